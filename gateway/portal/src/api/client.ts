import createClient from 'openapi-fetch';
import type {components as Standards, paths as StandardsPaths} from '#contract/standards';
import type {components as Notifications, paths as NotificationsPaths} from '#contract/notifications';
import type {components as Submissions, paths as SubmissionsPaths} from '#contract/submissions';
import {language, type Language} from '../app/preferences';
import {session} from './session';

export type Of<Name extends keyof Standards['schemas']> = Standards['schemas'][Name];
export type InProcess<Name extends keyof Submissions['schemas']> = Submissions['schemas'][Name];

export type InNotices<Name extends keyof Notifications['schemas']> = Notifications['schemas'][Name];

export const BASE = '/api/v1';

/** The public API; whatever the portal shows or does goes through it. */
export const api = createClient<StandardsPaths & SubmissionsPaths & NotificationsPaths>({baseUrl: BASE});

api.use({
  async onRequest({request}) {
    request.headers.set('Accept-Language', language());
    await prove(request);
    return request;
  },
});

/** A change shows that it comes from a page of the portal and not from one elsewhere. */
async function prove(request: Request) {
  if (!['GET', 'HEAD'].includes(request.method)) {
    const {csrf} = await session();
    if (csrf) {
      request.headers.set(csrf.header, csrf.token);
    }
  }
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: {pointer?: string; rule?: string; value?: string; expected?: string; message?: string}[];
}

/** An answer that says no, in the words of RFC 9457. */
export class Refused extends Error {
  constructor(readonly status: number, readonly problem: ProblemBody, readonly requestId?: string, readonly language: Language = 'en') {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }
}

/** Nobody answered. */
export class Unreachable extends Error {}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered as JSON, or a {@link Refused}; the texts that some operations also answer in are not asked for. */
export async function read<T>(asked: Promise<Answer<T>>): Promise<Exclude<T, string>> {
  const {data, error, response} = await reached(asked);
  if (!response.ok || data === undefined) {
    throw refusal(response, error);
  }
  return data as Exclude<T, string>;
}

/** Whether it was done, where the answer has no body; else a {@link Refused}. */
export async function done(asked: Promise<Answer<unknown>>): Promise<Response> {
  const {error, response} = await reached(asked);
  if (!response.ok) {
    throw refusal(response, error);
  }
  return response;
}

/** What was answered together with its version, which the next change names as `If-Match`. */
export async function readTagged<T>(asked: Promise<Answer<T>>): Promise<{value: Exclude<T, string>; etag: string | undefined}> {
  const answer = asked.then(one => one);
  const value = await read(answer);
  return {value, etag: (await answer).response.headers.get('ETag') ?? undefined};
}

/** The same for an address that another answer named, or for a format that the contract has no schema for. */
export async function fetched(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const response = await reached(fetch(path, {headers: {Accept: accept, 'Accept-Language': language()}, signal}));
  if (!response.ok) {
    throw refusal(response, await response.json().catch(() => undefined));
  }
  return response;
}

/** The same for a request that changes or computes something. */
export async function exchanged(path: string, init: RequestInit): Promise<Response> {
  const request = new Request(path, init);
  request.headers.set('Accept-Language', language());
  await prove(request);
  const response = await reached(fetch(request));
  if (!response.ok) {
    throw refusal(response, await response.json().catch(() => undefined));
  }
  return response;
}

/** What a part of a page will wait for: that it fails before the part is there is not yet news for the browser. */
export function awaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function reached<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof TypeError) {
      throw new Unreachable('no answer', {cause: failure});
    }
    throw failure;
  }
}

function refusal(response: Response, body: unknown) {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  return new Refused(response.status, problem, response.headers.get('X-Request-Id') ?? undefined, response.headers.get('Content-Language')?.startsWith('zh') ? 'zh' : 'en');
}
