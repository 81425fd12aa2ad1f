// A review and what follows from it, who votes for whom, refusals in Chinese, and lists that are longer than a page.
import {PORTAL, visit} from './browser.mjs';
import {person} from './people.mjs';
import {act, comment, must, propose} from './case.mjs';

/** Ravi and Nora review what Lin drafted, Chen asks for another text, and Lin takes over what was suggested. */
export async function fromReviewToRevision(browser, enter = person) {
  const [lin, chen, wei, ravi, nora] = await Promise.all(['lin', 'chen', 'wei', 'ravi', 'nora'].map(who => enter(browser, who)));
  const everybody = [lin, chen, wei, ravi, nora];
  try {
    const proposal = await propose(lin.page, `Reviewed in a browser ${Date.now()}`);
    await visit(chen.page, proposal);
    await act(chen.page, 'Accept', async dialog => {
      await dialog.getByLabel('Ballot policy').locator('option[value=ieee-like]').waitFor({state: 'attached'});
      await dialog.getByLabel('Ballot policy').selectOption('ieee-like');
    });
    await visit(wei.page, proposal);
    await act(wei.page, 'Ask reviewers', async dialog => {
      await dialog.getByRole('button', {name: '+'}).click();
      for (const [at, who] of ['ravi', 'nora'].entries()) {
        await dialog.getByLabel('Person').nth(at).fill(who);
        await dialog.getByLabel('Organisation').nth(at).fill('packstd-body');
      }
    });
    await visit(ravi.page, proposal);
    await ravi.page.getByRole('button', {name: 'Add a finding'}).click();
    await ravi.page.locator('#review').getByLabel('Place in the data').fill('/variations/0/parameters/height');
    await ravi.page.locator('#review').getByLabel('Text', {exact: true}).fill('It cannot be made this low.');
    await ravi.page.locator('select[name=verdict]').selectOption('REVISE');
    await ravi.page.getByRole('button', {name: 'Deliver the review'}).click();
    await ravi.page.locator('#review .comment').filter({hasText: 'It cannot be made this low.'}).waitFor();
    await comment(nora.page, proposal, {pointer: '/variations/0/parameters/height', text: 'Makers hold 0.60.', suggest: ['max', '0.60']});
    await visit(chen.page, proposal);
    await act(chen.page, 'Ask for another text', async dialog => {
      await dialog.getByLabel('Reason').fill('The height, as the review found.');
    });
    await visit(lin.page, proposal);
    await lin.page.getByRole('link', {name: 'Take over in the editor'}).click();
    await lin.page.waitForURL(/\/edit\?.*apply=/);
    await lin.page.getByRole('button', {name: 'Take it over'}).click();
    await lin.page.waitForURL(address => !address.search.includes('apply='));
    await lin.page.locator('[id="f.payload.variations.0.parameters.height.max"]').waitFor();
    must(await lin.page.locator('[id="f.payload.variations.0.parameters.height.max"]').inputValue() === '0.60', 'what was suggested stands in the grid');
    await lin.page.locator('[data-saving=unsaved], [data-saving=saving]').first().waitFor();
    await lin.page.locator('[data-saving=saved]').waitFor({timeout: 30_000});
    // What still stands against handing it in again is told by the service.
    await lin.page.getByRole('link', {name: /Submit/}).click();
    await lin.page.locator('[data-blocked=submit]').filter({hasText: 'what changed since the text was handed in last'}).waitFor();
    return everybody.flatMap(one => one.complaints);
  } finally {
    await Promise.all(everybody.map(one => one.context.close()));
  }
}

/** Ada says who votes for an organisation; a member who is not designated is not offered to. */
export async function mandates(browser, enter = person) {
  const [ada, mei] = await Promise.all(['ada', 'mei'].map(who => enter(browser, who)));
  try {
    await visit(ada.page, '/organisation?of=delta-devices');
    await ada.page.getByRole('button', {name: 'Say who votes'}).first().click();
    const form = ada.page.locator('form').filter({has: ada.page.locator('input[name=voter]')});
    await form.locator('input[name=voter]').fill('jana');
    await form.locator('input[name=alternate]').fill('jan');
    await form.getByRole('button', {name: 'Save'}).click();
    await ada.page.getByText('jana, Alternate: jan').first().waitFor();
    await visit(mei.page, '/organisation?of=delta-devices');
    must(await mei.page.getByRole('button', {name: 'Say who votes'}).count() === 0, 'nobody else is offered to');
    return [ada, mei].flatMap(one => one.complaints);
  } finally {
    await Promise.all([ada, mei].map(one => one.context.close()));
  }
}

