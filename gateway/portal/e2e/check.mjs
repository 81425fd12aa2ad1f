// Every page in a real browser against a real system: nothing that axe finds, nothing in the console, nothing that the
// policy forbids, no sideways scrolling at 320 px, and all of it by keyboard. node e2e/check.mjs [address] [words of names]
import {readFileSync} from 'node:fs';
import {launch, open, settled, visit} from './browser.mjs';
import {journeys} from './journeys.mjs';
import {memberPages, pages} from './pages.mjs';
import {person} from './people.mjs';
import {disturbed, fromDraftToStandard, fromFile, subscriber, twoBrowsersOneDraft} from './process.mjs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const wanted = process.argv.slice(3);
const faults = [];
const browser = await launch();
const begun = Date.now();

async function axe(page, where) {
  await page.evaluate(AXE);
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

/** Whoever tabs sees where they are: what has the focus is in sight and not behind the bar at the top. */
async function tabs(page, where) {
  await page.keyboard.press('Tab');
  if (!await page.evaluate(() => document.activeElement?.matches('.skip'))) {
    faults.push(`${where}: the first stop is not the link to the content`);
  }
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const part = document.activeElement;
      if (!part || part === document.body) {
        return null; // round again
      }
      const box = (part.closest('label') ?? part).getBoundingClientRect();
      const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
      const y = box.top + Math.min(box.height / 2, 12);
      const seen = box.width > 0 && y >= 0 && y <= innerHeight && document.elementFromPoint(x, y)?.closest('header.frame') !== null
        ? part.closest('header.frame') !== null : box.width > 0 && y >= 0 && y <= innerHeight;
      return seen ? null : `${part.tagName.toLowerCase()} ${part.textContent?.trim().slice(0, 30)}`;
    });
    if (hidden) {
      faults.push(`${where}: has the focus and is out of sight: ${hidden}`);
    }
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

const looks = [
  {width: 1440, language: 'en', dark: false, keyboard: true},
  {width: 320, height: 700, language: 'zh', dark: true},
];
const chosen = list => list.filter(([name]) => wanted.length === 0 || wanted.some(word => name.includes(word)));
let looked = 0;

async function inspect({page, context, complaints}, list, look) {
  for (const [name, path] of list) {
    const where = `${name} ${look.width} ${look.language}`;
    looked++;
    try {
      await visit(page, path);
      await axe(page, where);
      await sideways(page, where);
      await words(page, where, look.language);
      if (look.keyboard) {
        await page.reload();
        await settled(page);
        await tabs(page, where);
      }
    } catch (failure) {
      faults.push(`${where}: ${failure.message.split('\n').slice(0, 3).join(' ')}`);
    }
    faults.push(...complaints.splice(0).map(complaint => `${where}: ${complaint}`));
  }
  await context.close();
}

const walks = wanted.length === 0 || wanted.includes('journeys');
const processes = [fromDraftToStandard, twoBrowsersOneDraft, fromFile, disturbed, subscriber].filter(journey => walks || wanted.includes(journey.name));
if (processes.length > 0) {
  for (const journey of processes) {
    try {
      faults.push(...(await journey(browser)).map(complaint => `${journey.name}: ${complaint}`));
    } catch (failure) {
      faults.push(`${journey.name}: ${failure.message.split('\n').slice(0, 4).join(' ')}`);
    }
  }
}
const list = chosen(await pages());
await Promise.all(looks.map(async look => {
  await inspect(await open(browser, look), list, look);
  if (wanted.length === 0 || wanted.some(word => word.startsWith('member'))) {
    const member = await person(browser, 'lin', look);
    await inspect(member, chosen(await memberPages(member.page)), look);
  }
}));
if (walks) {
  faults.push(...await journeys(browser));
}
await browser.close();
console.log(`${looked} looks at pages and ${walks ? 'the journeys' : processes.length > 0 ? processes.map(journey => journey.name).join(', ') : 'no journey'} in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
for (const fault of [...new Set(faults)]) {
  console.error(fault);
}
process.exit(faults.length > 0 ? 1 : 0);
