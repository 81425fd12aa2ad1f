// What a subscriber is told, on every machine and in a system of theirs.
import {createServer} from 'node:http';
import {visit} from './browser.mjs';
import {must} from './case.mjs';
import {person} from './people.mjs';

/** A system of a subscriber: it proves itself, fails as often as it is told to, and keeps what it was sent. */
async function listener() {
  const heard = [];
  const failed = [];
  let failures = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', part => { text += part; });
    request.on('end', () => {
      if (text === '') {
        response.writeHead(200).end(); // somebody only looks whether anybody is there
        return;
      }
      const event = JSON.parse(text);
      if (event.type === 'endpoint.verify') {
        response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify({token: event.data.token}));
      } else if (failures > 0) {
        failures--;
        failed.push({event, id: request.headers['webhook-id']});
        response.writeHead(500).end();
      } else {
        heard.push({event, id: request.headers['webhook-id']});
        response.writeHead(204).end();
      }
    });
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return {heard, failed, fail: times => { failures = times; }, address: `http://127.0.0.1:${server.address().port}/hook`, close: () => server.close()};
}

/** What Omar has read and muted on one machine is so on another. */
async function onTwoMachines(page, browser, enter) {
  await visit(page, '/inbox');
  const first = page.locator('[data-event]').first();
  const [event, subject] = [await first.getAttribute('data-event'), await first.locator('p a').textContent()];
  const kept = () => page.waitForResponse(answer => answer.url().endsWith('/inbox-marks') && answer.request().method() === 'PUT' && answer.ok());
  await Promise.all([kept(), first.getByRole('button', {name: /^Mark as read/}).click()]);
  const other = await enter(browser, 'omar');
  try {
    await visit(other.page, '/inbox');
    const there = other.page.locator(`[data-event="${event}"]`);
    must(await there.getAttribute('class') === 'read', 'what was read on one machine is read on the other');
    await Promise.all([kept(), page.locator(`[data-event="${event}"]`).getByRole('button', {name: /^Mute/}).click()]);
    // The other has not seen this, and marks something too: neither is lost.
    await Promise.all([other.page.waitForResponse(answer => answer.request().method() === 'PUT' && answer.ok()), other.page.getByRole('button', {name: 'All are read'}).click()]);
    await there.waitFor({state: 'detached'});
    await visit(page, '/inbox');
    must(await page.locator('[data-event]').filter({hasText: subject}).count() === 0, 'what is muted is not shown');
    must(await page.locator('[data-event]:not(.read)').count() === 0, 'all is read');
    await page.locator('summary').filter({hasText: 'muted'}).click();
    await Promise.all([kept(), page.getByRole('button', {name: /^Unmute/}).click()]);
    await page.locator(`[data-event="${event}"]`).waitFor();
    must(other.complaints.length === 0, other.complaints.join());
  } finally {
    await other.context.close();
  }
}

/** Omar registers an endpoint, keeps its secret, tests it, subscribes, and has a delivery sent again. */
export async function subscriber(browser, enter = person) {
  const hook = await listener();
  const {page, context, complaints} = await enter(browser, 'omar');
  try {
    const name = `My system ${Date.now()}`;
    await visit(page, '/notifications?part=endpoints');
    const form = page.getByRole('button', {name: 'New endpoint'});
    if (await form.isVisible()) {
      await form.click();
    }
    await page.getByLabel('URL').fill(hook.address);
    await page.getByLabel('Name (optional)').fill(name);
    await page.getByRole('button', {name: 'Register'}).click();
    await page.getByRole('button', {name: 'Reveal'}).click();
    must(/^whsec_/.test(await page.locator('.secret code').textContent()), 'the secret is shown when it is asked for');
    await page.getByRole('button', {name: 'I have kept it'}).click();
    const endpoint = page.locator('.endpoint').filter({hasText: name});
    await endpoint.locator('.endpoint-ACTIVE').waitFor({timeout: 40_000});
    await endpoint.getByRole('button', {name: 'Send a test'}).click();
    await endpoint.locator('.delivery-DELIVERED').waitFor({timeout: 30_000});
    must(hook.heard.length === 1, `the test arrived ${hook.heard.length} times: ${JSON.stringify(hook.heard.map(one => [one.event.type, one.event.id, one.id]))}`);
    await page.getByRole('link', {name: /^Subscriptions/}).click();
    await page.getByRole('button', {name: 'New subscription'}).click();
    await page.getByLabel(/^What it is about/).fill('family=CSP&e=..0.4');
    await page.getByLabel('Endpoint').selectOption({label: `${name} (Webhook)`});
    await page.getByText(/events? since/).waitFor();
    await page.getByRole('button', {name: 'Subscribe', exact: true}).click();
    await page.getByRole('heading', {name: 'family=CSP&e=..0.4'}).first().waitFor();
    await onTwoMachines(page, browser, enter);
    await visit(page, '/notifications?part=deliveries');
    await page.getByLabel('Endpoint').selectOption({label: name});
    const row = page.locator('tr[data-delivery]').first();
    await row.getByRole('button', {name: 'Resend'}).click();
    await page.getByText('Sent again:').waitFor({timeout: 30_000});
    for (let look = 0; look < 40 && hook.heard.length < 2; look++) {
      await page.waitForTimeout(250);
    }
    must(hook.heard.length === 2 && hook.heard[0].event.id === hook.heard[1].event.id, 'the same event arrived again');
    // One that fails is sent again by hand.
    hook.fail(1);
    await row.getByRole('button', {name: 'Resend'}).click();
    await page.locator('[role=status] .state').filter({hasText: '500'}).waitFor({timeout: 30_000});
    must(hook.failed.length === 1 && hook.failed[0].id === hook.heard[0].id, 'the system of the subscriber refused it once');
    await row.getByRole('button', {name: 'Resend'}).click();
    await page.locator('[role=status] .delivery-DELIVERED').filter({hasText: '204'}).waitFor({timeout: 30_000});
    must(hook.heard.length >= 3 && hook.heard[2].id === hook.failed[0].id, 'what had failed arrived');
    await row.getByRole('button', {name: /attempts?$/}).click();
    await page.locator('.attempts li').filter({hasText: '500'}).first().waitFor();
    await visit(page, '/notifications?part=endpoints');
    const again = page.locator('.endpoint').filter({hasText: name});
    await again.getByRole('button', {name: 'Remove'}).click();
    await again.getByRole('button', {name: 'Remove'}).click();
    await again.waitFor({state: 'detached'});
    return complaints;
  } finally {
    await context.close();
    hook.close();
  }
}
