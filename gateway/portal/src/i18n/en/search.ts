const search = {
  search: {
    title: 'Search', view: 'View', views: {table: 'Table', cards: 'Cards'}, columns: 'Columns', filters: 'Filters', filtersButton: 'Filters ({{count}})', show_one: 'Show {{shown}} variation', show_other: 'Show {{shown}} variations',
    total_one: '{{shown}} variation', total_other: '{{shown}} variations', sort: 'Sort by',
    sorts: {
      relevance: 'relevance', designation: 'designation', '-designation': 'designation, last first', terminals: 'terminals, few first', '-terminals': 'terminals, many first', bodyX: 'D, small first', '-bodyX': 'D, large first',
      bodyY: 'E, small first', '-bodyY': 'E, large first', height: 'height, low first', '-height': 'height, high first', pitchX: 'pitch, fine first', '-pitchX': 'pitch, coarse first',
    },
    csv: 'CSV', tellMe: 'Tell me of new ones', csvBusy: 'CSV …', csvFailed: 'CSV failed, again', compare: 'Compare ({{count}})', dropPicks: 'Drop picks',
    ignored: 'These filters were not understood and are left out:', applied: 'Filters that apply', remove: 'Remove filter {{filter}}', clear: 'Clear all',
    pages: 'Pages of the list', firstPage: 'First page', nextPage: 'Next page', perPage: 'Per page',
    nothing: 'Nothing matches', nothingText: 'All filters hold at the same time. Take one back:', without: 'Without {{filter}}', nearest: 'What comes closest',
    notStated: '{{name}} is not stated', miss: '{{name}} is {{is}} {{unit}}, wanted {{wanted}}: off by {{offBy}} {{unit}}',
    api: 'This search in the API', caption: 'Variations that match', standard: 'Standard', pick: 'Pick', pickShort: 'compare', pickOne: 'Pick {{name}} for comparison',
    bodyX: 'D', bodyY: 'E', height: 'A', pitch: 'e',
  },
  facet: {
    family: 'Family', terminalForm: 'Terminal form', layout: 'Layout', pitchX: 'Pitch', bodyX: 'Body size in x', bodyY: 'Body size in y', height: 'Seated height', terminals: 'Terminals',
    has: 'What is given', status: 'Status', q: 'Words', standard: 'Standard', code: 'Code', match: 'Range means',
    hasWhat: {landPattern: 'Land pattern', exposedPad: 'Exposed pad', height: 'Seated height', standoff: 'Stand-off', coplanarity: 'Coplanarity'},
    more_one: '{{count}} more', more_other: '{{count}} more', fewer: 'Fewer', min: 'min', max: 'max', from: '{{name}}, from', to: '{{name}}, to', ok: 'Set', apply: 'Set {{name}}',
    noNumber: 'A number, such as 0.4', bar_one: '{{from}} to {{to}}: {{shown}} variation', bar_other: '{{from}} to {{to}}: {{shown}} variations',
  },
};

export default search;
