import {expect, test} from 'vitest';
import {merge} from './merge.mjs';

const HEAD = {openapi: '3.1.0', info: {title: 'All', version: '1.0.0'}};

function contract(name, schemas, more = {}) {
  return {name, document: {
    servers: [{url: '/api/v1'}], security: [{token: []}], tags: [{name}],
    paths: {[`/${name.toLowerCase()}`]: {get: {operationId: `get${name}`, responses: {200: {description: 'It.',
      content: {'application/json': {schema: {$ref: '#/components/schemas/Thing'}}}}}}}},
    components: {schemas}, ...more,
  }};
}

const schemaOf = (merged, name) => merged.paths[`/api/v1/${name}`].get.responses[200].content['application/json'].schema.$ref;

test('what says the same under the same name is there once', () => {
  const merged = merge(HEAD, [
    contract('Left', {Thing: {type: 'object', description: 'A thing.'}}),
    contract('Right', {Thing: {description: 'A thing.', type: 'object'}}),
  ]);
  expect(Object.keys(merged.components.schemas)).toEqual(['Thing']);
  expect(schemaOf(merged, 'left')).toBe('#/components/schemas/Thing');
});

test('what says something else under the same name gets names of its own, and so does what refers to it', () => {
  const thing = {properties: {part: {$ref: '#/components/schemas/Part'}, other: {$ref: '#/components/schemas/Other'}}};
  const merged = merge(HEAD, [
    contract('Left', {Thing: thing, Part: {type: 'string'}, Other: {type: 'boolean'}}),
    contract('Right', {Thing: thing, Part: {type: 'integer'}, Other: {type: 'boolean'}}),
  ]);
  expect(Object.keys(merged.components.schemas).sort())
    .toEqual(['LeftPart', 'LeftThing', 'Other', 'RightPart', 'RightThing']);
  expect(schemaOf(merged, 'right')).toBe('#/components/schemas/RightThing');
  expect(merged.components.schemas.RightThing.properties.part.$ref).toBe('#/components/schemas/RightPart');
  expect(merged.components.schemas.RightThing.properties.other.$ref).toBe('#/components/schemas/Other');
});

test('each operation keeps who may call it, where it is and what it was called', () => {
  const open = contract('Right', {Thing: {}}, {servers: [{url: ''}], security: []});
  const merged = merge(HEAD, [contract('Left', {Thing: {}}), open]);
  expect(merged.paths['/api/v1/left'].get).toMatchObject({operationId: 'getLeft', security: [{token: []}]});
  expect(merged.paths['/right'].get.security).toEqual([]);
  expect(merged.tags.map(tag => tag.name)).toEqual(['Left', 'Right']);
  expect(merged.security).toBeUndefined();
});

test('what services ask each other is not there', () => {
  const left = contract('Left', {Thing: {}});
  left.document.paths['/inside'] = {'x-not-at-the-gateway': true, post: {operationId: 'ask'}};
  expect(Object.keys(merge(HEAD, [left]).paths)).toEqual(['/api/v1/left']);
});

test('texts that only look like references stay as they are, and the sources too', () => {
  const left = contract('Left', {Thing: {description: '#/components/schemas/Thing'}});
  const before = JSON.stringify(left);
  const merged = merge(HEAD, [left, contract('Right', {Thing: {}})]);
  expect(merged.components.schemas.LeftThing.description).toBe('#/components/schemas/Thing');
  expect(JSON.stringify(left)).toBe(before);
});

test('two contracts for the same path, operation or webhook are an error', () => {
  const left = contract('Left', {Thing: {}});
  expect(() => merge(HEAD, [left, {...left, name: 'Right'}])).toThrow('operation getLeft');
  const webhooks = description => ({webhooks: {event: {post: {description, responses: {}}}}});
  expect(() => merge(HEAD, [contract('Left', {Thing: {}}, webhooks('a')), contract('Right', {Thing: {}}, webhooks('b'))]))
    .toThrow('webhook event');
});
