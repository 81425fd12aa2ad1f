// Chromium as it is installed on this machine: nothing is downloaded.
import {existsSync} from 'node:fs';
import {chromium} from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Where the portal is: the first argument, else PORTAL, else what `deploy/local/run` starts. */
export const PORTAL = (process.argv[2] ?? process.env.PORTAL ?? 'http://localhost:8080').replace(/\/$/, '');

/** Where the browser is; ends with 3 when there is none. */
export function installed() {
  const place = PLACES.find(each => each && existsSync(each));
  if (!place) {
    console.error('Chromium is missing: install it (apt-get install chromium fonts-noto-cjk), or name it in CHROMIUM.');
    process.exit(3);
  }
  return place;
}

export async function launch() {
  const executablePath = installed();
  return chromium.launch({executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb']});
}

/** A page of its own; what it complains about is gathered in `complaints`. */
export async function open(browser, {width = 1440, height = 900, language = 'en', dark = false, ...more} = {}) {
  const context = await browser.newContext({
    viewport: {width, height}, locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Europe/Berlin',
    colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', ...more,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', message => {
    // What the services refuse is told on the page; the browser only repeats the status.
    if (['error', 'warning'].includes(message.type()) && !/^Failed to load resource/.test(message.text())) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', event =>
    console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)));
  page.setDefaultTimeout(30_000);
  return {page, context, complaints};
}

/** Goes there and waits until the page has its heading and no part of it is being waited for. */
export async function visit(page, path) {
  await page.goto(PORTAL + path);
  await settled(page);
}

export async function settled(page) {
  await page.locator('main h1').first().waitFor({state: 'attached'});
  await page.waitForFunction(() => !document.querySelector('main .skeleton, main[aria-busy=true], main [aria-busy=true]') && document.querySelector('.tools > .who, .tools > a.button'));
}
