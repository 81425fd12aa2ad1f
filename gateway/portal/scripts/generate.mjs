// The types of the public API, made anew of its contracts: nothing in src describes an answer by hand.
import {mkdir, writeFile} from 'node:fs/promises';
import openapiTS, {astToString} from 'openapi-typescript';

const contracts = new URL('../../../api-specs/rest/', import.meta.url);
const target = new URL('../../target/portal-contract/', import.meta.url);
await mkdir(target, {recursive: true});
await Promise.all(['standards', 'submissions', 'notifications', 'gateway'].map(async name => {
  const types = await openapiTS(new URL(`${name}/openapi.yaml`, contracts));
  await writeFile(new URL(`${name}.d.ts`, target), astToString(types));
}));
