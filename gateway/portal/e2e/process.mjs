// The whole path by several people in as many browsers.
import {open, settled, visit} from './browser.mjs';
import {act, comment, must, propose} from './case.mjs';
import {person} from './people.mjs';

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
