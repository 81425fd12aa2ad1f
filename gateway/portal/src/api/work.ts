import type {components as Notifications} from '#contract/notifications';
import {BASE, exchanged, fetched, Refused} from './client';

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

/** Up to so many pages of a list, where a page of the portal shows all there is. */
export async function all<T>(path: string, signal?: AbortSignal, pages = 5): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const sign = path.includes('?') ? '&' : '?';
    const next: Page<T> = await get(`${path}${sign}limit=200${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, signal);
    items.push(...next.items);
    cursor = next.next;
    if (cursor === undefined) {
      break;
    }
  }
  return items;
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
