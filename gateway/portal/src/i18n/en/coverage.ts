const coverage = {
  coverage: {
    title: 'Coverage',
    lead: 'How many published standards there are for each family and size. A number leads to them; a hatched field lies between sizes that are covered and is not covered itself.',
    x: 'Across', y: 'Down', all: 'all families', map: 'Map of what is covered', none: 'none', gap: 'gap', gapText: 'gap between covered sizes',
    cell_one: '{{shown}} standard, {{variations}} variations', cell_other: '{{shown}} standards, {{variations}} variations',
    nothing: 'No published variation states this figure.', without: 'State no such figure: {{names}}.',
    gaps: 'Gaps', noGaps: 'No size between covered ones is missing.', propose: 'Propose a standard',
  },
};

export default coverage;
