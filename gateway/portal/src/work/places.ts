/** The steps of the editor, and which of them shows the place that a finding names. */
export const STEPS = ['identity', 'body', 'more', 'prose', 'submit'] as const;
export type Step = typeof STEPS[number];

/** What rules say of a payload they say from its root. */
export function full(pointer: string): string {
  return /^\/(variations|parameters|attributes|notes|aliases|sources)(\/|$)/.test(pointer) ? `/payload${pointer}` : pointer;
}

/** @param place from the root of a draft */
export function stepAt(place: string): Step {
  if (/^\/payload\/(variations|parameters|attributes)/.test(place)) {
    return 'body';
  }
  if (/^\/(payload|metadata|context)/.test(place)) {
    return 'more';
  }
  return /^\/(title|target)/.test(place) ? 'identity' : 'prose';
}

/** Which sheet of the body shows it: 0 for what all variations share, and undefined where it is in none of them. */
export function sheetAt(place: string): number | undefined {
  const index = /^\/payload\/variations\/(\d+)/.exec(place)?.[1];
  if (index !== undefined) {
    return Number(index) + 1;
  }
  return /^\/payload\/(parameters|attributes)/.test(place) ? 0 : undefined;
}

/** The place itself and what it lies in, nearest first: not everything that can be wrong has a field of its own. */
export function outwards(place: string): string[] {
  const found = [];
  for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    found.push(at);
  }
  return found;
}
