import {useSyncExternalStore} from 'react';

/** Who looks at the portal, as `GET /session` says; the token itself stays with the gateway. */
export interface Session {
  authenticated: boolean;
  name?: string;
  organisation?: string;
  roles: string[];
  csrf?: {header: string; token: string};
}

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
    return answer.ok && answer.headers.get('Content-Type')?.includes('json') ? understood(await answer.json()) : NOBODY;
  } catch {
    return NOBODY; // reading needs no session; whoever wants more is told when it is refused
  }
}

function understood(answer: Partial<Session> & {csrf?: {header?: string; headerName?: string; token?: string}}): Session {
  const header = answer.csrf?.header ?? answer.csrf?.headerName;
  const token = answer.csrf?.token;
  return {
    authenticated: answer.authenticated === true,
    name: answer.name,
    organisation: answer.organisation,
    roles: answer.roles ?? [],
    csrf: header && token ? {header, token} : undefined,
  };
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

/** Ends the session at the gateway and, where it says so, at whoever signs people in. */
export async function signOut() {
  const {csrf} = await session();
  const answer = await fetch('/logout', {method: 'POST', headers: {Accept: 'application/json', ...(csrf && {[csrf.header]: csrf.token})}});
  const {location: next} = await answer.json().catch(() => ({})) as {location?: string};
  location.assign(answer.ok && next ? next : '/');
}
