// Drafts that more than one window, file or failure has to do with.
import {visit} from './browser.mjs';
import {field, must} from './case.mjs';
import {person} from './people.mjs';

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
