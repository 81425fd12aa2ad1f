import {expect, test} from 'vitest';
import {full, outwards, sheetAt, stepAt} from './places';

test('a rule names places from the root of the payload, a draft from its own', () => {
  expect(full('/variations/3/parameters/A')).toBe('/payload/variations/3/parameters/A');
  expect(full('/title/zh')).toBe('/title/zh');
  expect(full('/variationsOfOthers')).toBe('/variationsOfOthers');
});

test.each([
  ['/title/en', 'identity'], ['/target/designation', 'identity'],
  ['/payload/variations/0/code', 'body'], ['/payload/parameters/A', 'body'], ['/payload/attributes/material', 'body'],
  ['/payload/notes/0', 'more'], ['/metadata/domains', 'more'], ['/context/need', 'more'],
  ['/rationale', 'prose'], ['/abstract/en', 'prose'],
])('%s is shown at the step %s', (place, step) => {
  expect(stepAt(place)).toBe(step);
});

test('variations follow the sheet of what they share', () => {
  expect(sheetAt('/payload/variations/0/code')).toBe(1);
  expect(sheetAt('/payload/variations/12')).toBe(13);
  expect(sheetAt('/payload/parameters/A')).toBe(0);
  expect(sheetAt('/payload/notes/0')).toBeUndefined();
});

test('from a place one comes outwards to all it lies in', () => {
  expect(outwards('/payload/variations/0')).toEqual(['/payload/variations/0', '/payload/variations', '/payload']);
});
