// What Maven runs: fetches the libraries and builds the portal, each only when something it is made of has changed.
import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const here = new URL('..', import.meta.url).pathname;
const target = join(here, '../target');
const npm = (...words) => execFileSync('npm', words, {cwd: here, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32'});

function files(path) {
  return readdirSync(path, {withFileTypes: true}).flatMap(entry => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? files(inside) : [inside];
  }).sort();
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    hash.update(path.slice(here.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function once(mark, value, made, make) {
  if (existsSync(made) && existsSync(mark) && readFileSync(mark, 'utf8') === value) {
    return;
  }
  make();
  writeFileSync(mark, value);
}

const lock = [join(here, 'package.json'), join(here, 'package-lock.json')];
const sources = ['src', 'scripts', '../../api-specs/rest'].flatMap(path => files(join(here, path)));
const settings = ['.npmrc', 'index.html', 'tsconfig.json', 'vite.config.ts', '../../api-specs/problems.json'].map(name => join(here, name));

mkdirSync(target, {recursive: true});
once(join(here, 'node_modules/.fetched'), digest(lock), join(here, 'node_modules/vite'), () =>
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--silent'));
once(join(target, 'contract.made'), digest([...lock, ...sources]), join(target, 'contract/openapi.json'), () =>
  execFileSync(process.execPath, [join(here, 'scripts/contract.mjs')], {stdio: ['ignore', 'inherit', 'inherit']}));
once(join(target, 'portal.built'), digest([...lock, ...sources, ...settings]), join(target, 'portal/index.html'), () => {
  npm('run', '--silent', 'build');
  // The gateway sends these as they are and need not compress them for everybody anew.
  for (const path of files(join(target, 'portal/portal')).filter(name => /\.(js|css|svg)$/.test(name))) {
    const content = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(content, {level: 9}));
    writeFileSync(`${path}.br`, brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}));
  }
});
