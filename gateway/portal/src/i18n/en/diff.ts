const diff = {
  diff: {
    changes: 'What changed', none: 'These two revisions say the same.', more: '{{count}} more changes:', drawing: 'Drawing over drawing',
    drawingText: 'Revision {{to}} in full lines over revision {{from}} in broken ones; what differs is marked.',
    what: 'Change', before: 'Before', after: 'After', kind: 'Kind', where: 'Variations', everywhere: 'all', moreCodes: '{{count}} more',
    level: {MAJOR: 'major', MINOR: 'minor', PATCH: 'editorial level'},
    impact: {INFO: 'nothing to do', WARN: 'have a look', BREAKING: 'work to do'},
    class: {
      EDITORIAL: 'editorial', UNIT_ONLY: 'other unit', RENAMED: 'renamed', TEXT_CHANGED: 'words', RECENTRED: 'recentred', TIGHTENED: 'tightened',
      LOOSENED: 'loosened', SHIFTED: 'shifted', DISJOINT: 'replaced', ADDED: 'added', REMOVED: 'removed', DATUM_CHANGED: 'other datum',
    },
  },
};

export default diff;
