const organisation = {
  organisation: {
    title: 'Organisation', other: 'Show', notEntered: 'This organisation is not entered in the registry of those who vote.', votes: 'Votes', standing: 'In good standing', part: 'Part in the chain', bodyOf: 'National body of', seats: 'Committees and who votes', noCommittees: 'There are no committees.', noMember: 'Not a member.', nobodyVotes: 'Nobody has been named to vote yet.',
    you: 'You', name: 'Name', roles: 'Roles', proposals: 'Proposals', noProposals: 'None that you may see.', allProposals: 'All its proposals', affiliations: 'Who belongs together', noAffiliations: 'It belongs to no other organisation.', interest: 'Interest', persons: 'Persons', voter: 'Voter', alternate: 'Alternate', anyMember: 'any of its members', delegate: 'Delegate', delegateOf: 'Organisation of the delegate', until: 'Delegated until', designate: 'Say who votes',
    affiliation: {PARENT: 'Parent', AFFILIATE: 'Affiliate'},
    parts: {DESIGNER: 'Designer', CHIP_MAKER: 'Chip maker', FOUNDRY: 'Foundry', OSAT: 'Assembly and test', TESTER: 'Tester', USER: 'User', RESEARCH: 'Research', STANDARDS_BODY: 'Standards body'},
    roleOf: {'member': 'Member', 'reviewer': 'Reviewer', 'chair': 'Chair', 'secretary': 'Secretary', 'certifier': 'Certifier', 'ipr-officer': 'Patent officer', 'system': 'by itself', 'admin': 'Administrator'},
  },
};

export default organisation;
