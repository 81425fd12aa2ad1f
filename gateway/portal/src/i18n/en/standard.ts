const standard = {
  drawing: {
    zoom: 'Zoom', smaller: 'Smaller', larger: 'Larger', fit: 'Fit', view: 'View', values: 'figures instead of letters',
    views: {sheet: 'whole sheet', top: 'top', side: 'side', bottom: 'bottom', detail: 'detail'},
  },
  land: {
    classes: {GULL_WING: 'Gull wing', GULL_WING_FINE: 'Gull wing, fine pitch', J_LEAD: 'J lead', CHIP: 'Chip', CHIP_SMALL: 'Small chip', MELF: 'MELF', CHIP_ARRAY: 'Chip array', INWARD_L: 'Inward L', MOULDED: 'Moulded', NO_LEAD: 'No lead', NO_LEAD_PULL_BACK: 'No lead, pulled back', CAPACITOR_CRYSTAL: 'Capacitor or crystal', CAPACITOR_CRYSTAL_TALL: 'Tall capacitor or crystal', FLAT_LEAD: 'Flat lead', CASTELLATED: 'Castellated', GRID: 'Grid of balls or lands'},
    density: 'Density level', densities: {A: 'most solder', B: 'nominal', C: 'least solder'}, picture: 'Land pattern seen from above', layers: 'Layers',
    layer: {copper: 'Copper', mask: 'Solder mask', paste: 'Paste', silk: 'Silkscreen', fab: 'Fabrication', courtyard: 'Courtyard', terminals: 'Terminals', grid: 'Grid'},
    files: 'Files for tools', rule: 'Rules', table: 'table {{table}}', class: 'Class of joint', height: 'Height of the package', count: 'Lands',
    lands: 'Table of lands', number: 'No.', width: 'width', depth: 'height', moreLands: '{{count}} more in the JSON file', derivations: 'How each figure came about',
    figure: 'Figure', formula: 'Formula', numbers: 'Numbers', result: 'Result',
    notComputed: 'No land pattern', notComputedText: 'What is not stated is never guessed. The standard would have to state:',
  },
  standard: {
    revision: 'Revision', revisions: 'Table of revisions', variationTable: 'Table of variations', inForce: 'In force from', permalink: 'Permanent address', withdrawn: 'This standard was withdrawn on', replaced: 'Another standard has taken its place:',
    old: 'You are reading revision {{revision}}. The current one is {{current}}.', toCurrent: 'Current revision', whatChanged: 'What changed',
    noVariation: 'This revision has no variation {{code}}. The first one is shown.', onPage: 'On this page',
    parts: {outline: 'Outline', land: 'Land pattern', variations: 'Variations', data: 'Data', history: 'History'},
    empty: 'This revision has no variations.', record: 'Record', published: 'Published', issued: 'Issued', reviewDue: 'Review due', provenance: 'Comes from',
    fromProposal: 'the proposal that was balloted', fromImport: 'import {{id}}', hash: 'Content hash', previousHash: 'Hash of the revision before',
    files: 'Files', fileRevision: 'This revision (JSON)', fileDocument: 'The standard with its history (JSON)', fileCdxml: 'This variation as CDXML', fileOutline: 'Download the drawing (SVG)', filePdf: 'Download the drawing (PDF)', fileDxf: 'Download the drawing (DXF)', feed: 'Feed of its changes (Atom)',
    references: 'References', noReferences: 'It refers to no other standard.', corrigenda: 'Corrigenda', noCorrigenda: 'There are none.',
    adopters: 'Who builds on it', fewAdopters: 'Fewer than three organisations of any role have said so.', atLeast: 'at least {{count}}',
    notes: 'Notes', sources: 'Sources', evidence: 'Reliability evidence', noEvidence: 'No test results were submitted.',
    reflow: 'Reflow class of this variation: {{temperature}} °C (thickness {{thickness}} mm, volume {{volume}} mm³).', complete: 'complete', incomplete: 'incomplete',
    dimensions: 'Dimensions', symbol: 'Sym.', parameter: 'Parameter', min: 'min', nom: 'nom', max: 'max', light: 'Show {{symbol}} in the drawing', depopulated_one: ', {{count}} site empty', depopulated_other: ', {{count}} sites empty',
    drawing: 'Outline drawing', variation: 'Variation', previousVariation: 'Previous variation', nextVariation: 'Next variation', code: 'Code', allVariations: 'Show all {{count}}',
    designator: 'Designator', ipcName: 'IPC-7351 name', derived_one: '{{count}} derived figure', derived_other: '{{count}} derived figures', value: 'Value',
    print: 'Print or save as PDF', watch: 'Watch', cite: 'Cite', copy: 'Copy', copied: 'Copied', version: 'Version', from: 'From', to: 'To', fromOne: 'Compare from {{revision}}', toOne: 'Compare to {{revision}}', compare: 'Compare {{from}} with {{to}}',
    firstRevision: 'This is its first revision.',
  },
};

export default standard;
