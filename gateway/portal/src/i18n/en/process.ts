const process = {
  process: {
    title: 'Process',
    state: {
      DRAFT: 'Draft', VALIDATING: 'Being checked', CHECK_FAILED: 'Check failed', TRIAGE: 'Triage', RETURNED: 'Returned', REJECTED: 'Rejected', ACCEPTED: 'Accepted',
      IN_REVIEW: 'In review', REVISION_REQUIRED: 'Revision asked for', ENQUIRY: 'Enquiry', COMMENT_RESOLUTION: 'Comment resolution', BALLOT_READY: 'Ready for ballot',
      BALLOT_OPEN: 'Ballot open', BALLOT_CLOSED: 'Ballot closed', BALLOT_FAILED: 'Ballot failed', NEGATIVE_RESOLUTION: 'Negatives being resolved', RECIRCULATION: 'Recirculation',
      PROCEDURAL_REVIEW: 'Procedural review', APPROVED: 'Approved', PUBLISHED: 'Published', ON_HOLD: 'On hold', APPEALED: 'Appealed', WITHDRAWN: 'Withdrawn', EXPIRED: 'Expired',
    },
    stage: {drafting: 'Drafting', review: 'Review', enquiry: 'Enquiry', ballot: 'Ballot', decision: 'Decision', done: 'Done', resting: 'Resting'},
    kind: {NEW_STANDARD: 'New standard', REVISION: 'Revision', WITHDRAWAL: 'Withdrawal', CORRIGENDUM: 'Corrigendum'},
    severity: {ERROR: 'Error', WARNING: 'Warning', INFO: 'Note'},
    action: {
      'edit': 'Edit', 'submit': 'Submit', 'withdraw': 'Withdraw', 'consent': 'Agree to the request', 'accept': 'Accept', 'return': 'Return to the author', 'reject': 'Reject',
      'assign-reviewers': 'Ask reviewers', 'review': 'Write a review', 'waive-review': 'Give up a review', 'request-revision': 'Ask for another text', 'open-enquiry': 'Open the enquiry',
      'declare-ready': 'Declare ready for ballot', 'reopen': 'Take back the readiness', 'open-ballot': 'Open the ballot', 'vote': 'Vote', 'close': 'Close the ballot', 'recall': 'Call the ballot back',
      'extend': 'Extend the ballot', 'recirculate': 'Recirculate', 'conclude': 'Conclude the resolution', 'certify': 'Certify', 'refuse': 'Refuse to certify', 'publish': 'Publish',
      'hold': 'Put on hold', 'resume': 'Resume', 'appeal': 'Appeal', 'decide-appeal': 'Decide the appeal',
    },
    actions: 'What you can do now', noActions: 'There is nothing for you to do here now.', later: 'Not yet possible', roleless: 'Other roles go on with this case.',
    field: {
      code: 'Ground', reason: 'Reason', committee: 'Committee', policy: 'Ballot policy', closesAt: 'Closes on', reviewAnew: 'Review the new text from the start', coverLetter: 'Cover letter',
      assurances: 'What you assure', sendBack: 'Send it back for comment resolution', text: 'Text', remedy: 'Remedy asked for', upheld: 'Decision on the appeal', to: 'Agree to',
      motion: 'Motion of the committee', mover: 'Moved by', second: 'Seconded by', inFavour: 'In favour', against: 'Against', reviewers: 'Reviewers', subject: 'Person', organisation: 'Organisation',
      waiver: 'Why in spite of a tie', byDefault: 'as the rules say', review: 'Review of',
    },
    reasonCode: {
      OUT_OF_SCOPE: 'Out of scope', INCOMPLETE: 'Incomplete', UNCLEAR: 'Unclear', DUPLICATE: 'Duplicate', TECHNICALLY_UNSOUND: 'Technically unsound', NO_CONSENSUS: 'No consensus',
      PATENTS: 'Patents', PUBLICATION_REFUSED: 'Publication refused', OTHER: 'Other',
    },
    assurance: {PROCESS: 'The process was kept', CONFLICTS_OF_INTEREST: 'Conflicts of interest were heeded', PATENTS: 'Patents were declared', SAFETY: 'Safety was looked at', ANTITRUST: 'Competition law was kept'},
    ruling: {true: 'The appeal is upheld', false: 'The appeal is dismissed'},
    consent: {WITHDRAWAL: 'Withdrawal', RECALL: 'Calling the ballot back'},
    dialog: {
      cancel: 'Cancel', next: 'Go on', back: 'Back', summary: 'Please check', about: 'You are about to:', case: 'Case', state: 'State', nextState: 'Then', binding: 'This is recorded in the history with your name and cannot be deleted.',
      sending: 'Sending …', none: 'none', receipt: 'Done', receiptText: 'Recorded.', close: 'Close', at: 'At', hash: 'Hash of the text', required: 'needed', optional: 'optional',
      refused: 'It was not done', stale: 'Somebody changed it meanwhile. Look at it as it is now and try again.', signedOut: 'You are no longer signed in', signInHere: 'Sign in in another window. What you have entered here stays; then try again.',
    },
    organisation: 'Organisation', family: 'Family', updated: 'Last change', created: 'Begun', closes: 'Closes', stageCode: 'Stage', daysLeft_one: '{{count}} day left', daysLeft_other: '{{count}} days left', lastDay: 'last day', overdue: 'overdue',
    daysOld_one: '{{count}} day', daysOld_other: '{{count}} days', today: 'today', more: 'Show more', firstOnly: 'These are the first {{shown}}; there are more.', page: 'Further pages', api: 'The same from the API', copy: 'Copy', copied: 'Copied', all: 'All', filter: 'Filter', apply: 'Show', clear: 'Clear', save: 'Save', remove: 'Remove',
    hit: 'To the field', finding: 'Finding', rule: 'Rule', place: 'Place', value: 'Value', expected: 'Expected', noFindings: 'No rule was broken.',
  },
};

export default process;
