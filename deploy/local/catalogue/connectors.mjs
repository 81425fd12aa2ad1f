// Wire-to-board connectors: a standard for each series, kind of mounting, orientation and number of rows.
import { decimal, exact, one } from './values.mjs';
import { aliases, sources } from './outline.mjs';
import { numbered } from './wording.mjs';

/** A series whose bodies leave the line by more says its lengths in no other way, and is left out. */
const ON_THE_LINE = 0.005;

const NOTE = {
  en: 'Body sizes and holes are those of the outline that the KiCad library project draws from the named drawing; no tolerance is stated there. Each number of positions is a variation.',
  zh: '本体尺寸和孔径取自 KiCad 库项目依据所列图纸绘制的外形，该处未给出公差。每个位数为一个变型。',
};
const WORDS = {
  vertical: { en: 'vertical', zh: '立式' }, horizontal: { en: 'horizontal', zh: '卧式' }, undefined: { en: 'entry not stated', zh: '方向未注明' },
  tht: { en: 'through hole', zh: '通孔' }, smt: { en: 'surface mounted', zh: '表面贴装' },
};

const axisOf = record => record.model?.axis ?? 'x';

const ORIENTATION = { vertical: 'VERTICAL', horizontal: 'RIGHT_ANGLE' };

const group = record => [record.manufacturer, seriesOf(record), record.mount, record.orientation ?? 'any', record.pins.rows, record.pitch.x, axisOf(record)].join('|');
const line = record => record.model ? `${record.model.body_len_at_1}|${record.model.body_width}` : 'table';

/** Part numbers such as DF11-4DP-2DSA name the series before the first dash; names such as Mega-Fit and KK-254 are whole. */
const seriesOf = ({ series }) => /^(?!KK)[A-Za-z]+\d/.test(series) ? series.split('-')[0] : series;

/** Body in x and y at a number of positions: by the line, or as the table says. */
function bodyAt(record, positions) {
  if (!record.model) {
    const { x, y } = record.outlines.find(each => each.n === positions);
    return [x, y];
  }
  const { axis, body_len_at_1: atOne, per_position: perPosition, body_width: width } = record.model;
  const length = exact(atOne + (positions - 1) * perPosition);
  return axis === 'x' ? [length, width] : [width, length];
}

function outline(record, positions) {
  const { pins, pitch } = record;
  const along = axisOf(record);
  const [bodyX, bodyY] = bodyAt(record, positions);
  const drill = record.land_given?.drill;
  return {
    code: `${pins.rows}X${String(positions).padStart(2, '0')}`,
    name: `${record.manufacturer} ${seriesOf(record)}, ${pins.rows * positions} contacts`
      + (pins.rows > 1 ? ` in ${pins.rows} rows` : ''),
    parameters: {
      bodyX: one(bodyX),
      bodyY: one(bodyY),
      [along === 'x' ? 'pitchX' : 'pitchY']: one(pitch.x, null, 'BSC'),
      ...(pins.rows > 1 && pitch.y && { rowSpacing: one(pitch.y, null, 'BSC') }),
      ...(typeof drill === 'number' && { drillDiameter: one(drill) }),
    },
    attributes: {
      series: seriesOf(record), connectorType: 'WIRE_TO_BOARD', rows: pins.rows, positions,
      mounting: record.mount === 'tht' ? 'THROUGH_HOLE' : 'SMT',
      ...(record.mount === 'tht' && { terminalForm: 'PIN' }),
      ...(ORIENTATION[record.orientation] && { orientation: ORIENTATION[record.orientation] }),
      ...(pins.mechanical_pads > 0 && { mountingPads: pins.mechanical_pads }),
    },
    terminals: { count: pins.rows * positions, ...(along === 'x' ? { perSideX: positions, perSideY: 0 } : { perSideX: 0, perSideY: positions }) },
    aliases: record.pins.positions.length === 1 ? aliases(record) : [],
    sources: sources(record),
  };
}

function standard(records, key, title, model) {
  const variations = new Map();
  for (const record of records) {
    for (const positions of record.pins.positions) {
      const made = outline(record, positions);
      const known = variations.get(`${positions}|${line(record)}`);
      if (known) {
        known.aliases = [...known.aliases, ...made.aliases].slice(0, 20);
      } else {
        variations.set(`${positions}|${line(record)}`, made);
      }
    }
  }
  const sorted = [...variations.entries()].sort(([a], [b]) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1)).map(([, made]) => made);
  return { head: { key, family: 'CONNECTOR', title, scope: scopeOf(sorted, records[0]) }, model, variations: numbered(sorted), notes: [NOTE] };
}

function scopeOf(variations, record) {
  const counts = variations.map(each => each.terminals.count);
  const range = (to) => Math.min(...counts) === Math.max(...counts) ? `${counts[0]}` : `${Math.min(...counts)}${to}${Math.max(...counts)}`;
  return {
    en: `Wire-to-board headers with ${range(' to ')} contacts in ${record.pins.rows} row${record.pins.rows > 1 ? 's' : ''}, pitch ${decimal(record.pitch.x)} mm, ${WORDS[record.mount].en}.`,
    zh: `线对板插座，触点数 ${range(' 至 ')}，${record.pins.rows} 排，节距 ${decimal(record.pitch.x)} mm，${WORDS[record.mount].zh}。`,
  };
}

function titleOf(record, others) {
  const { mount, orientation, pins } = record;
  return {
    en: `Wire-to-board connector ${record.manufacturer} ${seriesOf(record)}, ${decimal(record.pitch.x)} mm pitch, ${pins.rows} row${pins.rows > 1 ? 's' : ''}, ${WORDS[orientation ?? 'undefined'].en}, ${WORDS[mount].en}${others ? ', other bodies' : ''}`,
    zh: `线对板连接器 ${record.manufacturer} ${seriesOf(record)}，节距 ${decimal(record.pitch.x)} mm，${pins.rows} 排，${WORDS[orientation ?? 'undefined'].zh}，${WORDS[mount].zh}${others ? '，其他本体' : ''}`,
  };
}

function standardsOf(records) {
  const lines = grouped(records, line);
  const [main, ...others] = [...lines.values()].sort((a, b) => positions(b) - positions(a));
  const first = main[0];
  const key = ['connector', first.manufacturer, seriesOf(first), decimal(first.pitch.x), `${first.pins.rows}row`, first.orientation ?? 'any', first.mount, axisOf(first)]
    .map(each => String(each).toLowerCase().replace(/[^a-z0-9.-]+/g, '-')).join('-');
  const straight = first.model && positions(main) > 1;
  const made = [standard(main, key, titleOf(first, false), straight && {
    axis: first.model.axis.toUpperCase(), atOne: one(first.model.body_len_at_1), perPosition: one(first.model.per_position),
  })];
  if (others.length > 0) {
    made.push(standard(others.flat(), `${key}-other`, titleOf(first, true), undefined));
  }
  return made;
}

function grouped(entries, keyOf) {
  const groups = new Map();
  entries.forEach(each => groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]));
  return groups;
}

const positions = records => new Set(records.flatMap(record => record.pins.positions)).size;

/** Files of connector standards, by pitch. */
export function connectorStandards(records) {
  const usable = records.filter(record => record.series && (record.outlines || record.model?.max_residual <= ON_THE_LINE)
    && bodyAt(record, Math.min(...record.pins.positions)).every(size => size > 0));
  const all = [...grouped(usable, group).values()].flatMap(standardsOf);
  const fine = all.filter(each => each.variations.length > 1); // one size makes no series
  return [{ file: '10-connector-wire-to-board', standards: fine }];
}
