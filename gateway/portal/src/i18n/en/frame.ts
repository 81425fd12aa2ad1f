const frame = {
  name: 'Packaging Standards Registry',
  frame: {
    skip: 'Skip to content', brand: 'Packaging Standards', places: 'Pages', search: 'Search', proposals: 'Proposals', ballots: 'Ballots',
    coverage: 'Coverage', timeline: 'Timeline', api: 'API', signIn: 'Sign in', signOut: 'Sign out', account: 'Account of {{name}}', inbox: 'Inbox', notifications: 'Notifications', organisation: 'Organisation', problems: 'Problems and remedies', keys: 'Keyboard shortcuts',
    footer: 'Reading published standards needs no account. Everything here is also in the public API.',
    searchLabel: 'Search standards', searchHint: 'Search standards  /', units: 'Unit of lengths', language: 'Language',
  },
  state: {loading: 'Loading …', searching: 'Searching …'},
  keys: {
    title: 'Keyboard shortcuts', on: 'Single keys are shortcuts', close: 'Close',
    '/': 'Search', 'g s': 'Go to search', 'g p': 'Go to proposals', 'g b': 'Go to ballots', 'g c': 'Go to coverage', 'g t': 'Go to the timeline', 'g n': 'Go to notifications', 'g h': 'Go to the first page',
    j: 'Next row', k: 'Previous row', x: 'Pick the row for comparison', c: 'Compare what is picked', u: 'Millimetres or mils',
    y: 'Permanent address of this revision', '?': 'This help', Esc: 'Close a dialog',
  },
  refusal: {
    pageTitle: 'Not shown', retry: 'Try again', toSearch: 'Search standards', reference: 'Say this when you report it:', original: 'As the registry says it', given: '(given: {{value}})',
    unreachable: {title: 'The registry does not answer', text: 'Your connection or the registry is down. What you were looking at is not lost.'},
    signIn: {title: 'This is for members', text: 'Proposals and ballots are open to people who have signed in with an organisation of the registry. Published standards are open to everybody.'},
    forbidden: {title: 'Your role does not allow this', text: 'The secretary of the registry grants roles to people of an organisation.'},
    missing: {title: 'There is nothing here', text: 'It never was here, or you may not see it.'},
    gone: {title: 'This is gone', text: 'It was here and was taken away.'},
    tooMany: {title: 'Too many requests', text: 'Wait a moment and try again.'},
    refused: {title: 'This cannot be shown', text: 'The registry says why:'},
    broken: {title: 'Something is broken at our side', text: 'It is not your doing. Try again in a moment.'},
  },
  nowhere: {title: 'There is no such page', text: 'The address leads nowhere. Perhaps a letter is missing.', home: 'First page'},
  status: {CURRENT: 'Current', SUPERSEDED: 'Superseded', WITHDRAWN: 'Withdrawn', ALL: 'All'},
  role: {PRODUCER: 'Producers', DESIGNER: 'Designers', ASSEMBLER: 'Assemblers', TESTER: 'Testers'},
  group: {BODY: 'Body', TERMINALS: 'Terminals', GEOMETRY: 'Geometry', PADS: 'Pads', WARPAGE: 'Warpage', MATERIAL: 'Material', DIE: 'Die', OPTICS: 'Optics', ELECTRICAL: 'Electrical', ATTRIBUTES: 'Attributes', LAND: 'Land pattern'},
  metadata: {domains: 'Domains', authoritativeLanguage: 'Language of record', effectiveDate: 'Effective date'},
};

export default frame;
