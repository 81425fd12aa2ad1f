const ballot = {
  ballot: {
    title: 'Ballot', of: '{{part}} of {{whole}}', voted: '{{part}} of {{whole}} voted ({{percent}})', participation: 'Participation', decision: 'Decision', counted: '{{count}} counted', quorum: 'needed: {{percent}}',
    needs: 'needs {{percent}} approval', atMost: 'at most {{percent}} against', notCounted: 'Not counted: {{what}}.', silent_one: '{{count}} has not voted.', silent_other: '{{count}} have not voted.', byClass: 'By class of members', class: 'Class', answers: 'Answers', electorate: 'May vote',
    position: {
      APPROVE: 'Approve', APPROVE_WITH_COMMENTS: 'Approve with comments', NO_OBJECTION: 'No objection', DISAPPROVE: 'Disapprove', DISCUSS: 'Discuss', DISAPPROVE_WITHOUT_REASON: 'Disapprove without a reason',
      ABSTAIN: 'Abstain', RECUSE: 'Recuse', NONE: 'not voted',
    },
    abstention: {TIME: 'No time', EXPERTISE: 'No expertise', CONFLICT: 'Conflict of interest', OTHER: 'Another reason'},
    membership: {PROPOSER: 'Proposer', ALL: 'All', P_MEMBER: 'P-members', VOTING: 'Voting members', O_MEMBER: 'O-members', OBSERVER: 'Observers', PRODUCER: 'Producers', USER: 'Users', GENERAL: 'General interest'},
    rule: {RETURN: 'Return', APPROVAL: 'Approval', NEGATIVES: 'Negatives', ABSTENTIONS: 'Abstentions', MINIMUM_POSITIVE: 'Least approvals', BLOCKING: 'Blocking positions'},
    parts: {result: 'Result', votes: 'Votes', comments: 'Comments', rule: 'Rule', log: 'Log'},
    opened: 'Opened', closes: 'Closes', closed: 'Closed', text: 'Text that is voted on', policy: 'Policy', version: 'version {{version}}', proposal: 'The proposal', hidden: 'How the votes stand is shown when the ballot has closed.',
    standing: 'The ballot is open: this is how the votes stand, in figures, for those who run it.', whatNeeds: 'What it takes to pass', missing_one: '{{count}} more approval would let it pass.', missing_other: '{{count}} more approvals would let it pass.', met: 'met', notMet: 'not met', rules: 'Rules',
    yours: 'Your vote', youAre: '{{organisation}} votes', whoFor: 'You vote for', comment: 'Comment', commentNeeded: 'Comment (needed)', reason: 'Reason for abstaining', cast: 'Cast the vote', change: 'Change the vote', check: 'Check the vote', changeable: 'It can be changed until the ballot closes.',
    now: 'Cast on {{at}}', receipt: 'Receipt', receiptText: 'The vote is recorded. Keep this receipt.', mayNot: 'You cannot vote here.', notMember: 'Votes are cast by the members of organisations that may vote.', closedText: 'The ballot has closed.', signIn: 'Sign in to vote.', print: 'Print', castAt: 'Recorded', ballotId: 'Ballot', turned: 'was {{position}}', carried: 'carried over',
    who: 'Organisation', vote: 'Vote', when: 'When', electorateTitle: 'Who may vote', votesHidden: 'Who voted how is shown when the ballot has closed.', noComments: 'No comment was made on this ballot.', allComments: 'All comments on the proposal',
    basis: 'Where the rule comes from', window: 'At least {{least}} days open, {{usual}} as a rule.', simulate: 'What would happen if', simulateText: 'The service computes it; nothing is stored.', compute: 'Compute', chair: 'Running the ballot',
  },
};

export default ballot;
