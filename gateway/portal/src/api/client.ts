import createClient from 'openapi-fetch';
import type {components as Standards, paths as StandardsPaths} from '#contract/standards';
import type {components as Submissions, paths as SubmissionsPaths} from '#contract/submissions';
import {language} from '../app/preferences';

export type Of<Name extends keyof Standards['schemas']> = Standards['schemas'][Name];
export type InProcess<Name extends keyof Submissions['schemas']> = Submissions['schemas'][Name];

export const BASE = '/api/v1';

/** The public API; whatever the portal shows or does goes through it. */
export const api = createClient<StandardsPaths & SubmissionsPaths>({baseUrl: BASE});

api.use({
  onRequest({request}) {
    request.headers.set('Accept-Language', language());
    return request;
  },
});

export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: {pointer?: string; rule?: string; value?: string; expected?: string; message?: string}[];
}

/** An answer that says no, in the words of RFC 9457. */
export class Refused extends Error {
  constructor(readonly status: number, readonly problem: ProblemBody, readonly requestId?: string) {
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

/** What was answered, or a {@link Refused}. */
export async function read<T>(asked: Promise<Answer<T>>): Promise<T> {
  const {data, error, response} = await reached(asked);
  if (data === undefined) {
    throw refusal(response, error);
  }
  return data;
}

/** The same for an address that another answer named, or for a format that the contract has no schema for. */
export async function fetched(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const response = await reached(fetch(path, {headers: {Accept: accept, 'Accept-Language': language()}, signal}));
  if (!response.ok) {
    throw refusal(response, await response.json().catch(() => undefined));
  }
  return response;
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
  return new Refused(response.status, problem, response.headers.get('X-Request-Id') ?? undefined);
}
