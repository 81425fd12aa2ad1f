const proposal = {
  proposal: {
    title: 'Proposal', published: 'Published as {{designation}} {{revision}}', textRevision: 'Text', resolveBy: 'Resolve by', appealsUntil: 'Appeals until', about: 'What it says of itself', nothingSaid: 'Its author has written no scope, rationale or abstract.',
    impact: 'What it means to those who use the standard', archive: 'The whole record as a signed archive', notChecked: 'The automatic checks run when it is submitted.', similar: 'Similar texts', noSimilar: 'Nothing similar is known.',
    attachments: 'Attachments', noAttachments: 'Nothing is attached.', parts: {title: 'Parts of the proposal', conversation: 'Conversation', changes: 'Changes', checks: 'Checks', comments: 'Comments', timeline: 'Timeline'},
    noComments: 'No comments yet.', newComment: 'New comment', comment: 'Comment', commentOn: 'Comment', text: 'Text', typeTitle: 'Kind', severityTitle: 'Weight', pointer: 'Place in the data', clauseTitle: 'Clause',
    type: {GENERAL: 'General', TECHNICAL: 'Technical', EDITORIAL: 'Editorial'}, severity: {MUST_BE_SATISFIED: 'Must be satisfied', SHOULD: 'Should', NOTE: 'Note'},
    stage: {REVIEW: 'Review', ENQUIRY: 'Enquiry', BALLOT: 'Ballot', RECIRCULATION: 'Recirculation'}, clause: 'clause {{clause}}', figure: 'figure {{figure}}', line: 'line {{line}}', wholeText: 'the whole text',
    stale: 'on an earlier text', lapsed: 'lapsed', machine: '(translated by machine)', proposedChange: 'Proposed change', open: 'open', dispose: 'Dispose', reply: 'Reply', takeBack: 'Take back', disposal: 'Disposition', duplicateOf: 'Duplicate of (number)', detail: 'Observation', resultingChange: 'Resulting change', substantive: 'It changes the substance',
    disposition: {
      ACCEPTED: 'Accepted', ACCEPTED_MODIFIED: 'Accepted, modified', REJECTED: 'Not accepted', NOT_RELATED: 'Not related', NOT_PERSUASIVE: 'Not persuasive', DUPLICATE_OF: 'Duplicate',
      WITHDRAWN_BY_COMMENTER: 'Withdrawn', DEFERRED_TO_NEXT_REVISION: 'For the next revision',
    },
    answer: {SATISFIED: 'Satisfied', NOT_SATISFIED: 'Not satisfied', NO_REPLY: 'No reply'},
    counts: '{{total}} comments, {{open}} of them open, {{must}} that must be satisfied', openOnly: 'open ones', pickComment: 'Pick comment {{id}}', disposeAll_one: 'Dispose of {{count}} comment', disposeAll_other: 'Dispose of {{count}} comments alike', disposed: '{{done}} of {{count}} disposed of.',
    table: 'Comment table', workbook: 'ISO comment table (XLSX)', importTable: 'Import a comment table (ISO workbook, or IEEE CSV)', imported_one: '{{count}} comment was taken in.', imported_other: '{{count}} comments were taken in.',
    attachmentKind: {RELIABILITY: 'Reliability', SIMULATION: 'Simulation', ADOPTION: 'Adoption', IPR: 'Patents', DRAWING: 'Drawing', MARKUP: 'Markup'},
    reviews: 'Reviews', reviewer: 'A reviewer', deliver: 'Deliver the review', verdictTitle: 'Verdict', addFinding: 'Add a finding', privateNote: 'Note to the secretary only',
    verdict: {ACCEPT: 'Accept', ACCEPT_WITH_CHANGES: 'Accept with changes', REVISE: 'Revise', REJECT: 'Reject'}, reviewState: {ASSIGNED: 'asked', DELIVERED: 'delivered', WAIVED: 'given up'}, reviewWeight: {MAJOR: 'Major', MINOR: 'Minor', EDITORIAL: 'Editorial'},
    against: 'Against {{designation}} {{revision}}:', changesCount_one: '{{count}} change', changesCount_other: '{{count}} changes', seen: '{{done}} of {{count}} viewed', allNew: 'A new standard: all of it is new. This is its drawing and its figures.', withdrawal: 'The standard as a whole is to be withdrawn.', corrigendum: 'A corrigendum corrects texts and figures; its corrections are in the conversation and in the API.',
    before: 'Before', after: 'After', kindOfChange: 'Change', viewed: 'Viewed', overlay: 'Broken grey lines: as published. Solid lines: as proposed.', recirculated: 'What the recirculation is about',
    change: {
      EDITORIAL: 'editorial', UNIT_ONLY: 'unit only', RENAMED: 'renamed', TEXT_CHANGED: 'text changed', RECENTRED: 'recentred', TIGHTENED: 'tightened', LOOSENED: 'loosened', SHIFTED: 'shifted', DISJOINT: 'disjoint',
      ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed', DATUM_CHANGED: 'datum changed',
    },
    level: {PATCH: 'editorial change', MINOR: 'compatible change', MAJOR: 'incompatible change'},
    intact_one: 'The history is intact: {{count}} entry, chained by hashes.', intact_other: 'The history is intact: {{count}} entries, chained by hashes.', broken_one: 'The history does not hold ({{count}} entry).', broken_other: 'The history does not hold ({{count}} entries).',
    way: 'The way through the stages', erased: 'Sealed', facts: 'Details',
    act: {
      'submission.drafted': 'Drafted', 'submission.edited': 'Edited', 'submission.submitted': 'Submitted', 'submission.validated': 'Checks passed', 'submission.check-failed': 'Checks failed', 'submission.accepted': 'Accepted', 'submission.returned': 'Returned',
      'submission.rejected': 'Rejected', 'submission.revision-requested': 'Another text asked for', 'submission.certified': 'Certified', 'submission.approved': 'Approved', 'submission.published': 'Published', 'submission.held': 'Put on hold', 'submission.resumed': 'Resumed',
      'submission.withdrawn': 'Withdrawn', 'submission.expired': 'Expired', 'ballot.opened': 'Ballot opened', 'ballot.closed': 'Ballot closed', 'ballot.voted': 'Vote cast', 'vote.cast': 'Vote cast', 'comment.made': 'Comment made',
    },
  },
};

export default proposal;
