// All contracts in one page; each is read as it stands in the repository, references between files included.
SwaggerUIBundle({
  dom_id: '#api',
  urls: [
    {name: 'Standards', url: '/api-specs/rest/standards/openapi.yaml'},
    {name: 'Submissions and ballots', url: '/api-specs/rest/submissions/openapi.yaml'},
    {name: 'Notifications', url: '/api-specs/rest/notifications/openapi.yaml'},
    {name: 'Login', url: '/api-specs/rest/gateway/openapi.yaml'},
    {name: 'All in one document', url: '/api-specs/openapi.json'},
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  validatorUrl: null, // nobody else is told what is read here
});
