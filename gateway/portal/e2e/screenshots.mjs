// Pictures of all pages: narrow and wide, English and Chinese, light and dark. node e2e/screenshots.mjs [address] [words of names]
import {mkdir} from 'node:fs/promises';
import {launch, open, PORTAL, visit} from './browser.mjs';
import {pages} from './pages.mjs';

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
const list = await pages();
for (const look of looks) {
  const {page, context} = await open(browser, look);
  for (const [name, path] of list.filter(([one]) => wanted.length === 0 || wanted.some(word => one.includes(word)))) {
    const file = `${name}-${look.width}-${look.language}-${look.dark ? 'dark' : 'light'}.png`;
    try {
      await visit(page, path);
    } catch (failure) {
      console.error(`${file}: ${failure.message.split('\n')[0]}`);
    }
    await page.screenshot({path: new URL(file, target).pathname, fullPage: true});
  }
  await context.close();
}
await browser.close();
console.log(`${PORTAL}: see ${target.pathname}`);
