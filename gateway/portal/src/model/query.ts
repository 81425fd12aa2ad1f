/**
 * What is searched for, as the address of the page says it: the grammar of `GET /variations`, and two keys of the portal
 * itself. Equal searches have equal addresses: keys and values are sorted.
 */

/** Keys that are about the page and not about what is searched. */
const PORTAL_ONLY = new Set(['unit', 'lang', 'view', 'cols']);
/** Keys that are about the list and not about what is in it. */
const LIST = new Set(['sort', 'limit', 'cursor']);
/** Words that have an order of their own. */
const ORDERED = new Set(['q', 'sort', 'cursor', 'limit', 'unit', 'lang', 'view', 'cols']);

export function words(query: URLSearchParams, key: string): string[] {
  return (query.get(key) ?? '').split(',').filter(word => word !== '');
}

export function normal(query: URLSearchParams): URLSearchParams {
  const entries = [...query.entries()]
    .filter(([, value]) => value !== '')
    .map(([key, value]): [string, string] => [key, ORDERED.has(key) ? value : sorted(value.split(',')).join(',')]);
  return new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function sorted(values: string[]): string[] {
  const unique = [...new Set(values)];
  return unique.every(value => /^\d+(\.\d+)?$/.test(value))
    ? unique.sort((a, b) => Number(a) - Number(b))
    : unique.sort();
}

/** The search with this key set anew, from its first page; an empty value removes the key. */
export function changed(query: URLSearchParams, key: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete('cursor');
  if (value === '') {
    next.delete(key);
  } else {
    next.set(key, value);
  }
  return normal(next);
}

export function toggled(query: URLSearchParams, key: string, word: string): URLSearchParams {
  const there = words(query, key);
  const next = there.includes(word) ? there.filter(other => other !== word) : [...there, word];
  return changed(query, key, next.join(','));
}

export interface Range {
  from: string;
  to: string;
}

/** The only range of a key, or nothing set; several ranges or amounts are no range. */
export function range(query: URLSearchParams, key: string): Range {
  const match = /^([^.,]*(?:\.\d+)?)\.\.(.*)$/.exec(query.get(key) ?? '');
  return match ? {from: match[1], to: match[2]} : {from: '', to: ''};
}

export function withRange(query: URLSearchParams, key: string, {from, to}: Range): URLSearchParams {
  return changed(query, key, from === '' && to === '' ? '' : `${from}..${to}`);
}

/** What stands in the address and goes to the API. */
export function asked(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query.entries()].filter(([key]) => !PORTAL_ONLY.has(key)));
}

/** What narrows the search. */
export function filters(query: URLSearchParams): [string, string][] {
  return [...asked(query).entries()].filter(([key]) => !LIST.has(key));
}

/** The search without any filter, in the same order and view. */
export function cleared(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query.entries()]
    .filter(([key]) => PORTAL_ONLY.has(key) || (LIST.has(key) && key !== 'cursor')));
}

/** Address of a query string; commas and dots stay readable, as they may. */
export function address(path: string, query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? path : `${path}?${text}`;
}

/** The range of a bin whose upper edge belongs to the next one; amounts have nine decimals at most. */
export function bin(from: string, to: string): string {
  return `${from}..${justBelow(to)}`;
}

export function justBelow(amount: string): string {
  const [whole, part = ''] = amount.split('.');
  const below = BigInt(whole + part.padEnd(9, '0')) - 1n;
  if (below < 0n) {
    return '0';
  }
  const digits = below.toString().padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

/** An amount as people say it: what lies just below an edge is named by the edge. */
export function spokenEnd(amount: string): {amount: string; exclusive: boolean} {
  if (!/\.\d{0,8}9{5,}$/.test(amount)) {
    return {amount, exclusive: false};
  }
  const [whole, part] = amount.split('.');
  const above = BigInt(whole + part.padEnd(9, '0')) + 1n;
  const digits = above.toString().padStart(10, '0');
  const spoken = `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, '');
  return {amount: spoken, exclusive: true};
}
