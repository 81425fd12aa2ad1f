import {describe, expect, it} from 'vitest';
import {keyOf, opened} from './draft';

describe('A draft that was not saved last time', () => {
  const base = {title: {en: 'A'}, rationale: 'why'};
  const mine = {...base, rationale: 'because'};

  it('is taken up as it was while nobody has stored another', () => {
    expect(opened({tree: mine, base, etag: '"1"'}, {tree: base, etag: '"1"'})).toEqual({tree: mine, restored: true});
  });

  it('keeps what others have stored since', () => {
    const stored = {...base, title: {en: 'B'}};
    expect(opened({tree: mine, base, etag: '"1"'}, {tree: stored, etag: '"2"'})).toEqual({tree: {...stored, rationale: 'because'}, restored: true});
  });

  it('asks where others changed the same', () => {
    const stored = {...base, rationale: 'theirs'};
    expect(opened({tree: mine, base, etag: '"1"'}, {tree: stored, etag: '"2"'})).toEqual({tree: mine, restored: true, clash: {
      tree: stored, theirs: stored, etag: '"2"', conflicts: [{pointer: '/rationale', before: 'why', mine: 'because', theirs: 'theirs'}],
    }});
  });

  it('is nothing once it is stored', () => {
    expect(opened({tree: mine, base, etag: '"1"'}, {tree: {...mine}, etag: '"2"'})).toEqual({tree: mine, restored: false});
    expect(opened(undefined, {tree: base, etag: '"1"'})).toEqual({tree: base, restored: false});
  });

  it('is of one person', () => {
    expect(keyOf('lin', 'sub-1')).not.toBe(keyOf('mei', 'sub-1'));
  });
});
