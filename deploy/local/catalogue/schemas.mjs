// What the schema of a family allows: a member that it does not know yet is left out, and said so.
import { existsSync, readFileSync } from 'node:fs';

const FAMILIES = new URL('../../../api-specs/families/', import.meta.url);
const read = name => JSON.parse(readFileSync(new URL(name, FAMILIES), 'utf8'));

function resolve(schema, root) {
  if (!schema?.$ref) {
    return { schema, root };
  }
  const [file, pointer] = schema.$ref.split('#');
  const target = file ? read(file) : root;
  const found = pointer.split('/').slice(1).reduce((at, step) => at?.[step], target);
  return resolve(found, target);
}

function members(schema, root) {
  const known = resolve(schema, root);
  const all = { ...known.schema?.properties };
  const scopes = Object.fromEntries(Object.keys(all).map(name => [name, known.root]));
  for (const part of known.schema?.allOf ?? []) {
    const inner = members(part, known.root);
    Object.assign(all, inner.all);
    Object.assign(scopes, inner.scopes);
  }
  return { all, scopes };
}

const fileOf = family => `${family.toLowerCase().replaceAll('_', '-')}.schema.json`;

export const known = family => existsSync(new URL(fileOf(family), FAMILIES));

/** Drops what the schema of the family does not know; counts it in `dropped`. */
export function fit(payload, family, dropped) {
  const root = read(fileOf(family));
  return prune(payload, root, root, family, dropped);
}

function prune(value, schema, root, path, dropped) {
  if (Array.isArray(value)) {
    const known = resolve(schema, root);
    return value.map(each => prune(each, known.schema?.items, known.root, path, dropped));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const { all, scopes } = members(schema, root);
  if (Object.keys(all).length === 0) {
    return value;
  }
  const kept = {};
  for (const [name, member] of Object.entries(value)) {
    const allowed = resolve(all[name], scopes[name] ?? root).schema;
    const outside = allowed?.enum && !allowed.enum.includes(member);
    if (all[name] === undefined || outside) {
      const what = `${path}/${name}${outside ? `=${member}` : ''}`;
      dropped.set(what, (dropped.get(what) ?? 0) + 1);
    } else {
      kept[name] = prune(member, all[name], scopes[name], `${path}/${name}`, dropped);
    }
  }
  return kept;
}
