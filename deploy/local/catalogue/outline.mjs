// A record of the facts as a variation of a standard.
import { decimal, length, one, twice, exact } from './values.mjs';
import { sizeCode, sizeName, vendorCode } from './wording.mjs';

const FORM = {
  ball: 'BALL', gullwing: 'GULL_WING', flat_lead: 'FLAT_LEAD', 'j-lead': 'J_LEAD', 'j-lead-drawn-as-gullwing': 'J_LEAD',
  'no-lead': 'NO_LEAD', 'end-cap': 'END_CAP', 'inward-L': 'INWARD_L', 'under-body': 'UNDER_BODY',
};
const LAYOUT = {
  grid: 'GRID', dual: 'DUAL', quad: 'QUAD', 'two-terminal': 'TWO_TERMINAL', corner: 'CORNER', 'single-row+tab': 'SINGLE',
};

/** JEDEC letters: of leaded packages D and E span the leads, E1 or D1 the body; dual ones have E across. */
function letters(record) {
  const { form, layout } = record.terminal;
  if (layout === 'two-terminal' || layout === 'corner') {
    return { bodyX: 'L', bodyY: 'W', height: 'H', leadLength: layout === 'corner' ? null : 'T', terminalSpacing: 'S' };
  }
  const common = { height: 'A', leadWidth: 'b', leadLength: 'L', ballDiameter: 'b', pitch: 'e' };
  const leaded = ['gullwing', 'flat_lead', 'j-lead', 'j-lead-drawn-as-gullwing'].includes(form);
  if (layout === 'dual' && record.pins.ny === 0) { // leads above and below
    return { ...common, bodyX: 'D', bodyY: leaded ? 'E1' : 'E', overallY: 'E', exposedPadX: 'D2', exposedPadY: 'E2' };
  }
  if (layout === 'dual') {
    return leaded
      ? { ...common, bodyX: 'E1', bodyY: 'D', overallX: 'E', exposedPadX: 'E2', exposedPadY: 'D2' }
      : { ...common, bodyX: 'E', bodyY: 'D', exposedPadX: 'E2', exposedPadY: 'D2' };
  }
  return leaded && layout === 'quad'
    ? { ...common, bodyX: 'D1', bodyY: 'E1', overallX: 'D', overallY: 'E', exposedPadX: 'D2', exposedPadY: 'E2' }
    : { ...common, bodyX: 'D', bodyY: 'E', overallX: 'H', exposedPadX: 'D2', exposedPadY: 'E2' };
}

/** Figure of the facts → parameter of the registry. */
const NAMES = {
  body_x: 'bodyX', body_y: 'bodyY', height: 'height', ball_diameter: 'ballDiameter', overall_x: 'overallX', overall_y: 'overallY',
  lead_width: 'leadWidth', lead_len: 'leadLength', lead_len_h: 'leadLengthX', lead_len_v: 'leadLengthY', lead_to_edge: 'pullBack',
  terminal_len: 'leadLength', terminal_width: 'leadWidth', terminal_spacing: 'terminalSpacing',
  terminal_x: 'leadLength', terminal_y: 'leadWidth', terminal_overall_x: 'overallX', terminal_inside_x: 'terminalSpacing',
  lead_c2c_x: 'terminalCentresX', lead_c2c_y: 'terminalCentresY', lead_center_distance_x: 'terminalCentresX',
  lead_center_distance_y: 'terminalCentresY', lead_inside_x: 'insideX', lead_inside_y: 'insideY',
  ep_x: 'exposedPadX', ep_y: 'exposedPadY',
};
const EXACT = new Set(['bodyX', 'bodyY', 'overallX', 'overallY']);

/** The single height of a small outline row is the JEDEC maximum. */
const heightIsMaximum = record => record.family === 'sop';
const isPart = record => ['two-terminal', 'corner'].includes(record.terminal.layout);

function parameters(record) {
  const letter = letters(record);
  const found = {};
  for (const [name, figures] of Object.entries(record.params)) {
    const parameter = NAMES[name];
    if (!parameter || (parameter === 'leadLength' && record.family === 'soj')) { // of an SOJ it serves the drawing only
      continue;
    }
    const alone = parameter === 'height' && heightIsMaximum(record) ? 'MAX_ONLY'
      : EXACT.has(parameter) && !isPart(record) ? 'BSC' : undefined;
    found[parameter] = length(figures, letter[parameter], alone);
  }
  if (record.params.lead_center_x) {
    found.terminalCentresX = length(twice(record.params.lead_center_x));
  }
  if (record.params.lead_center_y) {
    found.terminalCentresY = length(twice(record.params.lead_center_y));
  }
  if (found.overallY && !found.overallX && record.pins.ny > 0 && record.terminal.layout === 'dual') { // a slip of the source
    found.overallX = { ...found.overallY, symbol: 'E' };
    delete found.overallY;
  }
  if (record.params.ep_center_x) {
    delete found.exposedPadX;
    delete found.exposedPadY;
  }
  if (found.leadLengthX || found.leadLengthY) {
    delete found.leadLength;
  }
  return { ...found, ...pitches(record, letter) };
}

