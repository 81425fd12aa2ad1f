import {useTranslation} from 'react-i18next';
import type {Localized} from '../api/vocabulary';
import {useLanguage, type Language} from '../app/preferences';

/** The text in the language of the reader, else in the other one, which is then marked for those who hear it. */
export function chosen(text: Localized | undefined, language: Language): {text: string; lang?: string} {
  const own = text?.[language];
  if (own !== undefined) {
    return {text: own};
  }
  const other = language === 'en' ? text?.zh : text?.en;
  return {text: other ?? '', lang: other === undefined ? undefined : language === 'en' ? 'zh-Hans' : 'en'};
}

export function Text({of}: {of: Localized | undefined}) {
  const language = useLanguage();
  const {text, lang} = chosen(of, language);
  return lang ? <span lang={lang}>{text}</span> : <>{text}</>;
}

export function useSay() {
  const language = useLanguage();
  return (text: Localized | undefined) => chosen(text, language).text;
}

/** A day or a time, in the reader's zone; the exact time in UTC is its title. */
export function When({at, time = false}: {at: string | undefined; time?: boolean}) {
  const language = useLanguage();
  if (!at) {
    return null;
  }
  const dayOnly = /^\d{4}-\d\d-\d\d$/.test(at);
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    ...(time && !dayOnly ? {timeStyle: 'short'} : {}),
    ...(dayOnly ? {timeZone: 'UTC'} : {}),
  });
  return <time dateTime={at} title={dayOnly ? undefined : new Date(at).toISOString().slice(0, 16).replace('T', ' ') + ' UTC'}>
    {format.format(new Date(at))}
  </time>;
}

export function useCount() {
  const language = useLanguage();
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
}

/** A long hash, of which the beginning is enough to see whether two are the same. */
export function Hash({of}: {of: string | undefined}) {
  return of ? <code className="hash" title={of}>{of.slice(0, 19)}…</code> : null;
}

export function Status({of}: {of: string}) {
  const {t} = useTranslation();
  return <span className={`status status-${of.toLowerCase()}`}>{t(`status.${of}` as 'status.CURRENT', {defaultValue: of})}</span>;
}
