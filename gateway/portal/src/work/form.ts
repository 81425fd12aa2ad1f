/** Drafts as trees of JSON: places in them, what was pasted into them, and how two changes of one draft come together. */

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json | undefined};
export interface Tree {
  [key: string]: Json | undefined;
}

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: (Schema & {const?: string | number})[];
  type?: string;
  title?: string;
  description?: string;
  enum?: (string | number)[];
  const?: string | number;
  properties?: Record<string, Schema | boolean>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  'x-ui'?: {label?: {en?: string; zh?: string}; values?: Record<string, {en?: string; zh?: string}>; group?: string; order?: number};
  $defs?: Record<string, Schema>;
  'x-required-parameters'?: string[];
  'x-required-attributes'?: string[];
}

/** A schema with its references followed; what stands beside a reference adds to it. */
export function resolved(root: Schema, schema: Schema, depth = 0): Schema {
  if (depth > 12 || (!schema.$ref && !schema.allOf)) {
    return schema;
  }
  const bases = [...(schema.$ref ? [at(root, schema.$ref)] : []), ...(schema.allOf ?? [])].map(one => resolved(root, one, depth + 1));
  const {$ref: _, allOf: __, ...own} = schema;
  const properties: Record<string, Schema | boolean> = Object.assign({}, ...bases.map(one => one.properties ?? {}));
  for (const [key, value] of Object.entries(own.properties ?? {})) {
    properties[key] = value === true && properties[key] !== undefined ? properties[key] : value;
  }
  const merged: Schema = Object.assign({}, ...bases, own);
  merged.required = [...new Set([...bases, own].flatMap(one => one.required ?? []))];
  if (Object.keys(properties).length > 0) {
    merged.properties = properties;
    merged.type ??= 'object';
  }
  return merged;
}