function pitches(record, letter) {
  const { layout } = record.terminal;
  const pitch = axis => one(record.pitch[axis], letter.pitch, 'BSC');
  if (layout === 'grid') {
    return record.matrix.length > 1 ? {} : { pitchX: pitch('x'), pitchY: pitch('y') };
  }
  if (layout === 'single-row+tab') {
    return { pitchY: pitch('y') };
  }
  if (layout === 'corner') { // the source has it for the lands only
    return { pitchX: { ...one(record.land_given.sep_x, null, 'REF'), condition: 'of the prescribed lands' } };
  }
  return {
    ...(record.pins.nx > 1 && { pitchX: pitch('x') }),
    ...(record.pins.ny > 1 && { pitchY: pitch('y') }),
  };
}

const LETTERS = 'ABCDEFGHJKLMNPRTUVWY';

const row = ordinal => ordinal <= LETTERS.length
  ? LETTERS[ordinal - 1] : row(Math.floor((ordinal - 1) / LETTERS.length)) + LETTERS[(ordinal - 1) % LETTERS.length];

/** The facts list whichever is shorter, the sites with a ball or those without. */
function empty(grid) {
  if (grid.depopulated) {
    return grid.depopulated;
  }
  const populated = new Set(grid.populated_list);
  const sites = Array.from({ length: grid.ny }, (_, y) => Array.from({ length: grid.nx }, (_, x) => `${row(y + 1)}${x + 1}`));
  return sites.flat().filter(site => !populated.has(site));
}

function matrix(grid) {
  const depopulated = empty(grid);
  return { columns: grid.nx, rows: grid.ny, ...(depopulated.length > 0 && { depopulated }) };
}

/** Balls one by one, where grids stand within each other; rows of an inner one may carry a figure, such as 1A. */
function balls(grid) {
  const [, prefix, letter] = /^(\d*)([A-Z]+)$/.exec(grid.first_row);
  const first = Array.from({ length: 400 }, (_, i) => row(i + 1)).indexOf(letter);
  const populated = grid.populated_list && new Set(grid.populated_list);
  const without = new Set(grid.depopulated ?? []);
  const found = [];
  for (let y = 0; y < grid.ny; y++) {
    for (let x = 0; x < grid.nx; x++) {
      const id = `${prefix}${row(first + y + 1)}${grid.first_col + x}`;
      if (populated ? populated.has(id) : !without.has(id)) {
        found.push({ id, x: place(x, grid.nx, grid.pitch_x, grid.offset_x), y: place(y, grid.ny, grid.pitch_y, grid.offset_y) });
      }
    }
  }
  return found;
}

const place = (index, count, pitch, offset) => decimal(exact((2 * index - count + 1) * pitch / 2 + (offset ?? 0)));

function terminals(record) {
  const { pins } = record;
  if (record.matrix) {
    return record.matrix.length === 1
      ? { count: pins.count, matrix: matrix(record.matrix[0]) }
      : { count: pins.count, positions: record.matrix.flatMap(balls) };
  }
  if (record.terminal.layout === 'two-terminal') {
    return { count: pins.count, perSideX: 0, perSideY: 1 };
  }
  if (record.terminal.layout === 'corner') {
    return { count: pins.count, perSideX: pins.count / 2, perSideY: 0 };
  }
  if (record.terminal.layout === 'single-row+tab') {
    return { count: pins.count, perSideX: 0, perSideY: pins.count };
  }
  return {
    count: pins.count,
    ...(pins.nx !== undefined && { perSideX: pins.nx, perSideY: pins.ny }),
    ...(pins.deleted?.length > 0 && { deleted: pins.deleted }),
    ...(pins.hidden?.length > 0 && { hidden: pins.hidden }),
  };
}

