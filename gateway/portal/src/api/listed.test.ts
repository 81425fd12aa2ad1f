import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';

/** A list of 2,300 numbers in pages of 200, as a service would answer. */
function answer(address: string) {
  const query = new URL(address, 'http://localhost').searchParams;
  const from = Number(query.get('cursor') ?? 0);
  const until = Math.min(from + Number(query.get('limit')), 2300);
  return {items: Array.from({length: until - from}, (_, at) => from + at), allowedActions: ['propose'], ...(until < 2300 ? {next: String(until)} : {})};
}

describe('A long list', () => {
  let work: typeof import('./work');
  beforeAll(async () => {
    vi.stubGlobal('location', {origin: 'http://localhost', search: '?lang=en'});
    work = await import('./work');
  });
  beforeEach(() => {
    vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(JSON.stringify(answer(address)))));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('says that there is more of it, and goes on where it ended', async () => {
    const first = await work.listed<number>('/submissions?state=DRAFT');
    expect(first.items).toHaveLength(1000);
    expect(first.next).toBe('1000');
    expect(first.allowedActions).toEqual(['propose']);
    const second = await work.more(first);
    expect(first.items).toHaveLength(1000);
    const third = await work.more(second);
    expect(third.items).toEqual(Array.from({length: 2300}, (_, at) => at));
    expect(third.next).toBeUndefined();
    expect(await work.more(third)).toEqual(third);
  });

  it('is read to its end where a choice is made from it', async () => {
    expect(await work.all<number>('/committees')).toHaveLength(2300);
  });
});
