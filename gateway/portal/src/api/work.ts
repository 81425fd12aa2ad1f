import type {components as Notifications} from '#contract/notifications';
import {BASE, exchanged, fetched, Refused} from './client';
import type {Localized} from './vocabulary';

export type Told<Name extends keyof Notifications['schemas']> = Notifications['schemas'][Name];

/** An answer with the version that a change has to name. */
export interface Tagged<T> {
  value: T;
  etag: string;
}

export interface Page<T> {
  items: T[];
  next?: string;
}

/** What is at an address of the API, with its version. */
export async function tagged<T>(path: string, signal?: AbortSignal): Promise<Tagged<T>> {
  return answered<T>(await fetched(BASE + path, 'application/json, application/schema+json', signal));
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await tagged<T>(path, signal)).value;
}

/** The same, and undefined for what is not there. */
export async function found<T>(path: string, signal?: AbortSignal): Promise<T | undefined> {
  return get<T>(path, signal).catch(failure => {
    if ((failure as {status?: number}).status === 404) {
      return undefined;
    }
    throw failure;
  });
}

const AT_ONCE = 5;

/** The beginning of a list; with `next` there is more of it. */
export interface Listed<T> {
  items: T[];
  path: string;
  next?: string;
  /** What its first page says of the list, such as how the caller may add to it. */
  allowedActions: string[];
  blockedBecause: {action: string; text: Localized}[];
}

/** As much of a list as is shown at once. */
export async function listed<T>(path: string, signal?: AbortSignal): Promise<Listed<T>> {
  return more({items: [], path, next: '', allowedActions: [], blockedBecause: []}, signal);
}

/** A list with what comes next of it. */
export async function more<T>(list: Listed<T>, signal?: AbortSignal): Promise<Listed<T>> {
  const grown = {...list, items: [...list.items]};
  for (let page = 0; page < AT_ONCE && grown.next !== undefined; page++) {
    const sign = list.path.includes('?') ? '&' : '?';
    const told: Page<T> & Partial<Pick<Listed<T>, 'allowedActions' | 'blockedBecause'>> =
      await get(`${list.path}${sign}limit=200${grown.next === '' ? '' : `&cursor=${encodeURIComponent(grown.next)}`}`, signal);
    grown.items.push(...told.items);
    grown.next = told.next;
    grown.allowedActions = told.allowedActions ?? grown.allowedActions;
    grown.blockedBecause = told.blockedBecause ?? grown.blockedBecause;
  }
  return grown;
}

/** All of a list that is short by its nature, such as what one organisation has, or has a choice made from it. */
export async function all<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  let list = await listed<T>(path, signal);
  while (list.next !== undefined) {
    list = await more(list, signal);
  }
  return list.items;
}

interface Sending {
  body?: unknown;
  /** Version that the change is based on. */
  etag?: string;
  /** Makes a creating request safe to repeat. */
  key?: string;
  type?: string;
  signal?: AbortSignal;
}

/** Changes something; the answer may be empty. */
export async function send<T = undefined>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, sending: Sending = {}): Promise<Tagged<T>> {
  const {body, etag, key, type = 'application/json', signal} = sending;
  const headers: Record<string, string> = {Accept: 'application/json, application/problem+json'};
  if (body !== undefined) {
    headers['Content-Type'] = type;
  }
  if (etag !== undefined) {
    headers['If-Match'] = etag;
  }
  if (key !== undefined) {
    headers['Idempotency-Key'] = key;
  }
  return answered<T>(await exchanged(BASE + path, {
    method, headers, signal,
    body: body === undefined ? undefined : type === 'application/json' ? JSON.stringify(body) : body as BodyInit,
  }));
}

/** The text that a request draws, such as an outline. */
export async function drawn(path: string, body: unknown, signal?: AbortSignal): Promise<string> {
  const response = await exchanged(BASE + path, {
    method: 'POST', signal, body: JSON.stringify(body), headers: {Accept: 'image/svg+xml', 'Content-Type': 'application/json'},
  });
  return response.text();
}

async function answered<T>(response: Response): Promise<Tagged<T>> {
  const text = response.status === 204 ? '' : await response.text();
  return {value: (text === '' ? undefined : JSON.parse(text)) as T, etag: response.headers.get('ETag') ?? ''};
}

/** A new key for a request that creates something. */
export function newKey(): string {
  return crypto.randomUUID();
}

/**
 * The key of the next try: a new one once the service has refused what was asked, and the same one as long as nobody knows
 * whether it was done.
 */
export function keyAfter(failure: unknown, key: string): string {
  return failure instanceof Refused && failure.status < 500 ? newKey() : key;
}

/** A command names the version that whoever gives it has seen. */
export async function command<T>(path: string, name: string, etag: string, body?: unknown): Promise<T> {
  return (await send<T>('POST', `${path}:${name}`, {body, etag})).value;
}