/** The land that the maker prescribes; what lies between lands is turned into what they span. */
function prescribedLand(record) {
  const given = record.land_given ?? {};
  const land = {};
  if (given.pad_diameter) {
    land.diameter = one(given.pad_diameter);
  }
  if (given.mask_margin) {
    land.maskMargin = one(given.mask_margin);
  }
  if (given.landingY) { // inductors: two of length, inner distance and outer distance say the third
    const { landingInsideX: inside, landingOutsideX: outside } = given;
    const size = given.landingX ?? (inside && outside && exact((outside - inside) / 2));
    const span = outside ?? (inside && size && exact(inside + 2 * size));
    if (size && span) {
      Object.assign(land, { length: one(size), width: one(given.landingY), spanX: one(span) });
    }
  }
  if (given.sep_x) { // crystals and oscillators: pad, and distance of the middles
    const inRows = record.terminal.layout === 'corner';
    land.length = one(given.pad[inRows ? 1 : 0]);
    land.width = one(given.pad[inRows ? 0 : 1]);
    if (inRows) {
      land.spanY = one(exact(given.sep_y + given.pad[1]));
    } else {
      land.spanX = one(exact(given.sep_x + given.pad[0]));
    }
  }
  if (record.calc?.overrides) { // from outer edge to outer edge and from inner edge to inner edge
    const { pad_to_pad_max_x_overwrite: outer, pad_to_pad_min_x_overwrite: inner, pad_size_y_overwrite: width } = record.calc.overrides;
    if (outer && inner && width) {
      land.spanX = one(outer);
      land.length = one(exact((outer - inner) / 2));
      land.width = one(width);
    }
  }
  if (given.tab) { // power packages: pad of a lead, land of the tab, and what both span
    land.length = one(given.pad[0]);
    land.width = one(given.pad[1]);
    land.spanX = one(given.overall_x);
    land.exposedPadX = one(given.tab[0]);
    land.exposedPadY = one(given.tab[1]);
    const { body_x: body, tab_projection: projection, overall_x: overall } = record.params;
    const middle = body.nom / 2 + projection.nom - overall.nom / 2; // of what leads and tab span
    land.exposedPadCentreX = one(exact(middle + (given.overall_x - given.tab[0]) / 2));
  }
  if (record.calc?.ep_land && record.params.ep_x && !sameAsPad(record)) {
    land.exposedPadX = one(record.calc.ep_land[0]);
    land.exposedPadY = one(record.calc.ep_land[1]);
  }
  if (record.calc?.heel_reduction) {
    land.heelReduction = one(record.calc.heel_reduction);
  }
  return Object.keys(land).length > 0 ? land : undefined;
}

const sameAsPad = record => record.calc.ep_land[0] === record.params.ep_x.nom && record.calc.ep_land[1] === record.params.ep_y.nom;

/** A tab reaches out of the body on the right, opposite the leads. */
function tab({ body_x: body, tab_x: x, tab_y: y, tab_projection: projection }) {
  return [{ id: 'TAB', x: length(x), y: length(y), centreX: one(exact(body.nom / 2 + projection.nom - x.nom / 2)) }];
}

function exposedPads(record) {
  if (record.params.tab_x) {
    return tab(record.params);
  }
  const { ep_x: x, ep_y: y, ep_center_x: centreX, ep_center_y: centreY } = record.params;
  return centreX && [{
    x: length(x), y: length(y), centreX: length(centreX), ...(centreY && { centreY: length(centreY) }),
  }];
}

/** Where the drawings have terminal 1 elsewhere than at the upper end of the left row. */
function numbering(record) {
  return record.id.includes('clockwise') ? 'CLOCKWISE'
    : record.family === 'plcc' || record.package_type === 'DHVQFN' ? 'FROM_TOP_CENTRE'
      : record.id.includes('lfcsp-uq-10') ? 'FROM_TOP_LEFT' : undefined;
}

const PART_TYPES = { molded_2t: 'CAPACITOR', crystal: 'CRYSTAL', oscillator: 'OSCILLATOR', inductor_smd: 'INDUCTOR' };

/** A chip is what its size is for; sizes for any part are for none. */
const partType = record => PART_TYPES[record.family] ?? (record.family === 'chip_2t'
  ? ['capacitor', 'resistor', 'inductor', 'diode', 'fuse'].find(each => record.id.includes(each))?.toUpperCase() : undefined);

