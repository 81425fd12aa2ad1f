import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {Refused} from '../api/client';
import {useLanguage} from './preferences';

interface Kind {
  slug: string;
  meaning: {en: string; zh: string};
}
type Rules = Record<string, string>;

/** What the registry says of its kinds of problem, and of rules in Chinese; asked for once something was refused. */
function useKnown(language: 'en' | 'zh'): {kinds: Kind[]; rules: Rules} | undefined {
  const [known, setKnown] = useState<{kinds: Kind[]; rules: Rules}>();
  useEffect(() => {
    let current = true;
    if (language === 'zh') {
      void Promise.all([import('../../../../api-specs/problems.json'), import('../i18n/zh/rules')]).then(([kinds, rules]) => current && setKnown({kinds: kinds.default, rules: rules.default}), () => undefined);
    }
    return () => {
      current = false;
    };
  }, [language]);
  return known;
}

/**
 * Why something was refused, in the language of the page. What the services have in English only is told in Chinese by the kind
 * of the problem and by the rules that were broken, and stands below as it came.
 */
export function Said({of, most}: {of: Refused; most: number}) {
  const {t} = useTranslation();
  const language = useLanguage();
  const known = useKnown(language);
  const {problem} = of;
  const errors = (problem.errors ?? []).slice(0, most);
  const original = <>
    {problem.detail && <p className="said">{problem.detail}</p>}
    {errors.length > 0 && <ul>{errors.map((error, at) => <li key={at}>{error.pointer && <code>{error.pointer}</code>} {error.message ?? error.expected}</li>)}</ul>}
  </>;
  if (language === of.language) {
    return original;
  }
  if (language === 'en') {
    return <div lang="zh-Hans">{original}</div>; // whoever changed the language after it was refused
  }
  const kind = known?.kinds.find(one => problem.type?.endsWith(`/${one.slug}`));
  return <>
    {kind && <p className="said">{kind.meaning.zh}</p>}
    {errors.length > 0 && <ul>{errors.map((error, at) => <li key={at}>{error.pointer && <code>{error.pointer}</code>} {known?.rules[error.rule ?? ''] ?? <span lang="en">{error.message ?? error.expected}</span>}
      {error.value !== undefined && error.value !== null && <> {t('refusal.given', {value: error.value})}</>}</li>)}</ul>}
    {(problem.detail || errors.length > 0) && <details><summary>{t('refusal.original')}</summary><div lang="en">{original}</div></details>}
  </>;
}
