// The whole path by several people in as many browsers, and what a subscriber is told of it.
import {createServer} from 'node:http';
import {open, settled, visit} from './browser.mjs';
import {person} from './people.mjs';

const FIGURES = [
  ['D', '2.593', '2.613', '2.633'], ['E', '2.193', '2.213', '2.233'], ['A', '', '', '0.56'], ['A1', '0.17', '0.20', '0.23'], ['b', '0.23', '0.26', '0.29'],
  ['eD', '', '0.40', ''], ['eE', '', '0.40', ''],
].map(row => row.join('\t')).join('\n');

export function must(holds, what) {
  if (!holds) {
    throw new Error(what);
  }
}

const field = (page, pointer) => page.locator(`[id="f${pointer.replaceAll('/', '.')}"]`);

/** Somebody copies cells of a spreadsheet and pastes them into a field. */
async function paste(place, text) {
  await place.evaluate((target, cells) => {
    const data = new DataTransfer();
    data.setData('text/plain', cells);
    target.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, text);
}

/** A command of a case: what it takes, the summary, the receipt. */
export async function act(page, action, fill = async () => {}) {
  await page.locator('.my-actions').getByRole('button', {name: action, exact: true}).click();
  const dialog = page.getByRole('dialog');
  const next = dialog.getByRole('button', {name: 'Go on'});
  if (await next.isVisible()) {
    await fill(dialog);
    await next.click();
  }
  await dialog.getByText('You are about to:').waitFor();
  await dialog.locator('button[data-do]').click();
  await dialog.getByText('Recorded.').waitFor({timeout: 30_000});
  await dialog.getByRole('button', {name: 'Close', exact: true}).click();
}

export async function propose(page, title) {
  await visit(page, '/proposals');
  await page.getByRole('link', {name: 'New proposal'}).click();
  await page.waitForURL(/\/proposals\/new/);
  await page.locator('select[name=family]').selectOption('CSP');
  await page.getByLabel('Title in English').fill(title);
  await page.getByLabel('Title in Chinese').fill('浏览器中起草的封装');
  await page.getByRole('button', {name: 'Begin the draft'}).click();
  await page.waitForURL(/\/edit\?step=body/);
  await page.getByRole('button', {name: 'Add a variation'}).click();
  await paste(field(page, '/payload/variations/0/parameters/bodyX/min'), FIGURES);
  await page.getByText('7 rows were pasted.').waitFor();
  must(await field(page, '/payload/variations/0/parameters/bodyX/nom').inputValue() === '2.613', 'what was pasted stands in the grid');
  await field(page, '/payload/variations/0/terminals/count').fill('30');
  await field(page, '/payload/variations/0/terminals/matrix/columns').fill('6');
  await field(page, '/payload/variations/0/terminals/matrix/rows').fill('5');
  await page.locator('.live-drawing svg [data-sym="D"]').first().waitFor();
  await field(page, '/payload/variations/0/parameters/height/max').fill('0.1');
  await page.locator('.live-checks .finding-ERROR').first().waitFor();
  await field(page, '/payload/variations/0/parameters/height/max').fill('0.56');
  await page.locator('.live-checks .finding-ERROR').first().waitFor({state: 'detached'});
  await page.getByRole('link', {name: /Identity/}).click();
  await page.getByLabel('Scope (English)').fill('Chip scale packages for handheld devices.');
  await page.getByRole('link', {name: /Prose/}).click();
  await page.getByLabel('Rationale').fill('Four makers ship it with four land patterns.');
  await page.locator('[data-saving=saved]').waitFor();
  await page.getByRole('link', {name: /Submit/}).click();
  await page.getByLabel(/grants the registry/).check();
  await page.getByLabel(/I know of no patent/).check();
  await page.locator('button[data-do=submit]').click();
  await page.waitForURL(/\/proposals\/sub-[^/]+$/);
  await page.locator('.work-head .state').filter({hasText: 'Triage'}).waitFor({timeout: 40_000});
  return new URL(page.url()).pathname;
}

async function vote({page}, ballot, position, comment) {
  await visit(page, '/inbox');
  await page.locator('[data-task] a[href*="' + ballot.split('/').pop() + '"]').first().click();
  await page.waitForURL(/\/ballots\//);
  await settled(page);
  await page.getByLabel(position, {exact: true}).check();
  if (comment) {
    await page.locator('#vote textarea').fill(comment);
  }
  await page.locator('button[data-do=check-vote]').click();
  await page.locator('button[data-do=cast]').click();
  await page.getByRole('heading', {name: 'Receipt'}).waitFor({timeout: 30_000});
}

/** The same without a mouse: from the inbox to the receipt. */
async function voteByKeyboard({page}, ballot, position) {
  await visit(page, '/inbox');
  await page.locator('[data-task] a[href*="' + ballot.split('/').pop() + '"]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/ballots\//);
  await settled(page);
  const at = what => page.evaluate(sought => document.activeElement?.matches(sought) ?? false, what);
  const tabTo = async what => {
    for (let stop = 0; stop < 120 && !await at(what); stop++) {
      await page.keyboard.press('Tab');
    }
    must(await at(what), `${what} is reached by tabs`);
  };
  await tabTo('#vote input[name=position]');
  await page.keyboard.press('Space');
  const wanted = await page.getByLabel(position, {exact: true}).getAttribute('value');
  for (let step = 0; step < 10 && !await at(`#vote input[value="${wanted}"]:checked`); step++) {
    await page.keyboard.press('ArrowDown');
  }
  must(await at(`#vote input[value="${wanted}"]:checked`), `${position} is chosen by arrows`);
  await tabTo('button[data-do=check-vote]');
  await page.keyboard.press('Enter');
  await tabTo('button[data-do=cast]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Receipt'}).waitFor({timeout: 30_000});
  must(await page.locator(`#vote .position-${wanted}`).count() > 0, 'the receipt names the vote');
}

/** Says something to a place of the text, with another figure for it. */
export async function comment(page, proposal, {pointer, text, suggest: [member, value]}) {
  await visit(page, proposal);
  await page.locator('summary').filter({hasText: 'New comment'}).click();
  await page.getByLabel('Place in the data').fill(pointer);
  await page.locator('.comment-form textarea[name=text]').fill(text);
  await page.locator(`input[name="to${pointer}/${member}"]`).fill(value);
  await page.getByRole('button', {name: 'Comment', exact: true}).click();
  await page.locator('.comment').filter({hasText: text}).filter({hasText: `${pointer}/${member}`}).waitFor();
}

/** A table of comments, as it comes out of a spreadsheet. */
async function importTable(page, proposal, csv) {
  await visit(page, `${proposal}?part=comments`);
  const table = content => page.locator('input[type=file]').setInputFiles({name: 'comments.csv', mimeType: 'text/csv', buffer: Buffer.from(content)});
  await table('Category,Subclause,Comment\nTaste,5.1,What is it?\n');
  await page.getByText('It was not done').waitFor();
  await table(csv);
  await page.getByText('2 comments were taken in.').waitFor();
}

/** The chair answers one comment by itself, and those of a table together. */
async function dispose(page, proposal) {
  await visit(page, proposal);
  const single = page.locator('.comment').filter({hasText: 'No maker holds this height.'});
  await single.getByRole('button', {name: 'Dispose', exact: true}).click();
  await page.locator('form.dispose select[name=kind]').selectOption('REJECTED');
  await page.locator('form.dispose textarea[name=detail]').fill('Three makers do.');
  await page.locator('form.dispose').getByRole('button', {name: 'Dispose', exact: true}).click();
  await single.getByText('Three makers do.').waitFor();
  await visit(page, `${proposal}?part=comments&open=true`);
  await page.locator('.comment-table tbody tr').nth(1).waitFor();
  for (const box of await page.locator('.comment-table tbody input[type=checkbox]').all()) {
    await box.check();
  }
  await page.locator('form.dispose select[name=kind]').selectOption('DEFERRED_TO_NEXT_REVISION');
  await page.locator('form.dispose textarea[name=detail]').fill('For the next revision.');
  await page.locator('form.dispose').getByRole('button', {name: 'Dispose', exact: true}).click();
  await page.getByText('2 of 2 disposed of.').waitFor();
}

/** Lin proposes, Chen and Wei take it through, four vote and comment, Chen answers, Rosa certifies, and everybody reads it. */
export async function fromDraftToStandard(browser, enter = person) {
  const [lin, chen, wei, mei, omar, jana, rosa] = await Promise.all(['lin', 'chen', 'wei', 'mei', 'omar', 'jana', 'rosa'].map(who => enter(browser, who)));
  const everybody = [lin, chen, wei, mei, omar, jana, rosa];
  try {
    const proposal = await propose(lin.page, `Drafted in a browser ${Date.now()}`);
    await visit(chen.page, proposal);
    await act(chen.page, 'Accept');
    await visit(wei.page, proposal);
    await act(wei.page, 'Open the ballot');
    const ballot = new URL(await wei.page.getByRole('link', {name: 'Ballot', exact: true}).first().evaluate(link => link.href)).pathname;
    await vote(lin, ballot, 'Approve');
    await vote(mei, ballot, 'Disapprove', 'The stand-off cannot be made.');
    await mei.page.getByRole('button', {name: 'Change the vote'}).click();
    await mei.page.getByLabel('Approve', {exact: true}).check();
    await mei.page.locator('#vote textarea').fill('');
    await mei.page.locator('button[data-do=check-vote]').click();
    await mei.page.locator('button[data-do=cast]').click();
    await mei.page.getByRole('heading', {name: 'Receipt'}).waitFor();
    await vote(omar, ballot, 'Approve');
    await voteByKeyboard(jana, ballot, 'Abstain');
    await comment(mei.page, proposal, {pointer: '/variations/0/parameters/height', text: 'No maker holds this height.', suggest: ['max', '0.60']});
    await importTable(omar.page, proposal, 'Category,Subclause,Comment\nTechnical,5.1,It is too wide.\nEditorial,5.2,A word is missing.\n');
    await visit(wei.page, ballot);
    must(await wei.page.locator('.bars .answer').count() > 0, 'the secretary sees how the votes stand');
    await act(wei.page, 'Close the ballot');
    await wei.page.locator('.work-head .outcome').filter({hasText: 'Passed'}).waitFor();
    await dispose(chen.page, proposal);
    await visit(mei.page, proposal);
    await mei.page.getByRole('button', {name: 'Reply', exact: true}).click();
    await mei.page.locator('select[name=answer]').selectOption('SATISFIED');
    await mei.page.locator('form').getByRole('button', {name: 'Reply', exact: true}).click();
    await mei.page.getByText('Satisfied', {exact: true}).waitFor();
    await visit(rosa.page, proposal);
    await act(rosa.page, 'Certify');
    const published = rosa.page.getByRole('link', {name: /^Published as/});
    await published.waitFor({timeout: 60_000});
    const address = new URL(await published.evaluate(link => link.href)).pathname;
    const reader = await open(browser);
    everybody.push(reader);
    await visit(reader.page, address);
    await reader.page.locator('.drawing svg').first().waitFor();
    must(/Drafted in a browser/.test(await reader.page.locator('main h1').first().textContent()), 'everybody reads it');
    return everybody.flatMap(one => one.complaints);
  } finally {
    await Promise.all(everybody.map(one => one.context.close()));
  }
}

/** One draft in two browsers: what does not touch comes together, what does is for its author to choose. */
export async function twoBrowsersOneDraft(browser, enter = person) {
  const [one, other] = await Promise.all([enter(browser, 'lin'), enter(browser, 'lin')]);
  const saved = ({page}) => page.locator('[data-saving=saved]').waitFor({timeout: 30_000});
  const write = async ({page}, label, text) => {
    await page.getByLabel(label).fill(text);
    await page.locator('[data-saving=unsaved], [data-saving=saving], [data-saving=failed]').first().waitFor();
  };
  try {
    await visit(one.page, '/proposals/new');
    await one.page.locator('select[name=family]').selectOption('CSP');
    await one.page.getByLabel('Title in English').fill(`Written twice ${Date.now()}`);
    await one.page.getByLabel('Title in Chinese').fill('写了两次');
    await one.page.getByRole('button', {name: 'Begin the draft'}).click();
    await one.page.waitForURL(/\/edit\?step=body/);
    const prose = new URL(one.page.url()).pathname + '?step=prose';
    await Promise.all([visit(one.page, prose), visit(other.page, prose)]);
    await write(one, 'Rationale', 'Written in the first browser.');
    await saved(one);
    await write(other, 'What changed', 'Only the second browser says this.');
    await saved(other);
    must(await other.page.getByLabel('Rationale').inputValue() === 'Written in the first browser.', 'what the first wrote has come to the second');
    await write(other, 'Rationale', 'From the second.');
    await saved(other);
    await write(one, 'Rationale', 'From the first.');
    await one.page.getByRole('heading', {name: 'Somebody changed this draft meanwhile'}).waitFor({timeout: 30_000});
    await one.page.getByRole('button', {name: 'Keep mine everywhere'}).click();
    await one.page.getByRole('button', {name: 'Save as chosen'}).click();
    await saved(one);
    await visit(other.page, prose);
    must(await other.page.getByLabel('Rationale').inputValue() === 'From the first.', 'the chosen text is kept');
    must(await other.page.getByLabel('What changed').inputValue() === 'Only the second browser says this.', 'and so is what only the other wrote');
    return [one, other].flatMap(each => each.complaints);
  } finally {
    await Promise.all([one, other].map(each => each.context.close()));
  }
}

/** Lin reads a proposal from a file, one that is none does no harm, and what was not saved is taken up again. */
export async function fromFile(browser, enter = person) {
  const {page, context, complaints} = await enter(browser, 'lin');
  const choose = content => page.locator('input[type=file]').first().setInputFiles({name: 'proposal.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content))});
  const saved = () => page.locator('[data-saving=saved]').waitFor({timeout: 30_000});
  try {
    const title = `Read from a file ${Date.now()}`;
    await visit(page, '/proposals/new');
    await choose({family: 'CSP', title: {en: title, zh: '来自文件'}, payload: {variations: [{code: 'AA', parameters: {bodyX: {nom: '7.00', unit: 'mm'}, newFigure: {nom: '1', unit: 'mm'}}, newMember: 1, terminals: {}}]}});
    await page.getByText('The file was read in.').waitFor();
    must(await page.getByLabel('Title in English').inputValue() === title, 'the title of the file stands in the form');
    await page.getByRole('button', {name: 'Begin the draft'}).click();
    await page.waitForURL(/\/edit\?step=body/);
    await page.getByRole('button', {name: 'AA', exact: true}).click();
    must(await field(page, '/payload/variations/0/parameters/bodyX/nom').inputValue() === '7.00', 'a figure of the file stands in the grid');
    await page.getByRole('button', {name: 'Remove: newFigure'}).click();
    await page.getByRole('button', {name: 'Remove: newMember'}).click();
    must(await page.getByText('not known to this family').count() === 0, 'what the family does not know is taken away');
    await page.getByRole('link', {name: /Identity/}).click();
    await choose({payload: {variations: {AA: {}}}});
    await page.getByText('The file could not be read: /payload/variations').waitFor();
    await page.getByRole('link', {name: /Body/}).click();
    await page.getByRole('button', {name: 'AA', exact: true}).waitFor(); // a file of another shape changes nothing
    await page.getByRole('link', {name: /Prose/}).click();
    // Nobody answers while this is written, and the page is left: it is found again, and is stored then.
    await saved();
    await page.route('**/api/v1/submissions/sub-*', route => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await page.getByLabel('Rationale').fill('Written while nobody answered.');
    await page.locator('[data-saving=failed]').waitFor({timeout: 30_000});
    await page.unroute('**/api/v1/submissions/sub-*');
    const here = page.url();
    page.once('dialog', dialog => void dialog.accept());
    await page.reload();
    must(page.url() === here, 'the same page is shown');
    await page.getByText('What was not saved last time').waitFor();
    must(await page.getByLabel('Rationale').inputValue() === 'Written while nobody answered.', 'what was not saved is there again');
    await saved();
    return complaints;
  } finally {
    await context.close();
  }
}

/** Lin writes while answers are slow, missing or no: nothing that was typed is lost, and nothing looks done that is not. */
export async function disturbed(browser, enter = person) {
  const {page, context, complaints} = await enter(browser, 'lin');
  const PUTS = '**/api/v1/submissions/sub-*';
  const onPut = answer => page.route(PUTS, route => (route.request().method() === 'PUT' ? answer(route) : route.continue()));
  const state = kind => page.locator(`[data-saving=${kind}]`).waitFor({timeout: 30_000});
  const rationale = page.getByLabel('Rationale');
  try {
    await visit(page, '/proposals/new');
    await page.locator('select[name=family]').selectOption('CSP');
    await page.getByLabel('Title in English').fill(`Written with disturbances ${Date.now()}`);
    await page.getByRole('button', {name: 'Begin the draft'}).click();
    await page.waitForURL(/\/edit\?step=body/);
    await page.getByRole('link', {name: /Prose/}).click();

    // What is typed while a save is on its way is saved by the next, and never two at a time.
    let [under, most] = [0, 0];
    await onPut(async route => {
      most = Math.max(most, ++under);
      await new Promise(wake => setTimeout(wake, 2500));
      await route.continue();
      under--;
    });
    await rationale.fill('First words.');
    await state('saving');
    await rationale.fill('First words, and more while they were sent.');
    await page.waitForTimeout(1500);
    must(await page.locator('[data-saving=saved]').count() === 0, 'nothing is said to be saved that is not');
    await state('saved');
    must(most === 1, `one save at a time, not ${most}`);
    await page.unroute(PUTS);

    // Who is signed out is told so, and keeps the text.
    await onPut(route => route.fulfill({status: 401, contentType: 'application/problem+json', body: '{"status":401}'}));
    await rationale.fill('Written after the session had ended.');
    await page.getByText('You are no longer signed in').waitFor({timeout: 30_000});
    must(await rationale.inputValue() === 'Written after the session had ended.', 'the text stays');
    await page.unroute(PUTS);

    // What cannot be saved is not submitted, and it says so.
    await onPut(route => route.fulfill({status: 503, contentType: 'application/problem+json', body: '{"status":503}'}));
    await page.getByRole('link', {name: /Submit/}).click();
    await page.getByLabel(/grants the registry/).check();
    await page.getByLabel(/I know of no patent/).check();
    await page.locator('button[data-do=submit]').click();
    await page.getByText('Nothing was submitted').waitFor();
    await page.unroute(PUTS);
    await page.getByRole('button', {name: 'Save now'}).click();
    await state('saved');

    // Checks that failed say so, and are not the ones of a text before.
    await page.getByRole('link', {name: /Prose/}).click();
    await page.route('**/api/v1/validations', route => route.abort());
    await page.getByRole('link', {name: /Identity/}).click();
    await page.getByLabel('Title in Chinese').fill('受到干扰');
    await page.getByText('The checks could not be run.').waitFor();
    must(await page.locator('.live-checks .finding-ERROR').count() === 0, 'findings of another text are gone');
    await page.unroute('**/api/v1/validations');
    await page.locator('.live-checks').getByRole('button', {name: 'Try again'}).click();
    await page.getByText('The checks could not be run.').waitFor({state: 'detached'});
    await page.locator('.live-checks .finding-ERROR').first().waitFor();
    await state('saved');

    // A command is based on what is on screen: when that has changed it is not done, and shown as it is now.
    const proposal = new URL(page.url()).pathname.replace('/edit', '');
    const other = await context.newPage();
    await visit(other, proposal);
    await other.locator('.my-actions').getByRole('button', {name: 'Withdraw', exact: true}).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText('You are about to:').waitFor();
    await page.getByLabel('Title in Chinese').fill('其间改变');
    await page.locator('[data-saving=unsaved], [data-saving=saving]').first().waitFor();
    await state('saved');
    await dialog.locator('button[data-do]').click();
    await dialog.getByText('Somebody changed it meanwhile.').waitFor();
    await dialog.locator('button[data-do]').click();
    await dialog.getByText('Recorded.').waitFor({timeout: 30_000});
    await other.close();

    // Whoever signs out leaves nothing of a draft in this browser.
    const drafts = () => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('packstd.draft.')).length);
    await page.evaluate(() => localStorage.setItem('packstd.draft.lin.sub-X', '{}'));
    must(await drafts() > 0, 'a draft is kept');
    await page.getByRole('button', {name: 'Sign out'}).or(page.locator('details.who > summary')).first().click();
    await page.getByRole('button', {name: 'Sign out'}).click();
    await page.waitForURL(address => !address.pathname.endsWith('/edit'));
    await visit(page, '/');
    must(await drafts() === 0, 'nothing of a draft is left');
    return complaints;
  } finally {
    await context.close();
  }
}

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
