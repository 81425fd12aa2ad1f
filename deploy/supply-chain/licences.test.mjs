import assert from 'node:assert/strict';
import {test} from 'node:test';
import {licences, objection} from './licences.mjs';

const under = (...names) => ({licenses: names.map(name => ({license: {id: name}}))});

test('one of several licences is enough', () => {
  assert.equal(objection(under('GPL-3.0-only', 'Apache-2.0')), '');
  assert.equal(objection({licenses: [{expression: '(EPL-2.0 OR AGPL-3.0-only)'}]}), '');
});

test('what is strong copyleft, commercial or unheard of is refused', () => {
  for (const name of ['GPL-3.0-only', 'AGPL-3.0-only', 'SSPL-1.0', 'BUSL-1.1', 'Licence of my own']) {
    assert.match(objection(under(name)), /not allowed/);
  }
});

test('what says nothing of its licence is refused', () => {
  assert.match(objection({}), /no licence/);
  assert.match(objection({licenses: []}), /no licence/);
  assert.match(objection({licenses: [{license: {url: 'https://example.org'}}]}), /no licence/);
});

test('spellings of projects are understood', () => {
  assert.deepEqual(licences({licenses: [{license: {name: 'Public Domain, per Creative Commons CC0'}}]}), ['CC0-1.0']);
});

test('where a text was read, what was read counts', () => {
  assert.deepEqual(licences({group: 'org.jdom', name: 'jdom2', ...under('Something long')}), ['Plexus']);
});
