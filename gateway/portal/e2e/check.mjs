// Every page in a real browser against a real system: nothing that axe finds, nothing in the console, nothing that the
// policy forbids, no sideways scrolling, in both languages, themes and widths, and all of it by keyboard. node e2e/check.mjs [address] [words of names]
import {readFileSync} from 'node:fs';
import {launch, open, visit} from './browser.mjs';
import {disturbed, fromFile, twoBrowsersOneDraft} from './drafts.mjs';
import {journeys, quiet} from './journeys.mjs';
import {memberPages, pages} from './pages.mjs';
import {person} from './people.mjs';
import {fromDraftToStandard} from './process.mjs';
import {fromReviewToRevision, inChinese, longLists, mandates} from './review.mjs';
import {subscriber} from './subscriber.mjs';
import {walk} from './walk.mjs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const wanted = process.argv.slice(3);
const faults = [];
const browser = await launch();
const begun = Date.now();

async function axe(page, where) {
  const {violations} = await page.evaluate(rules => window.axe.run(document, {runOnly: rules, resultTypes: ['violations']}), RULES);
  for (const violation of violations) {
    for (const node of violation.nodes.slice(0, 3)) {
      faults.push(`${where}: axe ${violation.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`);
    }
  }
}

async function sideways(page, where) {
  const {wide, room, names} = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth, room: innerWidth,
    names: [...document.querySelectorAll('main *')].filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.scroll, .drawing-room, nav, pre'))
      .slice(0, 3).map(part => `${part.tagName.toLowerCase()}.${part.className}`),
  }));
  if (wide > room) {
    faults.push(`${where}: ${wide} px wide in a window of ${room} (${names.join(', ')})`);
  }
}

async function words(page, where, language) {
  const {lang, heading, keys} = await page.evaluate(() => ({
    lang: document.documentElement.lang, heading: document.querySelector('main h1')?.textContent ?? '',
    keys: (document.body.innerText.match(/\b(?:frame|home|search|facet|standard|land|drawing|compare|coverage|diff|refusal|process|proposals?|ballots?|editor|inbox|timeline|organisation|notifications)\.[a-z][A-Za-z.]+\b/g) ?? []),
  }));
  if (lang !== (language === 'zh' ? 'zh-Hans' : 'en')) {
    faults.push(`${where}: the page says that its language is ${lang}`);
  }
  if (language === 'zh' && !/[\u4e00-\u9fff]/.test(heading)) {
    faults.push(`${where}: the heading is not Chinese: ${heading}`);
  }
  if (keys.length > 0) {
    faults.push(`${where}: words without a text: ${keys.slice(0, 3).join(', ')}`);
  }
}

/** Each language in both themes and both widths: four looks at each page. In the first of a language it is loaded, and walked at last. */
const looks = [
  {language: 'en', width: 1440, height: 900, dark: false, other: {width: 320, height: 700, dark: true}},
  {language: 'zh', width: 320, height: 700, dark: false, other: {width: 1440, height: 900, dark: true}},
];
const chosen = list => list.filter(([name]) => wanted.length === 0 || wanted.some(word => name.includes(word)));
let looked = 0;

async function inspect({page, context, complaints}, list, look) {
  for (const [name, path] of list) {
    const where = `${name} ${look.language}`;
    try {
      await seen(page, look);
      await visit(page, path);
      await page.evaluate(AXE);
      for (const each of [look, look.other]) {
        await seen(page, each);
        await axe(page, `${where} ${each.width} ${each.dark ? 'dark' : 'light'}`);
        await sideways(page, `${where} ${each.width}`);
        looked++;
      }
      await words(page, where, look.language);
      await seen(page, look);
      faults.push(...(await walk(page)).map(fault => `${where} ${look.width} by keyboard: ${fault}`));
    } catch (failure) {
      faults.push(`${where}: ${failure.message.split('\n').slice(0, 3).join(' ')}`);
    }
    faults.push(...complaints.splice(0).map(complaint => `${where}: ${complaint}`));
  }
  await context.close();
}

/** The page in a window of this width and in this theme, once that is on screen. */
async function seen(page, {width, height, dark}) {
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce'});
  await page.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))));
}

const walks = wanted.length === 0 || wanted.includes('journeys');
const asked = journey => walks || wanted.includes(journey.name);
const took = [];

/** Much of a journey is waiting for the services, in which others go on and pages are looked at; those of one lane follow each other. */
async function act(lane) {
  for (const journey of lane.filter(asked)) {
    const from = Date.now();
    try {
      faults.push(...(await journey(browser)).map(complaint => `${journey.name}: ${complaint}`));
    } catch (failure) {
      faults.push(`${journey.name}: ${failure.message.split('\n').slice(0, 4).join(' ')}`);
    }
    took.push([journey.name, Date.now() - from]);
  }
}

async function phase(name, parts) {
  const from = Date.now();
  await Promise.all(parts);
  took.push([name, Date.now() - from]);
}

const list = chosen(await pages());
// What the pages of a member show afterwards.
await phase('ANYBODY', [act([fromDraftToStandard]), act([fromReviewToRevision, inChinese]), ...looks.map(async look => inspect(await open(browser, look), list, look))]);
await phase('MEMBERS', [act([mandates, twoBrowsersOneDraft, fromFile, longLists]), act([disturbed]), act([subscriber, ...journeys]),
  ...(wanted.length === 0 || wanted.some(word => word.startsWith('member')) ? looks : []).map(async look => {
    const member = await person(browser, 'lin', look);
    await inspect(member, chosen(await memberPages(member.page)), look);
  })]);
// What is measured is so while nothing else goes on.
await phase('ALONE', [act(quiet)]);
await browser.close();
console.log(`${looked} looks at pages, ${took.filter(([name]) => !/^[A-Z]+$/.test(name)).length} journeys in ${((Date.now() - begun) / 1000).toFixed(0)} s: ${took.map(([name, time]) => `${name} ${(time / 1000).toFixed(0)}`).join(', ')}`);
for (const fault of [...new Set(faults)]) {
  console.error(fault);
}
process.exit(faults.length > 0 ? 1 : 0);
