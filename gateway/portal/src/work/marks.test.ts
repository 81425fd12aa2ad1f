import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {withRead, type Marks} from '../model/marks';

/** The marks of one person at the service, which refuses whoever has not seen them as they are. */
function service(kept: {version: number; marks: Marks}) {
  const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), {status, headers: {ETag: `"${kept.version}"`}}));
  return async (asked: Request | string) => {
    if (typeof asked === 'string') {
      return asked === '/session' ? answer(200, {authenticated: true, roles: []}) : answer(200, kept.marks);
    }
    if (asked.headers.get('If-Match') !== `"${kept.version}"`) {
      return answer(412, {status: 412});
    }
    kept.marks = await asked.json() as Marks;
    kept.version++;
    return answer(200, kept.marks);
  };
}

describe('A mark in the inbox', () => {
  let work: typeof import('./marks');
  beforeAll(async () => {
    vi.stubGlobal('location', {origin: 'http://localhost', search: '?lang=en'});
    const Plain = Request;
    vi.stubGlobal('Request', class extends Plain {
      constructor(path: string, init: RequestInit) {
        super(new URL(path, 'http://localhost'), init);
      }
    });
    work = await import('./marks');
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('is made to what another machine has marked since', async () => {
    const kept = {version: 7, marks: {read: ['evt-1'], muted: ['PS-CSP-0001']}};
    vi.stubGlobal('fetch', service(kept));
    const event = {eventId: 'evt-2', subject: 'PS-CSP-0002', time: '2026-11-28T09:30:00Z'};
    const now = await work.changeMarks({value: {read: [], muted: []}, etag: '"3"'}, marks => withRead(marks, event));
    expect(now.value).toEqual({read: ['evt-1', 'evt-2'], muted: ['PS-CSP-0001']});
    expect(now.etag).toBe('"8"');
    expect(kept.marks).toEqual(now.value);
  });
});
