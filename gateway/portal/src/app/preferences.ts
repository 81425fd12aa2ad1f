import {useSyncExternalStore} from 'react';

export type Language = 'en' | 'zh';
export type Unit = 'mm' | 'mil';

const LANGUAGE = 'packstd.language';
const UNIT = 'packstd.unit';
const SHORTCUTS = 'packstd.shortcuts';
const listeners = new Set<() => void>();

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden
  }
}

function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // then it holds for this page only
  }
  listeners.forEach(listener => listener());
}

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? kept(LANGUAGE) ?? navigator.language;
  return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

let spoken: Language | undefined;
let unit: Unit | undefined;
let shortcuts: boolean | undefined;

export function language(): Language {
  return spoken ??= firstLanguage();
}

export function speak(chosen: Language) {
  spoken = chosen;
  keep(LANGUAGE, chosen);
}

function shown(): Unit {
  return unit ??= (new URLSearchParams(location.search).get('unit') ?? kept(UNIT)) === 'mil' ? 'mil' : 'mm';
}

export function showIn(chosen: Unit) {
  unit = chosen;
  keep(UNIT, chosen);
}

export function shortcutsOn(): boolean {
  return shortcuts ??= kept(SHORTCUTS) !== 'off';
}

export function switchShortcuts(on: boolean) {
  shortcuts = on;
  keep(SHORTCUTS, on ? 'on' : 'off');
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = () => useSyncExternalStore(subscribe, language);
export const useUnit = () => useSyncExternalStore(subscribe, shown);
export const useShortcuts = () => useSyncExternalStore(subscribe, shortcutsOn);
