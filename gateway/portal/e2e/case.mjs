// What several journeys do with a case: propose, act, comment.
import {visit} from './browser.mjs';

const FIGURES = [
  ['D', '2.593', '2.613', '2.633'], ['E', '2.193', '2.213', '2.233'], ['A', '', '', '0.56'], ['A1', '0.17', '0.20', '0.23'], ['b', '0.23', '0.26', '0.29'],
  ['eD', '', '0.40', ''], ['eE', '', '0.40', ''],
].map(row => row.join('\t')).join('\n');

export function must(holds, what) {
  if (!holds) {
    throw new Error(what);
  }
}

export const field = (page, pointer) => page.locator(`[id="f${pointer.replaceAll('/', '.')}"]`);

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
