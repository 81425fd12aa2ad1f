import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refused} from '../api/client';
import {forgetSession, signInAddress} from '../api/session';
import {Refusal} from '../app/Failure';
import {Said} from '../app/Said';
import {When} from '../parts/words';

const DAY = 86_400_000;

/** A word of the API that has a translation, else as it came: new words never break a page. */
export function useWord() {
  const {t} = useTranslation();
  return (group: string, word: string | undefined) => (word === undefined ? '' : t(`${group}.${word}` as 'process.title', {defaultValue: word}));
}

export type Stage = 'drafting' | 'review' | 'enquiry' | 'ballot' | 'decision' | 'done' | 'resting';

/** Colours of states follow the stage, of which the codes of ISO are the order. */
export function stageOf(code: string | undefined, state: string): Stage {
  if (state === 'PUBLISHED') {
    return 'done';
  }
  const [main, sub] = (code ?? '').split('.').map(Number);
  return code === undefined || sub === 98 ? 'resting'
    : main < 10 || sub === 92 && main < 40 || state === 'VALIDATING' ? 'drafting'
      : main < 40 ? 'review' : main < 50 ? 'enquiry' : main < 60 && sub !== 99 ? 'ballot' : 'decision';
}

export function State({of, stage}: {of: string; stage?: string}) {
  const word = useWord();
  return <span className={`state state-${stageOf(stage, of)}`}>{word('process.state', of)}</span>;
}

export function daysUntil(at: string): number {
  return Math.ceil((Date.parse(at) - Date.now()) / DAY);
}

export function DaysLeft({at, day = true}: {at: string | undefined; day?: boolean}) {
  const {t} = useTranslation();
  if (!at) {
    return <span className="none">–</span>;
  }
  const left = daysUntil(at);
  return <span className={left <= 0 ? 'due due-over' : left <= 7 ? 'due due-soon' : 'due'}>
    {day && <><When at={at}/> </>}<small>{left < 0 || Date.parse(at) < Date.now() ? t('process.overdue') : left <= 1 ? t('process.lastDay') : t('process.daysLeft', {count: left})}</small>
  </span>;
}

export function Age({since}: {since: string}) {
  const {t} = useTranslation();
  const days = Math.floor((Date.now() - Date.parse(since)) / DAY);
  return <time dateTime={since} title={since}>{days < 1 ? t('process.today') : t('process.daysOld', {count: days})}</time>;
}

/** What was refused, beside what asked for it. */
export function NotDone({failure}: {failure: unknown}) {
  const {t} = useTranslation();
  if (failure === undefined) {
    return null;
  }
  if (!(failure instanceof Refused)) {
    return <Refusal failure={failure} level={3}/>;
  }
  const {status} = failure;
  if (status === 401) {
    // Elsewhere, so that what was entered here stays; whoever comes back from there is asked for anew.
    return <div className="refused" role="alert"><strong>{t('process.dialog.signedOut')}</strong><p>{t('process.dialog.signInHere')}</p>
      <p><a className="button" href={signInAddress('/inbox')} target="_blank" rel="noreferrer" onClick={() => addEventListener('focus', forgetSession, {once: true})}>{t('frame.signIn')}</a></p></div>;
  }
  return <div className="refused" role="alert">
    <strong>{t(status === 412 ? 'process.dialog.stale' : 'process.dialog.refused')}</strong>
    {status !== 412 && <Said of={failure} most={20}/>}
  </div>;
}

/** The request that brings what is on screen. */
export function FromApi({path}: {path: string}) {
  const {t} = useTranslation();
  const [copied, setCopied] = useState(false);
  const text = `curl -s -H "Authorization: Bearer $TOKEN" '${location.origin}${path}'`;
  return <details className="from-api"><summary>{t('process.api')}</summary>
    <code>{text}</code>{' '}
    <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{t(copied ? 'process.copied' : 'process.copy')}</button>
  </details>;
}
