const proposals = {
  proposals: {
    title: 'Proposals', lead: 'Every text on its way to become a standard, be changed or be withdrawn.', new: 'New proposal', stages: 'Stages', find: 'Title or number', kind: 'Kind', quiet: 'Nothing happened for',
    anyTime: 'any time', quietFor_one: '{{count}} day or more', quietFor_other: '{{count}} days or more', mine: 'of my organisation', board: 'as a board', proposal: 'Proposal', age: 'Age',
    sorts: {updated: 'last change', age: 'oldest first', deadline: 'next deadline', stage: 'stage', title: 'title'},
    total_one: '{{count}} proposal', total_other: '{{count}} proposals', newestOnly: 'Only the newest {{count}} are looked at; narrow by family.',
    noMatch: 'No proposal matches', noMatchText: 'All filters have to hold at the same time.', none: 'No proposals yet', noneText: 'When a member drafts a standard it appears here once the automatic checks are passed.',
  },
};

export default proposals;