/** Whoever reads Chinese is told in Chinese what stands against something, and what was wrong. */
export async function inChinese(browser, enter = person) {
  const {page, context, complaints} = await enter(browser, 'lin', {language: 'zh'});
  const han = /[\u4e00-\u9fff]/;
  try {
    await visit(page, '/proposals/new');
    await page.locator('select[name=family]').selectOption('CSP');
    await page.locator('input[name=zh]').fill(`尚缺许可 ${Date.now()}`);
    await page.locator('form button.main').click();
    await page.waitForURL(/\/edit\?step=body/);
    const proposal = new URL(page.url()).pathname.replace('/edit', '');
    await visit(page, `${proposal}/edit?step=submit`);
    const blocked = page.locator('[data-blocked=submit]');
    await blocked.waitFor();
    must(/许可/.test(await blocked.textContent()) && !/expected/.test(await blocked.textContent()), 'why it is not handed in yet is told in Chinese');
    await page.locator('button[data-do=submit]').click();
    const refused = page.locator('.refused');
    await refused.waitFor();
    must(han.test(await refused.locator('p').first().textContent()) && await refused.locator('[lang=en]').count() === 0, 'and so is the refusal');
    // What the service has in English only is told by its kind and its rule; the original stands below.
    await visit(page, '/proposals/new');
    await page.locator('select[name=kind]').selectOption('WITHDRAWAL');
    await page.locator('select[name=family]').selectOption('CSP');
    await page.locator('input[name=designation]').fill('no designation');
    await page.locator('input[name=revision]').fill('A');
    await page.locator('input[name=zh]').fill('撤下');
    await page.locator('form button.main').click();
    await page.locator('.refused details summary').waitFor();
    must(han.test(await page.locator('.refused p, .refused li').first().textContent()), 'the kind of the problem is told in Chinese');
    await page.locator('.refused details summary').click();
    must(await page.locator('.refused details [lang=en]').isVisible(), 'the original can be read');
    return complaints;
  } finally {
    await context.close();
  }
}

const inSight = page => page.evaluate(() => {
  const {top, bottom} = document.activeElement.getBoundingClientRect();
  return document.activeElement !== document.body && bottom > 0 && top < innerHeight;
});

/** Somebody has tabbed to the foot of a page while a part above it was on its way: when it comes the focus stays in sight. */
async function lateParts(page) {
  const ballot = await page.evaluate(async () => (await (await fetch('/api/v1/ballots?open=false&limit=1')).json()).items[0].ballotId);
  await page.setViewportSize({width: 320, height: 700});
  let letCome;
  const held = new Promise(come => { letCome = come; });
  await page.route(/\/api\/v1\/ballots\/[^/]+\/electorate/, async route => {
    await held;
    await route.continue();
  });
  await page.goto(`${PORTAL}/ballots/${ballot}?part=votes`);
  await page.locator('main .skeleton').waitFor({state: 'attached'});
  const last = page.locator('footer.frame button').last();
  await last.focus();
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  letCome();
  await page.locator('main .skeleton').waitFor({state: 'detached'});
  await page.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))));
  must(await page.evaluate(() => document.documentElement.scrollHeight) > before, 'the page has grown');
  must(await last.evaluate(part => part === document.activeElement), 'the focus is where it was');
  must(await inSight(page), 'and in sight');
}

/** A list that has more than what is shown says so and goes on; the pages are made short for that. */
export async function longLists(browser, enter = person) {
  const {page, context, complaints} = await enter(browser, 'lin');
  try {
    await page.route(/\/api\/v1\/(submissions|ballots)\?/, route => route.continue({url: route.request().url().replace('limit=200', 'limit=1')}));
    await visit(page, '/timeline?ended=true');
    const cases = page.locator('main table tbody tr');
    await page.getByText('These are the first 5; there are more.').waitFor();
    must(await cases.count() === 5, 'five are shown');
    const before = await cases.evaluateAll(rows => rows.map(row => row.querySelector('a').href));
    await page.getByRole('button', {name: 'Show more'}).press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('main table tbody tr').length > 5);
    const reached = await page.evaluate(() => document.activeElement?.closest('main table tbody tr')?.querySelector('a').href);
    must(reached !== undefined && !before.includes(reached), `whoever asked for more goes on with what is new, not with ${reached}`);
    must(await inSight(page), 'and sees where that is');
    await page.unroute(/\/api\/v1\/(submissions|ballots)\?/);
    await lateParts(page);
    return complaints;
  } finally {
    await context.close();
  }
}
