const ballots = {
  ballots: {
    title: 'Ballots', lead: 'One organisation, one vote; the policy of each ballot is shown with it.', calendar: 'Dates as a calendar', ballot: 'Ballot', status: 'Status', returned: 'Voted', mine: 'Our vote', toVote: 'Vote now',
    views: {open: 'Open', soon: 'Closing within a week', closed: 'Closed', all: 'All'},
    none: 'No ballots here', noneIn: {open: 'No ballot is open at the moment.', soon: 'No ballot closes within a week.', closed: 'No ballot has been closed yet.', all: 'There has been no ballot yet.'},
    total_one: '{{count}} ballot', total_other: '{{count}} ballots',
    outcome: {OPEN: 'Open', CLOSING: 'Closing', PASSED: 'Passed', PASSED_PENDING_RESOLUTION: 'Passed, negatives open', FAILED: 'Failed', FAILED_NO_RETURN: 'Failed, too few voted', WITHDRAWN: 'Withdrawn'},
  },
};

export default ballots;
