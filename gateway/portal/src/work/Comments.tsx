import {useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useRevalidator} from 'react-router';
import type {InProcess} from '../api/client';
import {keyAfter, newKey, send} from '../api/work';
import {Text, When} from '../parts/words';
import {useAct} from './act';
import {suggestibleAt} from '../model/patch';
import type {Json} from './form';
import {NotDone, useWord} from './words';

type Comment = InProcess<'Comment'>;

const KINDS = ['ACCEPTED', 'ACCEPTED_MODIFIED', 'REJECTED', 'NOT_PERSUASIVE', 'NOT_RELATED', 'DUPLICATE_OF', 'DEFERRED_TO_NEXT_REVISION', 'WITHDRAWN_BY_COMMENTER'] as const;

/** Where a comment points, in words that its reader knows. */
export function Anchor({of}: {of: Comment['anchor']}) {
  const {t} = useTranslation();
  const parts = [of.pointer && <code key="p">{of.pointer}</code>, of.clause && t('proposal.clause', {clause: of.clause}), of.figure && t('proposal.figure', {figure: of.figure}), of.line !== undefined && t('proposal.line', {line: of.line})].filter(Boolean);
  return parts.length === 0 ? <>{t('proposal.wholeText')}</> : <>{parts.map((part, at) => <span key={at}>{at > 0 && ', '}{part}</span>)}</>;
}

/** Comments as a conversation, each with what was decided on it and what the caller may do with it now. */
export function Comments({items, submission, editable = false}: {items: Comment[]; submission: string; editable?: boolean}) {
  return <ul className="comments">{items.map(one => <li key={one.commentId} id={one.commentId} data-row><One of={one} submission={submission} editable={editable}/></li>)}</ul>;
}

function One({of, submission, editable}: {of: Comment; submission: string; editable: boolean}) {
  const {t} = useTranslation();
  const word = useWord();
  const {busy, failure, act} = useAct();
  const [open, setOpen] = useState<'dispose' | 'reply'>();
  const path = `/submissions/${submission}/comments/${of.commentId}`;
  const doing = (name: string, body?: unknown) => act(name, () => send('POST', `${path}:${name}`, {body, etag: `"${of.version}"`})).then(done => done && setOpen(undefined));
  const disposition = of.disposition;
  return <article className={`comment comment-${of.severity}`}>
    <header><strong>{of.organisation}</strong> <span className={`sort sort-${of.type}`}>{word('proposal.type', of.type)}</span> <span className="weight">{word('proposal.severity', of.severity)}</span>
      {of.stale && <span className="flag">{t('proposal.stale')}</span>}{of.lapsed && <span className="flag">{t('proposal.lapsed')}</span>}
      <small><When at={of.createdAt} time/> · {word('proposal.stage', of.stage)} · <Link to={`/proposals/${submission}?part=conversation#${of.commentId}`}>{of.commentId.slice(-6).replace(/^-/, '')}</Link></small></header>
    <p className="anchor"><Anchor of={of.anchor}/></p>
    <p className="comment-text"><Text of={of.text}/>{of.text.machineTranslated && <small> {t('proposal.machine')}</small>}</p>
    {of.proposedChange && <div className="change"><strong>{t('proposal.proposedChange')}</strong>{of.proposedChange.text && <p>{of.proposedChange.text}</p>}
      {of.proposedChange.patch && <ul className="patch">{of.proposedChange.patch.map((operation, at) => <li key={at}><code>{operation.op} {operation.path}{operation.value === undefined ? '' : ` = ${JSON.stringify(operation.value)}`}</code></li>)}</ul>}
      {of.proposedChange.patch && editable && <p><Link className="button" to={`/proposals/${submission}/edit?step=body&apply=${of.commentId}`}>{t('proposal.applySuggestion')}</Link></p>}</div>}
    {of.warnings?.map((warning, at) => <p key={at} className="flag"><Text of={warning}/></p>)}
    {disposition && <div className="disposition"><strong>{word('proposal.disposition', disposition.kind)}</strong> <small>{disposition.organisation}, <When at={disposition.decidedAt}/></small>
      {disposition.detail && <p>{disposition.detail}</p>}{disposition.resultingChange && <p>{disposition.resultingChange}</p>}
      {of.reply && <p>{word('proposal.answer', of.reply.answer)}{of.reply.text && `: ${of.reply.text}`}</p>}</div>}
    <NotDone failure={failure}/>
    <p className="comment-acts">
      {of.allowedActions.includes('dispose') && <button type="button" aria-expanded={open === 'dispose'} onClick={() => setOpen(open === 'dispose' ? undefined : 'dispose')}>{t('proposal.dispose')}</button>}
      {of.allowedActions.includes('reply') && <button type="button" aria-expanded={open === 'reply'} onClick={() => setOpen(open === 'reply' ? undefined : 'reply')}>{t('proposal.reply')}</button>}
      {of.allowedActions.includes('withdraw') && <button type="button" disabled={busy !== undefined} onClick={() => void doing('withdraw')}>{t('proposal.takeBack')}</button>}
    </p>
    {open === 'dispose' && <DisposeForm busy={busy !== undefined} send={body => void doing('dispose', body)}/>}
    {open === 'reply' && <form onSubmit={(event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const data = new FormData(event.currentTarget);
      const text = String(data.get('text')).trim();
      void doing('reply', {answer: data.get('answer'), ...(text === '' ? {} : {text})});
    }}>
      <label className="field"><span>{t('proposal.reply')}</span><select name="answer">{['SATISFIED', 'NOT_SATISFIED'].map(one => <option key={one} value={one}>{word('proposal.answer', one)}</option>)}</select></label>
      <label className="field"><span>{t('proposal.text')}</span><textarea name="text" rows={3} maxLength={4000}/></label>
      <button className="main">{t('proposal.reply')}</button>
    </form>}
  </article>;
}

