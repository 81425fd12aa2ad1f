// Takes from the package dataset what the catalogue needs: figures as facts, each record with its sources.
// Usage: node take-facts.mjs <directory with packages.jsonl>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dataset = readFileSync(join(process.argv[2], 'packages.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line));

const sourced = record => record.sources?.length > 0 || Object.keys(record.refs ?? {}).length > 0;
const clear = record => [record.pins.count].flat().every(count => count > 0) && !record.data_issues && !record.pins.irregular;
const sized = record => record.origin.kind === 'size-definition' && record.family !== 'alu_cap';
const mems = record => record.family === 'mems_sensor';
const wireToBoard = record => record.family === 'connector' && record.package_type === 'wire-to-board';

const KEPT = ['id', 'name', 'family', 'registry_family', 'package_type', 'mount', 'manufacturer', 'series', 'vendor_code', 'codes',
  'refs', 'sources', 'terminal', 'pins', 'pitch', 'orientation', 'matrix', 'params', 'model', 'outlines', 'land_given', 'library'];

function facts(record) {
  const taken = {};
  for (const field of KEPT) {
      if (record[field] !== undefined && record[field] !== null) {
          taken[field] = record[field];
      }
  }
  delete taken.params.fab_x; // the outline of a footprint again, at times turned
  delete taken.params.fab_y;
  if (record.calc.ep_land || record.calc.heel_reduction) {
      taken.calc = { ep_land: record.calc.ep_land, heel_reduction: record.calc.heel_reduction };
  }
  return JSON.stringify(taken);
}

function take(file, wanted) {
  const lines = dataset.filter(record => wanted(record) && sourced(record) && clear(record)).map(facts);
  writeFileSync(new URL(`facts/${file}`, import.meta.url), lines.join('\n') + '\n');
  console.log(`${file}: ${lines.length} records`);
}

take('packages.jsonl', record => sized(record) || mems(record));
take('connectors.jsonl', wireToBoard);
