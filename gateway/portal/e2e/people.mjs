// People of the local system, each in a browser of their own.
import {open, PORTAL, settled} from './browser.mjs';

/** Where people log in: behind `npm run dev` that is the system itself, whose cookie holds for every port of its host. */
const SYSTEM = (process.env.PORTAL_API ?? PORTAL).replace(/\/$/, '');

/** Logs in as everybody does: at the identity provider, with the password that the README prints. */
export async function login(page, who) {
  await page.goto(`${SYSTEM}/oauth2/authorization/portal?return=/inbox`);
  await page.locator('input[name=username]').fill(who);
  await page.locator('input[name=password]').fill(`demo-${who}`);
  await page.locator('button[type=submit], input[type=submit]').first().click();
  // Five log in at once when the journeys of members begin.
  await page.waitForURL(address => address.href.startsWith(SYSTEM) && !address.pathname.startsWith('/login'), {waitUntil: 'commit', timeout: 60_000});
  await settled(page);
}

export async function person(browser, who, look = {}) {
  const own = await open(browser, look);
  await login(own.page, who);
  return own;
}
