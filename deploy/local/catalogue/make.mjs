// Writes the sample catalogue from the facts. Usage: node make.mjs; the same facts give the same bytes.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { FILES } from './groups.mjs';
import { variation, registered } from './outline.mjs';
import { connectorStandards } from './connectors.mjs';
import { fit, known } from './schemas.mjs';
import { numbered, scope, middle } from './wording.mjs';

const SAMPLE = new URL('../launcher/src/main/resources/sample/', import.meta.url);
const SOURCE = 'Figures of the KiCad library project (kicad-footprint-generator commit 76bc3e23, GPL-3.0-or-later; kicad-footprints, '
  + 'CC-BY-SA 4.0 with exception) as facts: no drawing, footprint, code or text was copied. Outline numbers are claims of that source. '
  + 'Each variation names the drawing it comes from.';
const KICAD = {
  title: 'Sizes of the KiCad library project (kicad-footprint-generator, commit 76bc3e23, licence GPL-3.0-or-later); facts only',
  url: 'https://github.com/nmsmith22389/kicad-footprint-generator',
};
const STATED = {
  en: 'Only figures that the source states are given; a midpoint of two limits is not a stated nominal and is left out.',
  zh: '仅列出来源给出的数值；两极限值的中点不是来源给出的标称值，故不列。',
};
const SHAPES = {
  GULL_WING: { en: 'Packages with gull-wing leads', zh: '翼形引脚封装' },
  J_LEAD: { en: 'Packages with J leads', zh: 'J 形引脚封装' },
  NO_LEAD: { en: 'Packages without leads', zh: '无引脚封装' },
  BALL: { en: 'Packages with a grid of balls', zh: '焊球阵列封装' },
  END_CAP: { en: 'Components with end caps', zh: '端帽元件' },
  INWARD_L: { en: 'Moulded components with terminals bent inward', zh: '端子内弯的模压元件' },
  UNDER_BODY: { en: 'Components with terminals under the body', zh: '端子位于本体下方的元件' },
};
const LEFT_OUT = JSON.parse(readFileSync(new URL('left-out.json', import.meta.url), 'utf8'));

const read = file => readFileSync(new URL(`facts/${file}`, import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line));
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What all variations share moves up; a variation states only what is its own. */
function shared(variations, member) {
  const [first, ...others] = variations.map(each => each[member] ?? {});
  const common = Object.fromEntries(Object.entries(first)
    .filter(([name, value]) => others.length > 0 && others.every(each => same(each[name], value))));
  variations.forEach(each => {
    each[member] = Object.fromEntries(Object.entries(each[member] ?? {}).filter(([name]) => !(name in common)));
  });
  return Object.keys(common).length > 0 ? { [member]: common } : {};
}

/** Variations of equal figures are one: it keeps the names and sources of all. */
function merged(variations) {
  const byFigures = new Map();
  for (const each of variations) {
    const { code, name, aliases, sources, ...figures } = each;
    const known = byFigures.get(JSON.stringify(figures));
    if (known) {
      known.aliases = distinct([...known.aliases, ...aliases]);
      known.sources = distinct([...known.sources, ...sources]);
    } else {
      byFigures.set(JSON.stringify(figures), each);
    }
  }
  return [...byFigures.values()];
}

const distinct = entries => [...new Map(entries.map(each => [JSON.stringify(each), each])).values()].slice(0, 20);

const order = record => [record.pins.count, middle(record.params.body_x) * middle(record.params.body_y), record.id];
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);

/** Letters of the registered outline are the codes where one outline covers the whole standard. */
function lettered(records) {
  const outlines = records.map(registered);
  const numbers = new Set(outlines.filter(each => each?.variation).map(each => each.number));
  return numbers.size === 1 ? outlines.map(each => each?.variation) : outlines.map(() => undefined);
}

function standard({ key, family, title }, taken) {
  const records = [...taken].sort((a, b) => compare(order(a), order(b)));
  const letters = lettered(records);
  const all = records.map((record, i) => letters[i] ? { ...variation(record), code: letters[i] } : variation(record));
  const variations = numbered(merged(all));
  const shape = SHAPES[all[0].attributes.terminalForm] ?? { en: 'Packages as their outline is drawn', zh: '按外形图给出的封装' };
  const text = scope(records, shape);
  return finished({ key, family, title, scope: text }, variations, [STATED], [KICAD]);
}

function finished(head, variations, notes, sources, lengthModel) {
  const parameters = shared(variations, 'parameters');
  const attributes = shared(variations, 'attributes');
  for (const each of variations) {
    if (Object.keys(each.attributes).length === 0) {
      delete each.attributes;
    }
    if (each.aliases.length === 0) {
      delete each.aliases;
    }
  }
  return { ...head, payload: { ...parameters, ...attributes, ...(lengthModel && { lengthModel }), variations, notes, sources } };
}

const dropped = new Map();
const counts = new Map();

function write(file, source, standards) {
  if (!standards.every(each => known(each.family))) {
    console.log(`${file}: its family has no schema yet, not written`);
    return;
  }
  const fitting = standards.map(each => ({ ...each, payload: fit(each.payload, each.family, dropped) }));
  for (const { family, payload } of fitting) {
    const [number, variations] = counts.get(family) ?? [0, 0];
    counts.set(family, [number + 1, variations + payload.variations.length]);
  }
  const lines = fitting.map(each => JSON.stringify(each)).join(',\n');
  writeFileSync(new URL(`${file}.json`, SAMPLE), `{"source":${JSON.stringify(source)},"standards":[\n${lines}\n]}\n`);
}

const byHand = file => JSON.parse(readFileSync(new URL(`by-hand/${file}.json`, import.meta.url), 'utf8'));

readdirSync(SAMPLE).filter(name => /^\d.*\.json$/.test(name)).forEach(name => rmSync(new URL(name, SAMPLE)));
let left = read('packages.jsonl').filter(record => !(record.id in LEFT_OUT));
for (const [file, groups] of Object.entries(FILES)) {
  const standards = [];
  for (const group of groups) {
    const taken = left.filter(group.takes);
    left = left.filter(record => !taken.includes(record));
    if (taken.length > 0) {
      standards.push(standard(group, taken));
    }
  }
  write(file, SOURCE, standards);
}
connectorStandards(read('connectors.jsonl')).forEach(({ file, standards }) =>
  write(file, SOURCE, standards.map(each => finished(each.head, each.variations, each.notes, [KICAD], each.model))));
for (const [file, name] of [['07-fan-out', 'fan-out'], ['08-co-packaged-optics', 'co-packaged-optics'],
  ['11-vendor-ball-grid', 'ball-grid'], ['12-vendor-wafer-level', 'wafer-level']]) {
  const { source, standards } = byHand(name);
  write(file, source, standards);
}

left.forEach(record => console.log(`no standard takes ${record.id}`));
dropped.forEach((times, what) => console.log(`the schema does not know ${what}: left out ${times} times`));
const total = [...counts.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
[...counts, ['all', total]].forEach(([family, [standards, variations]]) => console.log(`${family}: ${standards} standards, ${variations} variations`));
