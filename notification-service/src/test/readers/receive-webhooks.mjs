// Takes messages as a receiver would, with the published libraries: reads [{secret, headers, body}] from its input and
// writes for each what the libraries make of it, and whether they notice a changed body.
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { CloudEvent, HTTP } from 'cloudevents';
import { text } from 'node:stream/consumers';

const refuses = (library, secret, body, headers) => {
  try {
    new library(secret).verify(body, headers);
    return false;
  } catch {
    return true;
  }
};

const received = JSON.parse(await text(process.stdin)).map(({ secret, headers, body }) => {
  new StandardWebhook(secret).verify(body, headers); // throws if it does not hold
  new SvixWebhook(secret).verify(body, headers);
  const event = HTTP.toEvent({ headers, body });
  new CloudEvent(event).validate();
  return {
    id: event.id,
    type: event.type,
    subject: event.subject,
    data: event.data,
    changedBodyRefused: [StandardWebhook, SvixWebhook].every(library => refuses(library, secret, body + ' ', headers)),
  };
});
process.stdout.write(JSON.stringify(received));