export function DisposeForm({busy, send: give}: {busy: boolean; send: (body: object) => void}) {
  const {t} = useTranslation();
  const word = useWord();
  const [kind, setKind] = useState<string>('ACCEPTED');
  return <form className="dispose" onSubmit={event => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const entries = ['kind', 'detail', 'duplicateOf', 'resultingChange'].map(key => [key, String(data.get(key) ?? '').trim()]).filter(([, value]) => value !== '');
    give({...Object.fromEntries(entries), ...(data.get('substantive') ? {substantive: true} : {})});
  }}>
    <label className="field"><span>{t('proposal.disposal')}</span><select name="kind" value={kind} onChange={event => setKind(event.target.value)}>{KINDS.map(one => <option key={one} value={one}>{word('proposal.disposition', one)}</option>)}</select></label>
    {kind === 'DUPLICATE_OF' && <label className="field"><span>{t('proposal.duplicateOf')}</span><input name="duplicateOf" required/></label>}
    <label className="field"><span>{t('proposal.detail')}</span><textarea name="detail" rows={3} maxLength={4000}/></label>
    <label className="field"><span>{t('proposal.resultingChange')}</span><input name="resultingChange" maxLength={400}/></label>
    <label className="check"><input type="checkbox" name="substantive"/> {t('proposal.substantive')}</label>
    <button className="main" disabled={busy}>{t('proposal.dispose')}</button>
  </form>;
}

/** A new comment, perhaps on a place that somebody pointed at. */
export function CommentForm({submission, payload, pointer, done}: {submission: string; payload?: object; pointer?: string; done?: () => void}) {
  const {t} = useTranslation();
  const word = useWord();
  const revalidator = useRevalidator();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const [pointed, point] = useState(pointer ?? '');
  const suggestible = suggestibleAt(payload as Json | undefined, pointed.trim());

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const words = (name: string) => String(data.get(name) ?? '').trim();
    const anchor = Object.fromEntries(['pointer', 'clause', 'figure'].map(name => [name, words(name)]).filter(([, value]) => value !== ''));
    const language = words('lang');
    const patch = suggestible.map(place => ({...place, to: words(`to${place.pointer}`)})).filter(({to}) => to !== '')
      .map(({pointer: path, value, to}) => ({op: 'replace', path, value: typeof value === 'number' ? Number(to.replace(',', '.')) : to}));
    const change = {...(words('change') === '' ? {} : {text: words('change')}), ...(patch.length === 0 ? {} : {patch})};
    setBusy(true);
    setFailure(undefined);
    try {
      await send('POST', `/submissions/${submission}/comments`, {key, body: {
        ...(Object.keys(anchor).length > 0 ? {anchor} : {}), type: words('type'), severity: words('severity'),
        text: {[language]: words('text')}, ...(Object.keys(change).length === 0 ? {} : {proposedChange: change}),
      }});
      form.reset();
      point(pointer ?? '');
      setKey(newKey());
      await revalidator.revalidate();
      done?.();
    } catch (refused) {
      setKey(keyAfter(refused, key));
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }

  return <form className="comment-form" onSubmit={event => void make(event)}>
    <div className="pair">
      <label className="field"><span>{t('proposal.typeTitle')}</span><select name="type" defaultValue="TECHNICAL">{['GENERAL', 'TECHNICAL', 'EDITORIAL'].map(one => <option key={one} value={one}>{word('proposal.type', one)}</option>)}</select></label>
      <label className="field"><span>{t('proposal.severityTitle')}</span><select name="severity" defaultValue="SHOULD">{['MUST_BE_SATISFIED', 'SHOULD', 'NOTE'].map(one => <option key={one} value={one}>{word('proposal.severity', one)}</option>)}</select></label>
      <label className="field"><span>{t('proposal.pointer')}</span><input name="pointer" value={pointed} onChange={event => point(event.target.value)} placeholder="/variations/0/parameters/bodyX" maxLength={400}/></label>
      <label className="field"><span>{t('proposal.clauseTitle')}</span><input name="clause" maxLength={80}/></label>
      <label className="field"><span>{t('frame.language')}</span><select name="lang" defaultValue={document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'}><option value="en" lang="en">English</option><option value="zh" lang="zh-Hans">中文</option></select></label>
    </div>
    <label className="field"><span>{t('proposal.text')}</span><textarea name="text" rows={4} required maxLength={4000} onKeyDown={event => event.ctrlKey && event.key === 'Enter' && event.currentTarget.form?.requestSubmit()}/></label>
    <label className="field"><span>{t('proposal.proposedChange')} ({t('process.dialog.optional')})</span><textarea name="change" rows={2} maxLength={4000}/></label>
    {suggestible.length > 0 && <fieldset className="field"><legend>{t('proposal.suggested')} ({t('process.dialog.optional')})</legend><div className="pair">
      {suggestible.map(place => <label key={place.pointer} className="field"><span>{place.name}</span><input name={`to${place.pointer}`} placeholder={String(place.value)} maxLength={200}/></label>)}</div></fieldset>}
    <NotDone failure={failure}/>
    <button className="main" disabled={busy}>{t('proposal.comment')}</button>
  </form>;
}
