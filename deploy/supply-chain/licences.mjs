// Lists the licence of everything that is in our artifacts, and fails for what has none or one that is not allowed.
// Reads the bills of materials (CycloneDX) that `mvn package` writes. Usage: node licences.mjs [--list] [bom.json ...]
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const {allowed, spelling, judged} = JSON.parse(readFileSync(join(here, 'licences.json'), 'utf8'));

/** Names of the licences of a component, in SPDX spelling where we know it. */
export function licences(component) {
  const verdict = judged[`${component.group}:${component.name}`]; // somebody read the text, and says why
  if (verdict) {
    return [verdict.licence];
  }
  return (component.licenses ?? [])
    .flatMap(({license, expression}) => expression ? expression.split(/\s+OR\s+/).map(one => one.replace(/[()]/g, ''))
      : [license?.id ?? license?.name ?? ''])
    .map(name => spelling[name.trim()] ?? name.trim())
    .filter(name => name !== '');
}

/** What is wrong with the licences of a component; empty if nothing is. */
export function objection(component) {
  const names = licences(component);
  if (names.length === 0) {
    return 'has no licence that we know';
  }
  return names.some(name => allowed.includes(name)) ? '' : `is under ${names.join(', ')}, which is not allowed`;
}

function nameOf({group, name, version}) {
  return [group, name, version].filter(Boolean).join(':');
}

/** Every module that has more than tests must have a bill. */
function bills() {
  const modules = readFileSync(join(root, 'pom.xml'), 'utf8').matchAll(/<module>(.*?)<\/module>/g);
  return [...modules].map(([, module]) => module).filter(module => existsSync(join(root, module, 'src/main')))
    .map(module => join(root, module, 'target/classes/META-INF/sbom/application.cdx.json'));
}

function check(files, list) {
  const seen = new Map();
  const faults = [];
  for (const file of files) {
    if (!existsSync(file)) {
      faults.push(`${relative(root, file)} is missing: run mvn package -DskipTests`);
      continue;
    }
    for (const component of JSON.parse(readFileSync(file, 'utf8')).components ?? []) {
      if (component.group !== 'org.packstd') {
        seen.set(nameOf(component), component);
      }
    }
  }
  const components = [...seen].sort(([a], [b]) => a < b ? -1 : 1);
  for (const [name, component] of components) {
    const fault = objection(component);
    if (fault !== '') {
      faults.push(`${name} ${fault}`);
    }
    if (list) {
      console.log(`${name}\t${licences(component).join(', ')}`);
    }
  }
  for (const fault of faults) {
    console.error(fault);
  }
  console.error(`${components.length} components in ${files.length} artifacts, ${faults.length} objections`);
  return faults.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2).filter(each => each !== '--list');
  process.exit(check(files.length > 0 ? files : bills(), process.argv.includes('--list')) ? 0 : 1);
}
