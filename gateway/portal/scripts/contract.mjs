// All contracts as one OpenAPI document, for tools that read only one: openapi.json, checked before it is written.
import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {bundle, createConfig, formatProblems, getTotals, lintFromString} from '@redocly/openapi-core';
import {merge} from './merge.mjs';

const contracts = new URL('../../../api-specs/rest/', import.meta.url);
const target = new URL('../../target/contract/', import.meta.url);
const config = await createConfig({rules: {
  struct: 'error', 'no-unresolved-refs': 'error', 'spec-components-invalid-map-name': 'error', 'no-identical-paths': 'error',
  'operation-operationId-unique': 'error', 'path-params-defined': 'error', 'security-defined': 'error',
}});

function requireNone(problems, what) {
  if (problems.length > 0) {
    formatProblems(problems, {totals: getTotals(problems)});
    throw new Error(`${what} is no valid contract`);
  }
}

async function read(name) {
  const {bundle: {parsed}, problems} = await bundle({ref: fileURLToPath(new URL(`${name}/openapi.yaml`, contracts)), config});
  requireNone(problems, name);
  return {name: name[0].toUpperCase() + name.slice(1), document: parsed};
}

const all = await Promise.all(['standards', 'submissions', 'notifications', 'gateway'].map(read));
const newest = all.map(one => one.document.info.version).sort((a, b) => a.localeCompare(b, 'en', {numeric: true})).at(-1);
const text = JSON.stringify(merge({openapi: all[0].document.openapi, info: {
  title: 'Packaging Standards Registry',
  version: newest,
  description: `Everything that can be asked of the registry, made of its contracts: ${
    all.map(one => one.document.info.title).join(', ')}. Code is generated from those, not from this.`,
  license: all[0].document.info.license,
}}, all));
requireNone(await lintFromString({source: text, absoluteRef: fileURLToPath(new URL('openapi.json', target)), config}), 'openapi.json');
await mkdir(target, {recursive: true});
await writeFile(new URL('openapi.json', target), text);
