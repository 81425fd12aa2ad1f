const inbox = {
  inbox: {
    title: 'Inbox', tasks: 'My tasks', events: 'What my subscriptions found', nothing: 'Nothing to do', nothingText: 'When the process waits for you, it says so here.', since: 'since', noEvents: 'No events', noSubscriptions: 'Subscribe to what you want to be told of.', noEventsText: 'Nothing of what you subscribed to has happened lately.',
    unread_one: '{{count}} new', unread_other: '{{count}} new', allRead: 'All are read', markRead: 'Mark as read', mute: 'Mute', unmute: 'Unmute', muted_one: '{{count}} muted', muted_other: '{{count}} muted', allMuted: 'Everything that was found is muted.', news_one: '{{count}} standard has just changed.', news_other: '{{count}} standards have just changed.',
    kind: {
      'vote': 'Vote', 'edit': 'Go on with the draft', 'submit': 'Submit', 'accept': 'Accept or return', 'triage': 'Accept or return', 'review': 'Review', 'open-ballot': 'Open the ballot', 'close': 'Close the ballot', 'certify': 'Certify', 'publish': 'Publish', 'declare-ready': 'Declare ready', 'conclude': 'Conclude the resolution', 'recirculate': 'Recirculate', 'open-enquiry': 'Open the enquiry', 'assign-reviewers': 'Ask reviewers', 'decide-appeal': 'Decide the appeal', 'resume': 'Resume', 'return': 'Return to the author', 'consent': 'Agree to the request',
      'attest': 'State what you know of patents', 'revise': 'Revise', 'dispose-comments': 'Dispose of comments', 'reply-to-dispositions': 'Reply to dispositions', 'checks-stalled': 'Checks have stalled', 'confirm-sponsorship': 'Confirm the sponsorship', 'answer-notice': 'Answer a notice of a patent', 'decide-notice': 'Decide on a notice of a patent', 'license-or-leave': 'License or leave', 'unwilling-overdue': 'A patent holder is unwilling', 'verify-declaration': 'Verify a declaration',
    },
  },
};

export default inbox;
