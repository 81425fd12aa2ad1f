import {useSyncExternalStore} from 'react';
import type {components} from '#contract/gateway';

/** Who looks at the portal, as `GET /session` says; the token itself stays with the gateway. */
export type Session = Of['Session'] & {roles: string[]};
type Of = components['schemas'];

const NOBODY: Session = {authenticated: false, roles: []};

let asked: Promise<Session> | undefined;
let known: Session | undefined;
const listeners = new Set<() => void>();

/** Asked once for a page; {@link forgetSession} asks anew. */
export function session(): Promise<Session> {
  asked ??= ask().then(answer => {
    known = answer;
    listeners.forEach(listener => listener());
    return answer;
  });
  return asked;
}

export function forgetSession() {
  asked = undefined;
  void session();
}

async function ask(): Promise<Session> {
  try {
    const answer = await fetch('/session', {headers: {Accept: 'application/json'}});
    return answer.ok ? {roles: [], ...await answer.json() as Of['Session']} : NOBODY;
  } catch {
    return NOBODY; // reading needs no session; whoever wants more is told when it is refused
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  void session();
  return () => listeners.delete(listener);
}

/** Undefined until it is known. */
export const useSession = () => useSyncExternalStore(subscribe, () => known);

/** Where to sign in, and to come back from to this very address. */
export function signInAddress(back = location.pathname + location.search + location.hash): string {
  return `/oauth2/authorization/portal?return=${encodeURIComponent(back)}`;
}

/** Before the names of what the portal keeps of a person's drafts in this browser. */
export const draftsOf = (person: string | undefined) => `packstd.draft.${encodeURIComponent(person ?? '')}.`;

/** Whoever uses this browser next does not find what the one before had written. */
function forgetDrafts(person: string | undefined) {
  try {
    Object.keys(localStorage).filter(key => key.startsWith(draftsOf(person)) || /^packstd\.draft\.sub-[^.]*$/.test(key)).forEach(key => localStorage.removeItem(key));
  } catch {
    // where storage is forbidden nothing was kept
  }
}

/** Ends the session at the gateway and, where it says so, at whoever signs people in. */
export async function signOut() {
  const {csrf, subject} = await session();
  const answer = await fetch('/logout', {method: 'POST', headers: {Accept: 'application/json', ...(csrf && {[csrf.header]: csrf.token})}});
  const {location: next} = await answer.json().catch(() => ({})) as Partial<Of['Farewell']>;
  if (answer.ok) {
    forgetDrafts(subject);
  }
  location.assign(answer.ok && next ? next : '/');
}
