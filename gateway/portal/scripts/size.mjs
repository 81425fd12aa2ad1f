// Fails when what a browser needs before it shows anything, or what one more page needs, has grown too large.
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const FIRST = 150_000;
const LATER = 40_000;
const built = new URL('../../target/portal/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('portal-manifest.json', built), 'utf8'));
const gzip = chunk => gzipSync(readFileSync(new URL(chunk.file, built)), {level: 9}).length;

function needed(chunk, seen = new Set()) {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    for (const name of chunk.imports ?? []) {
      needed(manifest[name], seen);
    }
  }
  return seen;
}

const entry = Object.values(manifest).find(chunk => chunk.isEntry);
const first = needed(entry);
// Words of one language are read before the first page is shown.
const words = Object.values(manifest).filter(chunk => /src\/i18n\/(en|zh)\/index\.ts$/.test(chunk.src ?? ''));
const total = [...first].reduce((sum, chunk) => sum + gzip(chunk), 0) + Math.max(0, ...words.map(gzip));
console.log(`first JavaScript: ${(total / 1000).toFixed(1)} kB gzip (at most ${FIRST / 1000})`);
let failed = total > FIRST;
for (const chunk of Object.values(manifest).filter(one => one.isDynamicEntry && !words.includes(one))) {
  const own = [...needed(chunk)].filter(one => !first.has(one)).reduce((sum, one) => sum + gzip(one), 0);
  console.log(`  ${chunk.src}: ${(own / 1000).toFixed(1)} kB`);
  failed ||= own > LATER;
}
if (failed) {
  console.error(`Too large: at most ${FIRST / 1000} kB at first and ${LATER / 1000} kB for a page.`);
  process.exit(1);
}
