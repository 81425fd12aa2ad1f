/** What of a draft is not yet stored, kept in this browser for one person, with the text that it is based on. */
import {draftsOf} from '../api/session';
import {merged, same, type Conflict, type Tree} from './form';

export interface Kept {
  tree: Tree;
  base: Tree;
  etag: string;
}

export interface Stored {
  tree: Tree;
  etag: string;
}

/** Open questions between two texts, to be answered before anything is saved. */
export interface Clash extends Stored {
  theirs: Tree;
  conflicts: Conflict[];
}

export const keyOf = (person: string | undefined, submission: string) => draftsOf(person) + submission;

/** Text to begin with: what was kept, brought together with what others have stored since. */
export function opened(kept: Kept | undefined, stored: Stored): {tree: Tree; restored: boolean; clash?: Clash} {
  if (kept === undefined || same(kept.tree, stored.tree)) {
    return {tree: stored.tree, restored: false};
  }
  if (kept.etag === stored.etag) {
    return {tree: kept.tree, restored: true};
  }
  const both = merged(kept.base, kept.tree, stored.tree);
  return both.conflicts.length === 0 ? {tree: both.tree, restored: !same(both.tree, stored.tree)}
    : {tree: kept.tree, restored: true, clash: {...both, theirs: stored.tree, etag: stored.etag}};
}

export function remembered(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    return kept?.tree && kept.base && kept.etag !== undefined ? kept as Kept : undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, kept: Kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // storage may be full or forbidden: then only the registry keeps it
  }
}

export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
