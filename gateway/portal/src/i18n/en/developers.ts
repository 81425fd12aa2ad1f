const developers = {
  developers: {
    title: 'API', lead: 'Everything that this portal shows and does goes through the public API. Reading published standards needs no key.',
    docs: 'All operations, to try out', contracts: 'Contracts', contract: {standards: 'Standards', submissions: 'Submissions and ballots', notifications: 'Notifications', gateway: 'Login', all: 'All of these in one document'},
    events: 'Events and webhooks', schemas: 'Content of the families', first: 'First steps', search: 'Find packages by their figures:',
    footprint: 'Take a footprint for KiCad:', table: 'Take a table for a spreadsheet:', live: 'Follow what changes',
    changes: 'All changes since a position', documents: 'All standards in one stream',
  },
};

export default developers;