function attributes(record) {
  const { codes } = record;
  return {
    ...(FORM[record.terminal.form] && { terminalForm: FORM[record.terminal.form], layout: LAYOUT[record.terminal.layout] }),
    ...(numbering(record) && { terminalNumbering: numbering(record) }),
    ...(record.terminal.ball_type && {
      ballType: record.terminal.ball_type === 'collapsible' ? 'COLLAPSIBLE' : 'NON_COLLAPSIBLE',
    }),
    ...(codes?.metric && /^\d+$/.test(codes.metric) && { sizeCodeMetric: codes.metric }),
    ...(codes?.imperial && { sizeCodeImperial: codes.imperial }),
    ...(record.family === 'molded_2t' && { caseCode: codes.letter.toUpperCase(), polarised: true }),
    ...(partType(record) && { partType: partType(record) }),
    ...(record.family === 'wlcsp' && { structure: 'WAFER_LEVEL_FAN_IN' }),
  };
}

const OUTLINE = /^(M[OS]-\d{3})(?:[ -]?var(?:iation)?)? ?([A-Z]{2,4}(?:-\d)?)?$/;

/** "MO-153 var AA" → MO-153 and AA; a revision letter of the outline says nothing of the variation. */
export function registered(record) {
  const all = (record.refs?.jedec ?? []).map(text => OUTLINE.exec(text)).filter(match => match);
  const match = all.find(each => each[2]) ?? all[0];
  return match && { number: match[1], variation: match[2] };
}

export function aliases(record) {
  const found = [];
  const outline = registered(record);
  if (outline) {
    found.push(['JEDEC', outline.variation ? `${outline.number}-${outline.variation}` : outline.number]);
  }
  const refs = record.refs ?? {};
  (refs.jedec_to ?? []).forEach(number => found.push(['JEDEC', number]));
  (refs.jeita ?? []).forEach(number => found.push(['JEITA', number]));
  (refs.eia ?? []).forEach(number => found.push(['EIA', number]));
  (refs.ipc_iec ?? []).forEach(number => found.push([number.startsWith('IPC') ? 'IPC' : 'IEC', number]));
  (refs.nxp_nexperia_outline ?? []).forEach(number => found.push(['NXP', number]));
  if (record.manufacturer && record.vendor_code) {
    found.push([record.manufacturer.replaceAll('_', ' '), record.vendor_code]);
  }
  if (record.family === 'molded_2t' && record.codes.metric) {
    found.push(['EIA', record.codes.metric]);
  }
  return [...new Map(found.map(([body, number]) => [`${body} ${number}`, { body: body.slice(0, 40), number: number.slice(0, 80) }]))
    .values()].slice(0, 20);
}

const ADDRESS = /^https?:\/\/\S+$/;

export function sources(record) {
  const addresses = (record.sources ?? []).filter(url => ADDRESS.test(url) && url.length <= 500 && /^[\x21-\x7e]+$/.test(url));
  const named = addresses.slice(0, 20).map(url => ({
    title: `Package drawing or datasheet named by the KiCad library project (${new URL(url).hostname.replace(/^www\./, '')})`, url,
  }));
  return named.length > 0 ? named : aliases(record).slice(0, 1).map(({ body, number }) => ({
    title: `${body} ${number}, as named by the KiCad library project`,
  }));
}

function naming(record) {
  if (record.family === 'chip_2t') {
    const kind = record.id.replace(/^chip-/, '').replace(/-?chip(-smaller-\d+|-wide-body)?/, '').replace(/-\d+-\d+m$/, '')
      .replace('default', 'general');
    const wide = record.id.includes('wide-body');
    return {
      code: vendorCode(`${record.codes.metric}M-${kind}`),
      name: `Chip ${record.codes.metric} metric (${record.codes.imperial} imperial), ${kind.replaceAll('-', ' ')}${wide ? ', wide terminals' : ''}`,
    };
  }
  if (record.family === 'molded_2t') {
    return {
      code: vendorCode(`${record.codes.metric}-${record.codes.letter}`),
      name: `Moulded ${record.codes.metric} metric, case ${record.codes.letter.replace('-', ' ')}`,
    };
  }
  if (isPart(record) || !record.pins.count) {
    const text = record.vendor_code ?? record.name.replace(/^(L|Crystal|Oscillator)_(SMD_)?/, '');
    return { code: vendorCode(text), name: `${(record.manufacturer ?? '').replaceAll('_', ' ')} ${text}`.trim().slice(0, 120) };
  }
  return { code: sizeCode(record), name: sizeName(record) };
}

export function variation(record) {
  const land = prescribedLand(record);
  const pads = exposedPads(record);
  return {
    ...naming(record),
    parameters: parameters(record),
    attributes: attributes(record),
    terminals: terminals(record),
    ...(pads && { exposedPads: pads }),
    ...(land && { prescribedLand: land }),
    aliases: aliases(record),
    sources: sources(record),
  };
}
