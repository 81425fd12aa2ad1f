import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useSearchParams} from 'react-router';
import type {InProcess, Of} from '../api/client';
import type {Vocabulary} from '../api/vocabulary';
import {drawn, send} from '../api/work';
import {language, useUnit} from '../app/preferences';
import {isLength, shownNumber, unitSign} from '../model/figures';
import {variationsOf, type VariationOf} from '../model/payload';
import {Attributes, Dimensions} from '../parts/Dimensions';
import {Drawing} from '../parts/Drawing';
import {Later} from '../parts/Later';
import {Text} from '../parts/words';
import {useWord} from './words';

type Submission = InProcess<'Submission'>;

export interface Compared {
  diff?: Of<'Diff'>;
  variations: VariationOf[];
  code?: string;
  view: string;
  drawing?: Promise<string>;
}

const VIEWS = ['sheet', 'top', 'side', 'bottom', 'detail'] as const;

/** What a text changes: by the diff of the service, and the drawing of the new over the old. */
export async function differences(submission: Submission, asked: string | null, view: string, signal: AbortSignal): Promise<Compared> {
  const {payload, target, title, scope, family} = submission;
  if (!payload || submission.kind === 'WITHDRAWAL' || submission.kind === 'CORRIGENDUM') {
    return {variations: [], view};
  }
  const variations = variationsOf(payload);
  const code = (variations.find(one => one.code === asked) ?? variations[0])?.code;
  const against = target ? {designation: target.designation, baseRevision: target.baseRevision} : undefined;
  const diff = target ? (await send<Of<'Diff'>>('POST', '/diffs?limit=200', {signal, body: {designation: target.designation, from: target.baseRevision, title, ...(scope ? {scope} : {}), payload, ...(submission.metadata ? {metadata: submission.metadata} : {})}})).value : undefined;
  const draw = (over: boolean) => drawn(`/outlines?view=${view}&lang=${language()}`, {family, title, payload, code, ...(over && against ? {against} : {})}, signal);
  // A variation that is new has nothing to lie over.
  return {diff, variations, code, view, drawing: code === undefined ? undefined : draw(true).catch(failure => (against && !signal.aborted ? draw(false) : Promise.reject(failure)))};
}

export function Differences({compared, vocabulary, submission, comment}: {compared: Compared; vocabulary: Vocabulary; submission: Submission; comment: (pointer: string) => void}) {
  const {t} = useTranslation();
  const word = useWord();
  const [lit, light] = useState<string | null>(null);
  const [query, setQuery] = useSearchParams();
  const [seen, setSeen] = useState<string[]>([]);
  const {diff, variations, code, view} = compared;
  const chosen = variations.find(one => one.code === code);
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(query);
    next.set(key, value);
    setQuery(next, {replace: true, preventScrollReset: true});
  };
  return <>
    <h2>{t('proposal.parts.changes')}</h2>
    {diff ? <p>{t('proposal.against', {designation: diff.designation, revision: diff.from})} <strong>{t('proposal.changesCount', {count: diff.total})}</strong> · {word('proposal.level', diff.level)} · {t('proposal.seen', {done: seen.length, count: diff.changes.length})}</p>
      : <p className="quiet">{t(submission.kind === 'WITHDRAWAL' ? 'proposal.withdrawal' : submission.kind === 'CORRIGENDUM' ? 'proposal.corrigendum' : 'proposal.allNew')}</p>}
    {diff && diff.changes.length > 0 && <div className="scroll" tabIndex={0} role="region" aria-label={t('proposal.parts.changes')}><table className="rows fold diff">
      <thead><tr><th scope="col">{t('process.place')}</th><th scope="col">{t('proposal.before')}</th><th scope="col">{t('proposal.after')}</th><th scope="col">{t('proposal.kindOfChange')}</th><th scope="col"><span className="unseen">{t('process.actions')}</span></th></tr></thead>
      <tbody>{diff.changes.map(change => <tr key={change.path} data-row className={seen.includes(change.path) ? 'seen' : ''} onPointerEnter={() => light(change.after?.symbol ?? change.before?.symbol ?? null)} onPointerLeave={() => light(null)}>
        <th scope="row"><Text of={change.sentence}/><small><code>{change.path}</code></small></th>
        <td data-label={t('proposal.before')}><del><Side of={change.before}/></del></td>
        <td data-label={t('proposal.after')}><ins><Side of={change.after}/></ins></td>
        <td data-label={t('proposal.kindOfChange')}><span className={`change-${change.changeClass}`}>{word('proposal.change', change.changeClass)}</span><small>{word('proposal.level', change.level)}</small></td>
        <td className="acts"><label className="check"><input type="checkbox" checked={seen.includes(change.path)} onChange={event => setSeen(event.target.checked ? [...seen, change.path] : seen.filter(path => path !== change.path))}/> {t('proposal.viewed')}</label>
          <button type="button" onClick={() => comment(change.path)}>{t('proposal.commentOn')}</button></td>
      </tr>)}</tbody></table></div>}
    {chosen && <>
      <h3>{t('standard.parts.outline')}</h3>
      <div className="sheet-and-table">
        <Later when={compared.drawing!} lines={12}>{svg => <Drawing svg={svg} lit={lit} light={light} label={t('standard.drawing')} className={view === 'sheet' ? 'whole' : ''} tools={<div className="view-tools">
          <label>{t('standard.variation')} <select value={code} onChange={event => set('variation', event.target.value)}>{variations.map(one => <option key={one.code}>{one.code}</option>)}</select></label>
          <label>{t('drawing.view')} <select value={view} onChange={event => set('view', event.target.value)}>{VIEWS.map(one => <option key={one} value={one}>{t(`drawing.views.${one}`)}</option>)}</select></label></div>}/>}</Later>
        <div className="figures-side"><Dimensions variation={chosen} vocabulary={vocabulary} lit={lit} light={light}/><Attributes variation={chosen} vocabulary={vocabulary}/></div>
      </div>
      {diff && <p className="quiet">{t('proposal.overlay')}</p>}
    </>}
  </>;
}

function Side({of}: {of: Of<'DiffSide'> | undefined}) {
  const unit = useUnit();
  if (!of) {
    return <span className="none">–</span>;
  }
  const figures = [of.min, of.nom, of.max];
  if (figures.every(one => one === undefined)) {
    return <>{of.text}</>;
  }
  return <>{of.symbol && <strong>{of.symbol} </strong>}{figures.map(one => (one === undefined ? '–' : shownNumber(one, of.unit, unit))).join(' / ')} {isLength(of.unit) ? unit : unitSign(of.unit)}</>;
}
