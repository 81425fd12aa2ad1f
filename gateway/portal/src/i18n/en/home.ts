const home = {
  home: {
    lead: 'Where an industry writes its packaging standards together: outlines of chip scale, surface mount, fan-out and co-packaged optical packages, as exact, machine-readable data.',
    searchLabel: 'Find a package by name, number or words', searchHint: 'TSSOP, MO-153, PS-SMT-0002 …', search: 'Search',
    examples: 'For example:', example1: 'balls, 0.40 mm pitch, at most 0.60 mm high', example2: 'leads on four sides, at most 5 mm wide, with a land pattern',
    families: 'Families', variations_one: '{{shown}} variation', variations_other: '{{shown}} variations', noneYet: 'nothing published yet',
    news: 'Newly published', noNews: 'Nothing has been published yet.', feed: 'Feed for readers (Atom)',
    way: 'How a standard comes about', toProposals: 'Proposals under way', toBallots: 'Ballots',
    steps: {
      draft: {name: 'Draft', text: 'Members propose a package as data.'},
      check: {name: 'Check', text: 'Software checks every figure against published rules.'},
      review: {name: 'Review', text: 'A committee reviews, everybody concerned comments.'},
      ballot: {name: 'Ballot', text: 'Organisations vote by the rules of the committee.'},
      certify: {name: 'Certify', text: 'The standards body certifies that all was done properly.'},
      publish: {name: 'Publish', text: 'The standard is published, and subscribers hear of it at once.'},
    },
    tasks: 'Waiting for you', noTasks: 'Nothing waits for you.', due: 'due',
  },
};

export default home;
