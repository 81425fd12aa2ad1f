import {describe, expect, it} from 'vitest';
import {merged, pasted, put, resolved} from './form';

const keyOf = (name: string) => ({D: 'bodyX', 'Body size in x': 'bodyX', A: 'height', eD: 'pitchX'})[name];

describe('What is pasted from a spreadsheet', () => {
  it('is told apart by symbols, with figures in the order of the columns', () => {
    expect(pasted('D\t6.90\t7,00\t7.10\nA\t-\t\t0.90\nQ\t1', keyOf)).toEqual({
      rows: [{key: 'bodyX', figures: {min: '6.90', nom: '7.00', max: '7.10'}}, {key: 'height', figures: {max: '0.90'}}],
      unknown: ['Q 1'],
    });
  });

  it('follows the heads where there are any', () => {
    expect(pasted('SYM\tNAME\tMAX\tNOM\tUNIT\r\nD\tBody size in x\t7.1\t7.0\tmm\r\n', keyOf).rows)
      .toEqual([{key: 'bodyX', figures: {symbol: 'D', max: '7.1', nom: '7.0', unit: 'mm'}}]);
  });

  it('takes a lone number as the nominal', () => {
    expect(pasted('eD\t0.40\tmm', keyOf).rows).toEqual([{key: 'pitchX', figures: {nom: '0.40', unit: 'mm'}}]);
  });
});

describe('Two changes of one draft', () => {
  const before = {title: {en: 'A'}, rationale: 'why', payload: {variations: [{code: 'AA', parameters: {bodyX: {nom: '7.0'}}}]}};

  it('come together where they do not touch each other', () => {
    const mine = {...before, title: {en: 'B'}};
    const theirs = put(before, ['payload', 'variations', '0', 'parameters', 'bodyX', 'nom'], '7.5') as typeof before;
    expect(merged(before, mine, theirs)).toEqual({tree: {...theirs, title: {en: 'B'}}, conflicts: []});
  });

  it('are for the author to choose between where they do', () => {
    const {conflicts, tree} = merged(before, {...before, rationale: 'mine'}, {...before, rationale: 'theirs'});
    expect(conflicts).toEqual([{pointer: '/rationale', before: 'why', mine: 'mine', theirs: 'theirs'}]);
    expect(tree).toEqual({...before, rationale: 'theirs'});
  });

  it('let go of what one of them took away', () => {
    const {rationale: _, ...mine} = before;
    expect(merged(before, mine, {...before, title: {en: 'C'}}).tree).toEqual({...mine, title: {en: 'C'}});
  });
});

describe('A schema', () => {
  it('is followed through its references, and a bare true takes nothing away', () => {
    const root = {$defs: {value: {type: 'object', properties: {min: {type: 'string'}, unit: {type: 'string'}}, required: ['unit']}, length: {allOf: [{$ref: '#/$defs/value'}], properties: {unit: {enum: ['mm']}, min: true}}}};
    expect(resolved(root, {$ref: '#/$defs/length', title: 'Body'})).toMatchObject({title: 'Body', type: 'object', required: ['unit'], properties: {min: {type: 'string'}, unit: {enum: ['mm']}}});
  });
});
