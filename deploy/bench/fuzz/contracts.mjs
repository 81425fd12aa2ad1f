// Copies the contracts for Specmatic, which reads no XML without a name of its own: bodies that are not JSON are left out.
// Usage: node contracts.mjs <api-specs/rest> <target directory>
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse, stringify} from 'yaml';

const [from, to] = process.argv.slice(2);
cpSync(from, to, {recursive: true});
for (const service of ['standards', 'submissions', 'notifications']) {
  const file = join(to, service, 'openapi.yaml');
  const contract = parse(readFileSync(file, 'utf8'), {maxAliasCount: -1});
  onlyJson(contract);
  delete contract.webhooks;
  writeFileSync(file, stringify(contract, {aliasDuplicateObjects: false}));
}

function onlyJson(node) {
  if (node === null || typeof node !== 'object') {
    return;
  }
  if (node.content !== undefined && typeof node.content === 'object' && node.content !== null && !('type' in node)) {
    for (const type of Object.keys(node.content)) {
      if (!/json$/.test(type) && type.includes('/')) {
        delete node.content[type];
      }
    }
    if (Object.keys(node.content).length === 0) {
      delete node.content;
    }
  }
  for (const each of Object.values(node)) {
    onlyJson(each);
  }
  // A body without any content is none.
  if (node.requestBody && !node.requestBody.$ref && node.requestBody.content === undefined) {
    delete node.requestBody;
  }
}
