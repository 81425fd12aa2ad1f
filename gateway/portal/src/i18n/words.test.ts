import {describe, expect, it} from 'vitest';
import en from './en';
import zh from './zh';

function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    (typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`)));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();
/** Chinese has one form for all numbers, so that "one" may name the count and English need not. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');

describe('The words of both languages', () => {
  const english = new Map(leaves(en));
  const chinese = new Map(leaves(zh));

  it('have identical keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill in the same values', () => {
    const wrong = [...english].filter(([key, text]) => {
      const other = placeholders(chinese.get(key) ?? '');
      return withoutPlural(key) === key && placeholders(text).join() !== other.join();
    }).map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  it('are never empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are Chinese where they are to be', () => {
    const untranslated = [...chinese].filter(([key, text]) => english.get(key) === text && /[a-z]{4}/.test(text)).map(([key]) => key);
    expect(untranslated).toEqual([]);
  });
});
