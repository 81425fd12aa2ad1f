import {beforeAll, describe, expect, it, vi} from 'vitest';

describe('The key of a request that creates something', () => {
  let keyAfter: typeof import('./work').keyAfter;
  let client: typeof import('./client');

  beforeAll(async () => {
    vi.stubGlobal('location', {origin: 'http://localhost', search: ''});
    ({keyAfter} = await import('./work'));
    client = await import('./client');
  });

  it('stays while nobody knows whether the request was heard', () => {
    expect(keyAfter(new client.Unreachable('no answer'), 'one')).toBe('one');
    expect(keyAfter(new client.Refused(503, {}), 'one')).toBe('one');
  });

  it('is another once the request was refused', () => {
    expect(keyAfter(new client.Refused(422, {}), 'one')).not.toBe('one');
  });
});
