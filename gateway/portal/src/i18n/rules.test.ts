import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import kinds from '../../../../api-specs/problems.json';
import en from './en';
import zh from './zh';
import rules from './zh/rules';

const REPOSITORY = '../..';
const SERVICES = ['submission-service', 'standards-service', 'notification-service', 'gateway'];
/** A broken rule is named after where it was broken. */
const NAMED = /(?:Offence\.of|new Offence)\(\s*(?:[^",()]|\([^()]*\)|"[^"]*")+?,\s*"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/g;

function sources(path: string): string[] {
  return readdirSync(path, {withFileTypes: true}).flatMap(entry => (entry.isDirectory() ? sources(join(path, entry.name)) : entry.name.endsWith('.java') ? [join(path, entry.name)] : []));
}

describe('What a service refuses', () => {
  it('is told in Chinese by the rules that the services name', () => {
    const named = new Set(SERVICES.flatMap(service => sources(join(REPOSITORY, service, 'src/main/java'))).flatMap(path => [...readFileSync(path, 'utf8').matchAll(NAMED)].map(match => match[1])));
    expect(named.size).toBeGreaterThan(60);
    expect([...named].filter(rule => rules[rule] === undefined).sort()).toEqual([]);
    expect(Object.values(rules).filter(text => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it('has a meaning in both languages, whatever its kind', () => {
    const slugs = SERVICES.filter(service => service !== 'gateway').flatMap(service => {
      const path = sources(join(REPOSITORY, service, 'src/main/java')).find(one => one.endsWith('/problem/ProblemType.java'))!;
      return [...readFileSync(path, 'utf8').matchAll(/\(\d{3}, "([a-z-]+)"/g)].map(match => match[1]);
    });
    expect(slugs.length).toBeGreaterThan(30);
    expect([...new Set(slugs)].filter(slug => !kinds.some(kind => kind.slug === slug && kind.meaning.en !== '' && /[\u4e00-\u9fff]/.test(kind.meaning.zh)))).toEqual([]);
  });

  it('names states as the portal does', () => {
    for (const [language, words] of [['en', en], ['zh', zh]] as const) {
      const told = readFileSync(join(REPOSITORY, `submission-service/src/main/resources/org/packstd/submissions/permission/reasons_${language}.properties`), 'utf8');
      const named = Object.fromEntries([...told.matchAll(/^State\.(\w+) = (.*)$/gm)].map(match => [match[1], match[2]]));
      expect(named).toEqual(words.process.state);
    }
  });
});
