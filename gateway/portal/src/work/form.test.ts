import {describe, expect, it} from 'vitest';
import {merged, misshapen, pasted, put, resolved, type Tree} from './form';

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

describe('Two changes of one list of variations', () => {
  const of = (...variations: Tree[]): Tree => ({payload: {variations}});
  const [AA, AB] = [{code: 'AA', parameters: {bodyX: {nom: '7.0'}}}, {code: 'AB', parameters: {bodyX: {nom: '8.0'}}}];

  it('leave one that was taken away and changed to its author, as a whole', () => {
    const changed = {...AA, parameters: {bodyX: {nom: '7.5'}}};
    const {tree, conflicts} = merged(of(AA, AB), of(AB), of(changed, AB));
    expect(conflicts).toEqual([{pointer: '/payload/variations', before: [AA, AB], mine: [AB], theirs: [changed, AB]}]);
    expect(tree).toEqual(of(changed, AB));
    const reverse = merged(of(AA, AB), of(changed, AB), of(AB));
    expect(reverse.conflicts.map(one => one.pointer)).toEqual(['/payload/variations']);
    expect(reverse.tree).toEqual(of(AB));
  });

  it('do not make one of two that were added under one code', () => {
    const [mine, theirs] = [{code: 'AC', name: 'Mine', attributes: {layout: 'GRID'}}, {code: 'AC', parameters: {bodyX: {nom: '9.0'}}}];
    const {tree, conflicts} = merged(of(AA), of(AA, mine), of(AA, theirs));
    expect(conflicts).toEqual([{pointer: '/payload/variations', before: [AA], mine: [AA, mine], theirs: [AA, theirs]}]);
    expect(tree).toEqual(of(AA, theirs));
  });

  it('come together when one is removed and another one is named', () => {
    const named = {...AB, name: 'Tall'};
    expect(merged(of(AA, AB), of(AB), of(AA, named))).toEqual({tree: of(named), conflicts: []});
    expect(merged(of(AA, AB), of(AA, named), of(AB))).toEqual({tree: of(named), conflicts: []});
  });

  it('name the place in the list that both have made', () => {
    const [mine, theirs] = [{...AB, name: 'Mine'}, {...AB, name: 'Theirs'}];
    const {tree, conflicts} = merged(of(AA, AB), of(mine), of(AA, theirs));
    expect(conflicts).toEqual([{pointer: '/payload/variations/0/name', before: undefined, mine: 'Mine', theirs: 'Theirs'}]);
    expect(tree).toEqual(of(theirs));
  });

  it('leave nothing empty of what both took apart together', () => {
    expect(merged({scope: {en: 'A', zh: '甲'}}, {scope: {zh: '甲'}}, {scope: {en: 'A'}})).toEqual({tree: {}, conflicts: []});
  });

  it('are the same in whatever order members stand', () => {
    const turned = {parameters: {bodyX: {nom: '7.0'}}, code: 'AA'};
    expect(merged(of(AA, AB), of(AB), of(turned, AB))).toEqual({tree: of(AB), conflicts: []});
  });
});

describe('What is read from a file', () => {
  it('is taken with members that nobody knows, and not in a shape that no page could show', () => {
    expect(misshapen({title: {en: 'A'}, payload: {variations: [{code: 'AA', parameters: {newFigure: {nom: '1'}}, extra: 1}], else: true}})).toBeUndefined();
    expect(misshapen({payload: {variations: {AA: {}}}})).toBe('/payload/variations');
    expect(misshapen({payload: [{code: 'AA'}]})).toBe('/payload');
    expect(misshapen({payload: {variations: [{code: 'AA', parameters: {bodyX: '7.0'}}]}})).toBe('/payload/variations/0/parameters/bodyX');
    expect(misshapen({payload: {variations: ['AA']}})).toBe('/payload/variations/0');
    expect(misshapen({title: 'A'})).toBe('/title');
  });

  it('may have members that a schema does not know', () => {
    expect(resolved({}, undefined)).toEqual({});
  });
});

describe('A schema', () => {
  it('is followed through its references, and a bare true takes nothing away', () => {
    const root = {$defs: {value: {type: 'object', properties: {min: {type: 'string'}, unit: {type: 'string'}}, required: ['unit']}, length: {allOf: [{$ref: '#/$defs/value'}], properties: {unit: {enum: ['mm']}, min: true}}}};
    expect(resolved(root, {$ref: '#/$defs/length', title: 'Body'})).toMatchObject({title: 'Body', type: 'object', required: ['unit'], properties: {min: {type: 'string'}, unit: {enum: ['mm']}}});
  });
});
