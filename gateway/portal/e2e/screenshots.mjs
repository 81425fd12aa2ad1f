// Pictures of all pages: narrow and wide, English and Chinese, light and dark. node e2e/screenshots.mjs [address] [words of names]
import {mkdir} from 'node:fs/promises';
import {launch, open, PORTAL, visit} from './browser.mjs';
import {memberPages, pages} from './pages.mjs';
import {person} from './people.mjs';

const target = new URL('../../target/screenshots/', import.meta.url);
await mkdir(target, {recursive: true});
const wanted = process.argv.slice(3);
const browser = await launch();
const looks = [
  {width: 1440, language: 'en', dark: false},
  {width: 1440, language: 'zh', dark: true},
  {width: 320, height: 700, language: 'en', dark: true},
  {width: 320, height: 700, language: 'zh', dark: false},
];

async function shoot(page, list, look) {
  for (const [name, path] of list.filter(([one]) => wanted.length === 0 || wanted.some(word => one.includes(word)))) {
    const file = `${name}-${look.width}-${look.language}-${look.dark ? 'dark' : 'light'}.png`;
    try {
      await visit(page, path);
    } catch (failure) {
      console.error(`${file}: ${failure.message.split('\n')[0]}`);
    }
    // What is loaded when it comes into view has to be there for a picture of all.
    await page.evaluate(() => Promise.all([...document.querySelectorAll('main img[loading=lazy]')].map(image => {
      image.loading = 'eager';
      return image.decode().catch(() => undefined);
    })));
    await page.screenshot({path: new URL(file, target).pathname, fullPage: true});
  }
}

const list = await pages();
for (const look of looks) {
  const anyone = await open(browser, look);
  await shoot(anyone.page, list, look);
  await anyone.context.close();
  if (wanted.length === 0 || wanted.some(word => word.startsWith('member'))) {
    const member = await person(browser, 'lin', look);
    await shoot(member.page, await memberPages(member.page), look);
    await member.context.close();
  }
}
await browser.close();
console.log(`${PORTAL}: see ${target.pathname}`);
