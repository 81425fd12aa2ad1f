import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useSearchParams} from 'react-router';
import {awaited, BASE, fetched, type InProcess, type Of} from '../api/client';
import type {Vocabulary} from '../api/vocabulary';
import {drawn, get, send} from '../api/work';
import {language, useUnit} from '../app/preferences';
import {isLength, shownNumber, unitSign} from '../model/figures';
import {variationsOf, type VariationOf} from '../model/payload';
import {Attributes, Dimensions} from '../parts/Dimensions';
import {Drawing} from '../parts/Drawing';
import {Later} from '../parts/Later';
import {Text} from '../parts/words';
import {pointerTo} from '../model/patch';
import type {Json} from './form';
import {useWord} from './words';

type Submission = InProcess<'Submission'>;

export interface Compared {
  diff?: Of<'Diff'>;
  variations: VariationOf[];
  code?: string;
  view: string;
  drawing?: Promise<string>;
  /** With a drawing of its own, where both are to stand side by side. */
  before?: Promise<string>;
  base?: string;
  /** Revisions that the text can be compared with. */
  bases: string[];
  split: boolean;
}

export interface Asked {
  variation: string | null;
  view: string;
  base: string | null;
  split: boolean;
}

const VIEWS = ['sheet', 'top', 'side', 'bottom', 'detail'] as const;

/** What a text changes: by the diff of the service, and the drawing of the new over the old. */
export async function differences(submission: Submission, {variation, view, base: chosen, split}: Asked, signal: AbortSignal): Promise<Compared> {
  const {payload, target, title, scope, family} = submission;
  if (!payload || submission.kind === 'WITHDRAWAL' || submission.kind === 'CORRIGENDUM') {
    return {variations: [], view, bases: [], split};
  }
  const variations = variationsOf(payload);
  const code = (variations.find(one => one.code === variation) ?? variations[0])?.code;
  const bases = target ? (await get<Of<'RevisionPage'>>(`/standards/${target.designation}/revisions?limit=100`, signal)).items.map(one => one.revision) : [];
  const base = bases.find(one => one === chosen) ?? target?.baseRevision;
  const against = target && base ? {designation: target.designation, baseRevision: base} : undefined;
  const diff = against ? (await send<Of<'Diff'>>('POST', '/diffs?limit=200', {signal, body: {designation: against.designation, from: against.baseRevision, title, ...(scope ? {scope} : {}), payload, ...(submission.metadata ? {metadata: submission.metadata} : {})}})).value : undefined;
  const draw = (over: boolean) => drawn(`/outlines?view=${view}&lang=${language()}`, {family, title, payload, code, ...(over && against ? {against} : {})}, signal);
  // A variation that is new has nothing to lie over.
  const over = !split && against !== undefined;
  const published = split && against && code !== undefined ? fetched(`${BASE}/standards/${against.designation}/revisions/${base}/variations/${encodeURIComponent(code)}/outline.svg?view=${view}&lang=${language()}`, 'image/svg+xml', signal).then(answer => answer.text()) : undefined;
  return {
    diff, variations, code, view, bases, base, split,
    drawing: code === undefined ? undefined : draw(over).catch(failure => (over && !signal.aborted ? draw(false) : Promise.reject(failure))),
    before: published && awaited(published),
  };
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
  const present = chosen && <Later when={compared.drawing!} lines={12}>{svg => <Drawing svg={svg} lit={lit} light={light} label={t('standard.drawing')} className={view === 'sheet' ? 'whole' : ''} tools={<div className="view-tools">
          <label>{t('standard.variation')} <select value={code} onChange={event => set('variation', event.target.value)}>{variations.map(one => <option key={one.code}>{one.code}</option>)}</select></label>
          <label>{t('drawing.view')} <select value={view} onChange={event => set('view', event.target.value)}>{VIEWS.map(one => <option key={one} value={one}>{t(`drawing.views.${one}`)}</option>)}</select></label></div>}/>}</Later>;
  return <>
    <h2>{t('proposal.parts.changes')}</h2>
    {compared.bases.length > 0 && <form className="filters" onSubmit={event => event.preventDefault()} aria-label={t('proposal.compared')}>
      <label><span>{t('proposal.base')}</span><select name="base" value={compared.base} onChange={event => set('base', event.target.value)}>{compared.bases.map(one => <option key={one} value={one}>{t('proposal.revision', {revision: one})}</option>)}</select></label>
      <label><span>{t('proposal.look')}</span><select name="look" value={compared.split ? 'split' : 'over'} onChange={event => set('look', event.target.value)}><option value="over">{t('proposal.looks.over')}</option><option value="split">{t('proposal.looks.split')}</option></select></label>
    </form>}
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
          <button type="button" onClick={() => comment(pointerTo(submission.payload as Json | undefined, change.path, change.variations?.[0] ?? code))}>{t('proposal.commentOn')}</button></td>
      </tr>)}</tbody></table></div>}
    {chosen && <>
      <h3>{t('standard.parts.outline')}</h3>
      <div className={compared.before ? 'side-by-side' : 'sheet-and-table'}>
        {compared.before && <section aria-labelledby="before-title"><h4 id="before-title">{t('proposal.revision', {revision: compared.base})}</h4>
          <Later when={compared.before} lines={12} failed={() => <p className="quiet">{t('proposal.notBefore', {code})}</p>}>{svg => <Drawing svg={svg} lit={lit} light={light} label={t('proposal.revision', {revision: compared.base})} className={view === 'sheet' ? 'whole' : ''}/>}</Later>
        </section>}
        {compared.before ? <section aria-labelledby="after-title"><h4 id="after-title">{t('proposal.after')}</h4>{present}</section> : present}
        <div className="figures-side"><Dimensions variation={chosen} vocabulary={vocabulary} lit={lit} light={light}/><Attributes variation={chosen} vocabulary={vocabulary}/></div>
      </div>
      {diff && !compared.split && <p className="quiet">{t('proposal.overlay')}</p>}
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
