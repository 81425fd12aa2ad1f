import {describe, expect, it} from 'vitest';
import {patched, pointerTo, suggestibleAt} from './patch';

const PAYLOAD = {variations: [{code: 'AA', parameters: {bodyX: {max: '5.05', unit: 'mm'}}}], notes: ['one', 'two']};

describe('A change that a comment proposes', () => {
  it('is taken over into the payload, which itself stays as it is', () => {
    const after = patched(PAYLOAD, [{op: 'replace', path: '/variations/0/parameters/bodyX/max', value: '5.10'}]);
    expect(after).toMatchObject({variations: [{code: 'AA', parameters: {bodyX: {max: '5.10', unit: 'mm'}}}]});
    expect(PAYLOAD.variations[0].parameters.bodyX.max).toBe('5.05');
  });

  it('adds to lists where it says, and to what has names', () => {
    expect(patched(PAYLOAD, [{op: 'add', path: '/notes/1', value: 'between'}])?.notes).toEqual(['one', 'between', 'two']);
    expect(patched(PAYLOAD, [{op: 'add', path: '/notes/-', value: 'last'}])?.notes).toEqual(['one', 'two', 'last']);
    expect(patched(PAYLOAD, [{op: 'add', path: '/variations/0/name', value: 'x'}])?.variations).toMatchObject([{name: 'x'}]);
  });

  it('takes away, moves and copies', () => {
    expect(patched(PAYLOAD, [{op: 'remove', path: '/notes/0'}])?.notes).toEqual(['two']);
    expect(patched(PAYLOAD, [{op: 'move', from: '/notes/0', path: '/notes/1'}])?.notes).toEqual(['two', 'one']);
    expect(patched(PAYLOAD, [{op: 'copy', from: '/notes/0', path: '/variations/0/name'}])?.variations).toMatchObject([{name: 'one'}]);
  });

  it('is not taken over by half where the text has gone on', () => {
    expect(patched(PAYLOAD, [{op: 'remove', path: '/notes/0'}, {op: 'replace', path: '/variations/3/code', value: 'BB'}])).toBeUndefined();
    expect(patched(PAYLOAD, [{op: 'test', path: '/variations/0/code', value: 'BB'}, {op: 'remove', path: '/notes'}])).toBeUndefined();
    expect(patched(PAYLOAD, [{op: 'add', path: '/notes/9', value: 'x'}])).toBeUndefined();
    expect(patched(PAYLOAD, [{op: 'copy', from: '/nothing', path: '/notes/0'}])).toBeUndefined();
  });
});

describe('A place in a text', () => {
  it('is found for what a diff names within a variation or within the standard', () => {
    const payload = {parameters: {pitchX: {nom: '0.40'}}, variations: [{code: 'AA'}, {code: 'AB', parameters: {bodyX: {max: '5'}}}]};
    expect(pointerTo(payload, 'parameters/bodyX', 'AB')).toBe('/variations/1/parameters/bodyX');
    expect(pointerTo(payload, 'parameters/pitchX', 'AB')).toBe('/parameters/pitchX');
    expect(pointerTo(payload, 'parameters/height', 'AB')).toBe('/variations/1');
    expect(pointerTo(payload, 'scope', undefined)).toBe('');
  });

  it('offers what can be suggested there', () => {
    expect(suggestibleAt(PAYLOAD, '/variations/0/parameters/bodyX')).toEqual([
      {pointer: '/variations/0/parameters/bodyX/max', name: 'max', value: '5.05'}, {pointer: '/variations/0/parameters/bodyX/unit', name: 'unit', value: 'mm'}]);
    expect(suggestibleAt(PAYLOAD, '/variations/0/code')).toEqual([{pointer: '/variations/0/code', name: 'code', value: 'AA'}]);
    expect(suggestibleAt(PAYLOAD, '/variations')).toEqual([]);
    expect(suggestibleAt(PAYLOAD, 'code')).toEqual([]);
    expect(suggestibleAt(undefined, '/x')).toEqual([]);
  });
});