function at(root: Schema, pointer: string): Schema {
  let place: unknown = root;
  for (const step of pointer.replace(/^#\/?/, '').split('/').filter(one => one !== '')) {
    place = (place as Record<string, unknown> | undefined)?.[step];
  }
  return (place ?? {}) as Schema;
}

export function steps(pointer: string): string[] {
  return pointer.split('/').slice(1).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The tree with a value put at a place; undefined takes away what is there. */
export function put(tree: Json | undefined, path: string[], value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) {
    return value ?? null;
  }
  if (Array.isArray(tree) || (tree === undefined && /^\d+$/.test(step))) {
    const list = [...(tree as Json[] | undefined ?? [])];
    if (rest.length === 0 && value === undefined) {
      list.splice(Number(step), 1);
    } else {
      list[Number(step)] = put(list[Number(step)], rest, value);
    }
    return list;
  }
  const next: Tree = {...(typeof tree === 'object' && tree !== null ? tree as Tree : {})};
  if (rest.length === 0 && value === undefined) {
    delete next[step];
  } else {
    next[step] = put(next[step], rest, value);
  }
  return next as Json;
}

export function look(tree: Json | undefined, path: string[]): Json | undefined {
  return path.reduce<Json | undefined>((place, step) => (typeof place === 'object' && place !== null ? (place as Tree)[step] : undefined), tree);
}

/** Each stated thing by its place; lists of plain values are one thing. */
function leaves(tree: Json | undefined, path = '', found = new Map<string, Json>()): Map<string, Json> {
  if (typeof tree === 'object' && tree !== null && !(Array.isArray(tree) && tree.every(one => typeof one !== 'object'))) {
    for (const [key, value] of Object.entries(tree)) {
      leaves(value as Json, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, found);
    }
  } else if (tree !== undefined) {
    found.set(path, tree);
  }
  return found;
}

export interface Conflict {
  pointer: string;
  before?: Json;
  mine?: Json;
  theirs?: Json;
}

/** Theirs with what only I changed; where both changed the same place differently it is for me to choose. */
export function merged(before: Tree, mine: Tree, theirs: Tree): {tree: Tree; conflicts: Conflict[]} {
  const [was, my, their] = [leaves(before as Json), leaves(mine as Json), leaves(theirs as Json)];
  const same = (one: Json | undefined, other: Json | undefined) => JSON.stringify(one) === JSON.stringify(other);
  let tree = theirs as Json;
  const conflicts: Conflict[] = [];
  const gone: string[] = [];
  for (const pointer of new Set([...was.keys(), ...my.keys()])) {
    const [before1, mine1, theirs1] = [was.get(pointer), my.get(pointer), their.get(pointer)];
    if (same(before1, mine1) || same(mine1, theirs1)) {
      continue;
    }
    if (!same(before1, theirs1)) {
      conflicts.push({pointer, before: before1, mine: mine1, theirs: theirs1});
    } else if (mine1 === undefined) {
      gone.push(pointer);
    } else {
      tree = put(tree, steps(pointer), mine1);
    }
  }
  // From the end, so that places in lists stay what they were.
  for (const pointer of gone.reverse()) {
    tree = put(tree, steps(pointer), undefined);
  }
  return {tree: tree as Tree, conflicts};
}

export const FIGURES = ['min', 'nom', 'max'] as const;

export interface Pasted {
  rows: {key: string; figures: Partial<Record<'symbol' | 'min' | 'nom' | 'max' | 'unit', string>>}[];
  unknown: string[];
}

const NUMBER = /^-?\d+([.,]\d+)?$/;
const HEADS: Record<string, 'symbol' | 'min' | 'nom' | 'max' | 'unit'> = {
  sym: 'symbol', symbol: 'symbol', 符号: 'symbol', min: 'min', minimum: 'min', 最小: 'min', nom: 'nom', nominal: 'nom', typ: 'nom', 标称: 'nom', max: 'max', maximum: 'max', 最大: 'max', unit: 'unit', 单位: 'unit',
};

/**
 * Rows of a spreadsheet. The first cell that is no number names the row, by symbol, key or label; numbers are taken in
 * the order of the heads, else min, nom, max; a lone number is the nominal.
 */
export function pasted(text: string, keyOf: (name: string) => string | undefined): Pasted {
  const cells = text.replace(/\r/g, '').split('\n').filter(line => line.trim() !== '').map(line => line.split('\t').map(cell => cell.trim()));
  const heads = cells[0]?.map(cell => HEADS[cell.toLowerCase()]);
  const headed = heads !== undefined && heads.filter(Boolean).length >= 2;
  const result: Pasted = {rows: [], unknown: []};
  for (const row of headed ? cells.slice(1) : cells) {
    const key = row.filter(cell => cell !== '' && !NUMBER.test(cell)).map(keyOf).find(Boolean);
    if (key === undefined) {
      result.unknown.push(row.join(' '));
      continue;
    }
    const figures: Pasted['rows'][number]['figures'] = {};
    if (headed) {
      row.forEach((cell, index) => {
        const head = heads[index];
        if (head && cell !== '' && !/^[-–—]$/.test(cell)) {
          figures[head] = head === 'symbol' || head === 'unit' ? cell : cell.replace(',', '.');
        }
      });
    } else {
      const first = row.findIndex(cell => NUMBER.test(cell) || /^[-–—]$/.test(cell));
      const numbers = first < 0 ? [] : row.slice(first).filter((cell, index) => index < 3 && (NUMBER.test(cell) || cell === '' || /^[-–—]$/.test(cell)));
      if (numbers.length === 1) {
        figures.nom = numbers[0].replace(',', '.');
      } else {
        numbers.forEach((cell, index) => {
          if (NUMBER.test(cell)) {
            figures[FIGURES[index]] = cell.replace(',', '.');
          }
        });
      }
      const unit = row.find(cell => /^(mm|um|µm|in|mil|deg|degC)$/.test(cell));
      if (unit) {
        figures.unit = unit === 'µm' ? 'um' : unit;
      }
    }
    result.rows.push({key, figures});
  }
  return result;
}
