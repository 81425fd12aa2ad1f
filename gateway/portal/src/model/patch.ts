import {look, put, stepOf, steps, type Json, type Tree} from '../work/form';

/** One step of RFC 6902, as a comment proposes it for the payload. */
export interface Operation {
  op: string;
  path: string;
  from?: string;
  value?: unknown;
}

/** A payload after all steps of a proposed change, or undefined where one of them no longer fits what is written. */
export function patched(payload: Tree, operations: readonly Operation[]): Tree | undefined {
  let tree: Json = structuredClone(payload) as Json;
  for (const {op, path, from, value} of operations) {
    const there = look(tree, steps(path));
    const source = from === undefined ? undefined : look(tree, steps(from));
    if (['remove', 'replace', 'test'].includes(op) && there === undefined || ['move', 'copy'].includes(op) && source === undefined) {
      return undefined;
    }
    if (op === 'test') {
      if (JSON.stringify(there) !== JSON.stringify(value)) {
        return undefined;
      }
    } else if (op === 'remove') {
      tree = put(tree, steps(path), undefined);
    } else if (op === 'replace') {
      tree = put(tree, steps(path), value as Json);
    } else {
      if (op === 'move') {
        tree = put(tree, steps(from!), undefined);
      }
      const added = add(tree, steps(path), (op === 'add' ? value : source) as Json);
      if (added === undefined) {
        return undefined;
      }
      tree = added;
    }
  }
  return tree as Tree;
}

/** In a list what is added moves the rest on; elsewhere it takes the place. */
function add(tree: Json, path: string[], value: Json): Json | undefined {
  const [within, last] = [path.slice(0, -1), path.at(-1)];
  const parent = look(tree, within);
  if (Array.isArray(parent)) {
    const at = last === '-' ? parent.length : Number(last);
    return Number.isInteger(at) && at >= 0 && at <= parent.length ? put(tree, within, parent.toSpliced(at, 0, value)) : undefined;
  }
  return typeof parent === 'object' && parent !== null && last !== undefined ? put(tree, path, value) : undefined;
}

/** A place with a text or a number, of which another can be suggested. */
export interface Place {
  pointer: string;
  name: string;
  value: string | number;
}

/** What can be suggested at a place: another value, or of a figure other values of its members. */
export function suggestibleAt(payload: Json | undefined, pointer: string): Place[] {
  const found = pointer.startsWith('/') ? look(payload, steps(pointer)) : undefined;
  const places: [string, string, Json | undefined][] = typeof found === 'object' && found !== null && !Array.isArray(found)
    ? Object.entries(found).map(([key, value]) => [`${pointer}/${stepOf(key)}`, key, value]) : [[pointer, steps(pointer).at(-1) ?? '', found]];
  return places.flatMap(([at, name, value]) => (typeof value === 'string' || typeof value === 'number' ? [{pointer: at, name, value}] : [])).slice(0, 8);
}

/** The pointer into the payload of what a diff names by its path within a variation, or within the standard. */
export function pointerTo(payload: Json | undefined, path: string, code: string | undefined): string {
  const inside = path.startsWith('/') ? path : `/${path}`;
  const variations = look(payload, ['variations']);
  const at = Array.isArray(variations) ? variations.findIndex(one => look(one, ['code']) === code) : -1;
  const candidates = [...(at < 0 ? [] : [`/variations/${at}${inside}`]), inside];
  return candidates.find(one => look(payload, steps(one)) !== undefined) ?? (at < 0 ? '' : `/variations/${at}`);
}
