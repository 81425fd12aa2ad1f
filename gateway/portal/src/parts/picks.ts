import {useSyncExternalStore} from 'react';

/** What is picked for a comparison, in this tab; six are as many as can be told apart. */
const KEY = 'packstd.picks';
export const MOST = 6;
const listeners = new Set<() => void>();
let picks: string[] = load();

function load(): string[] {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]).slice(0, MOST);
  } catch {
    return [];
  }
}

export function picked(): string[] {
  return picks;
}

export function pick(id: string, wanted: boolean) {
  const others = picks.filter(other => other !== id);
  picks = wanted ? [...others, id].slice(0, MOST) : others;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(picks));
  } catch {
    // then it holds until the page is left
  }
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePicked = () => useSyncExternalStore(subscribe, picked);
