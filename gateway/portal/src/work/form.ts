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
export function resolved(root: Schema, schema: Schema | undefined, depth = 0): Schema {
  if (schema === undefined) {
    return {}; // a member that the schema does not know
  }
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

/** A name as a step of a pointer. */
export const stepOf = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

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

export interface Conflict {
  pointer: string;
  before?: Json;
  mine?: Json;
  theirs?: Json;
}

/** Theirs with what only I changed; where both changed the same place differently it is for me to choose. */
export function merged(before: Tree, mine: Tree, theirs: Tree): {tree: Tree; conflicts: Conflict[]} {
  const {value, conflicts} = joined(before as Json, mine as Json, theirs as Json, '');
  return {tree: (value ?? {}) as Tree, conflicts};
}

interface Joined {
  value: Json | undefined;
  conflicts: Conflict[];
}

function joined(before: Json | undefined, mine: Json | undefined, theirs: Json | undefined, pointer: string): Joined {
  if (same(before, mine) || same(mine, theirs)) {
    return {value: theirs, conflicts: []};
  }
  if (same(before, theirs)) {
    return {value: mine, conflicts: []};
  }
  const both = isTree(mine) && isTree(theirs) && (before === undefined || isTree(before)) ? members(before ?? {}, mine, theirs, pointer)
    : Array.isArray(mine) && Array.isArray(theirs) ? variations(before ?? [], mine, theirs, pointer) : undefined;
  return both ?? {value: theirs, conflicts: [{pointer, before, mine, theirs}]};
}

function members(before: Tree, mine: Tree, theirs: Tree, pointer: string): Joined {
  const tree: Tree = {};
  const conflicts: Conflict[] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const one = joined(before[key], mine[key], theirs[key], `${pointer}/${stepOf(key)}`);
    conflicts.push(...one.conflicts);
    if (one.value !== undefined) {
      tree[key] = one.value;
    }
  }
  // What both emptied together is not there; what one of them made empty is.
  return {value: Object.keys(tree).length === 0 && conflicts.length === 0 ? undefined : tree as Json, conflicts};
}

/**
 * Lists come together where each entry has a code of its own and no entry was both taken away and changed, or added twice;
 * undefined for any other, which is one thing to choose.
 */
function variations(before: Json, mine: Json[], theirs: Json[], pointer: string): Joined | undefined {
  const [was, my, their] = [byCode(before), byCode(mine), byCode(theirs)];
  if (!was || !my || !their) {
    return undefined;
  }
  const list: Json[] = [];
  const conflicts: Conflict[] = [];
  for (const code of new Set([...their.keys(), ...my.keys()])) {
    const one = joined(was.get(code), my.get(code), their.get(code), `${pointer}/${list.length}`);
    if (one.conflicts.length > 0 && !(was.has(code) && my.has(code) && their.has(code))) {
      return undefined;
    }
    if (!was.has(code) && my.has(code) && their.has(code) && !same(my.get(code), their.get(code))) {
      return undefined;
    }
    conflicts.push(...one.conflicts);
    if (one.value !== undefined) {
      list.push(one.value);
    }
  }
  return {value: list, conflicts};
}

function byCode(list: Json): Map<string, Json> | undefined {
  const found = new Map<string, Json>();
  for (const one of Array.isArray(list) ? list : [null]) {
    const code = isTree(one) ? one.code : undefined;
    if (typeof code !== 'string' || code === '' || found.has(code)) {
      return undefined;
    }
    found.set(code, one);
  }
  return found;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether both say the same, in whatever order their members stand. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, at) => same(entry, other[at]));
  }
  if (isTree(one) && isTree(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key => same(one[key], other[key]));
  }
  return one === other;
}

/** The place of what is not of the shape that a draft has to have before anything can show it; undefined if nothing is. */
export function misshapen(draft: Tree): string | undefined {
  const texts = ['title', 'scope', 'abstract'].map(key => [`/${key}`, draft[key], isTree(draft[key]) && Object.values(draft[key] as Tree).every(one => typeof one === 'string')] as const);
  const payload = draft.payload;
  const body = isTree(payload) ? payload : {};
  const list = Array.isArray(body.variations) ? body.variations : [];
  const groups = [['/payload', body] as const, ...list.map((one, at) => [`/payload/variations/${at}`, isTree(one) ? one : {}] as const)];
  const checks = [
    ...texts, ['/rationale', draft.rationale, typeof draft.rationale === 'string'] as const,
    ...['payload', 'metadata', 'context', 'target'].map(key => [`/${key}`, draft[key], isTree(draft[key])] as const),
    ['/payload/variations', body.variations, Array.isArray(body.variations)] as const,
    ...list.map((one, at) => [`/payload/variations/${at}`, one, isTree(one) && (one.code === undefined || typeof one.code === 'string') && (one.name === undefined || typeof one.name === 'string')] as const),
    ...groups.flatMap(([pointer, group]) => [
      [`${pointer}/attributes`, group.attributes, isTree(group.attributes)] as const,
      [`${pointer}/parameters`, group.parameters, isTree(group.parameters)] as const,
      ...Object.entries(isTree(group.parameters) ? group.parameters : {}).map(([key, quantity]) => [`${pointer}/parameters/${key}`, quantity, isTree(quantity)] as const),
    ]),
  ];
  return checks.find(([, value, fits]) => value !== undefined && !fits)?.[0];
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
