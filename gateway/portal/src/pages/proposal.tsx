import {useEffect, useState, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, Refused, type InProcess} from '../api/client';
import {listFamilies, vocabulary} from '../api/vocabulary';
import {get, listed, newKey, send, tagged, type Listed} from '../api/work';
import {useAddress} from '../app/address';
import {usePageTitle} from '../app/title';
import {useGrowing} from '../parts/growing';
import {Later} from '../parts/Later';
import {Hash, Text, useSay, When} from '../parts/words';
import {useAct} from '../work/act';
import {Actions} from '../work/Actions';
import {differences, Differences, type Compared} from '../work/Changes';
import {Anchor, CommentForm, Comments, DisposeForm} from '../work/Comments';
import {Findings} from '../work/Findings';
import {History, Way} from '../work/History';
import {Reviews} from '../work/Reviews';
import {DaysLeft, FromApi, NotDone, State, useWord} from '../work/words';
import '../work/work.css';

type Submission = InProcess<'Submission'>;
type Comment = InProcess<'Comment'>;

const PARTS = ['conversation', 'changes', 'checks', 'comments', 'timeline'] as const;
const PENDING = new Set(['VALIDATING', 'APPROVED', 'BALLOT_CLOSED']);

export async function loader({request, params}: LoaderFunctionArgs) {
  const {signal} = request;
  const query = new URL(request.url).searchParams;
  const part = PARTS.find(one => one === query.get('part')) ?? 'conversation';
  const path = `/submissions/${params.submission}`;
  const [{value: submission, etag}, families] = await Promise.all([tagged<Submission>(path, signal), listFamilies()]);
  const filter = new URLSearchParams([...query].filter(([key, value]) => ['stage', 'disposition', 'open', 'must', 'organisation'].includes(key) && value !== ''));
  return {
    part, path, submission, etag,
    family: families.find(one => one.family === submission.family)?.label,
    counts: get<InProcess<'CommentCounts'>>(`${path}/comment-counts`, signal).catch(() => undefined),
    reviews: get<InProcess<'ReviewList'>>(`${path}/reviews`, signal).then(list => list.items).catch(() => []),
    comments: part === 'conversation' || part === 'comments' ? listed<Comment>(`${path}/comments${part === 'comments' && filter.size > 0 ? `?${filter}` : ''}`, signal) : undefined,
    similar: part === 'checks' ? get<InProcess<'SimilarWork'>>(`${path}/similar`, signal).catch(refused => (refused instanceof Refused && refused.status === 403 ? undefined : Promise.reject(refused))) : undefined,
    attachments: part === 'checks' ? get<InProcess<'AttachmentList'>>(`${path}/attachments`, signal) : undefined,
    changes: part === 'changes' ? Promise.all([differences(submission, {variation: query.get('variation'), view: query.get('view') ?? 'sheet', base: query.get('base'), split: query.get('look') === 'split'}, signal), vocabulary(submission.family)]) : undefined,
    scope: part === 'changes' && submission.state === 'RECIRCULATION' ? get<InProcess<'RecirculationScope'>>(`${path}/recirculation-scope`, signal).catch(() => undefined) : undefined,
    history: part === 'timeline' ? past(path, signal) : undefined,
    verification: part === 'timeline' ? get<InProcess<'HistoryVerification'>>(`${path}/history/verification`, signal).catch(() => undefined) : undefined,
  };
}

/** What happened, and the ballots that were held meanwhile with their dates. */
async function past(path: string, signal: AbortSignal) {
  const history = await listed<InProcess<'HistoryEntry'>>(`${path}/history`, signal);
  const ids = [...new Set(history.items.map(one => one.facts?.ballot).filter(id => id !== undefined))];
  const ballots = await Promise.all(ids.map(id => get<InProcess<'Ballot'>>(`/ballots/${id}`, signal).catch(() => undefined)));
  return {history, ballots: ballots.filter(one => one !== undefined)};
}

export function Component() {
  const {t} = useTranslation();
  const word = useWord();
  const say = useSay();
  const data = useLoaderData<typeof loader>();
  const {part, submission, path} = data;
  const [query] = useSearchParams();
  const revalidator = useRevalidator();
  usePageTitle(say(submission.title));

  // What the services do by themselves is shown when it has happened.
  const pending = PENDING.has(submission.state);
  useEffect(() => {
    if (!pending) {
      return;
    }
    const timer = setInterval(() => revalidator.state === 'idle' && void revalidator.revalidate(), 1500);
    return () => clearInterval(timer);
  }, [pending, revalidator]);

  const findings = submission.findings ?? [];
  const errors = findings.filter(one => one.severity === 'ERROR').length;
  const link = (one: string) => {
    const next = new URLSearchParams();
    if (one !== 'conversation') {
      next.set('part', one);
    }
    const unit = query.get('unit');
    if (unit) {
      next.set('unit', unit);
    }
    return `?${next}`;
  };

  return <article className="work">
    <header className="work-head"><div>
      <p className="over">{word('process.kind', submission.kind)} <code>{submission.submissionId}</code></p>
      <h1><Text of={submission.title}/></h1>
      <p className="tags"><State of={submission.state} stage={submission.stage}/>{submission.stage && <code>{submission.stage}</code>} <Text of={data.family ?? {en: submission.family}}/>
        {submission.target && <Link to={`/standards/${submission.target.designation}/revisions/${submission.target.baseRevision}`}>{submission.target.designation} {submission.target.baseRevision}</Link>}
        {submission.published && <Link className="button" to={`/standards/${submission.published.designation}`}>{t('proposal.published', {designation: submission.published.designation, revision: submission.published.revision})}</Link>}
        {submission.ballotId && <Link to={`/ballots/${submission.ballotId}`}>{t('ballot.title')}</Link>}</p>
    </div></header>
    <dl className="facts line">
      <div><dt>{t('process.organisation')}</dt><dd>{submission.organisation}</dd></div>
      <div><dt>{t('proposal.textRevision')}</dt><dd>{submission.textRevision ?? 1}</dd></div>
      <div><dt>{t('process.updated')}</dt><dd><When at={submission.updatedAt} time/></dd></div>
      {submission.closesAt && <div><dt>{t('process.closes')}</dt><dd><DaysLeft at={submission.closesAt}/></dd></div>}
      {submission.resolveBy && <div><dt>{t('proposal.resolveBy')}</dt><dd><DaysLeft at={submission.resolveBy}/></dd></div>}
      {submission.appealsUntil && <div><dt>{t('proposal.appealsUntil')}</dt><dd><DaysLeft at={submission.appealsUntil}/></dd></div>}
      {submission.course && <div><dt>{t('ballot.policy')}</dt><dd>{submission.course.policy}{submission.course.committee && `, ${submission.course.committee}`}</dd></div>}
      {submission.contentHash && <div><dt>{t('standard.hash')}</dt><dd><Hash of={submission.contentHash}/></dd></div>}
    </dl>
    {pending && <p className="banner" role="status">{word('process.state', submission.state)} …</p>}
    {submission.reason && <div className="banner"><strong>{submission.reasonCode ? word('process.reasonCode', submission.reasonCode) : t('process.field.reason')}</strong><p>{submission.reason}</p></div>}
    {submission.hold && <div className="banner"><strong>{word('process.state', 'ON_HOLD')}</strong> <When at={submission.hold.since} time/></div>}
    {submission.appeal && <div className="banner"><strong>{word('process.state', 'APPEALED')}</strong> {submission.appeal.organisation}<p>{submission.appeal.text}</p><p>{t('process.field.remedy')}: {submission.appeal.remedy}</p></div>}
    <div className="with-side">
      <div className="main-side">
        <nav className="tabs" aria-label={t('proposal.parts.title')}><ul>{PARTS.map(one => <li key={one}>
          <Link to={link(one)} preventScrollReset aria-current={part === one ? 'page' : undefined}>{t(`proposal.parts.${one}`)}
            {one === 'checks' && submission.findings && <span className={errors > 0 ? 'count bad' : 'count'}>{findings.length}</span>}
            {one === 'comments' && <Later when={data.counts} lines={0} failed={() => null}>{counts => (counts ? <span className="count">{counts.total}</span> : null)}</Later>}
          </Link></li>)}</ul></nav>
        {part === 'conversation' && <Conversation submission={submission} comments={data.comments!} reviews={data.reviews}/>}
        {part === 'changes' && <Later when={data.changes!} lines={10}>{([compared, words]) => <Changed compared={compared} words={words} submission={submission} scope={data.scope}/>}</Later>}
        {part === 'checks' && <Checks submission={submission} similar={data.similar!} attachments={data.attachments!}/>}
        {part === 'comments' && <CommentTable submission={submission} comments={data.comments!} counts={data.counts}/>}
        {part === 'timeline' && <Later when={Promise.all([data.history!, data.verification])}>{([{history, ballots}, verification]) => <>
          <Way items={history.items} submission={submission} ballots={ballots}/>
          {verification && <p className={verification.intact ? 'banner good' : 'banner bad'}>{t(verification.intact ? 'proposal.intact' : 'proposal.broken', {count: verification.entries})} <Hash of={verification.hash}/></p>}
          <History list={history}/>
          <p><a href={`${BASE}${path}/archive`} download>{t('proposal.archive')}</a></p></>}</Later>}
        <FromApi path={BASE + path}/>
      </div>
      <aside className="aside no-print"><Actions submission={submission} etag={data.etag} reviews={data.reviews}/></aside>
    </div>
  </article>;
}

function Conversation({submission, comments, reviews}: {submission: Submission; comments: Promise<Listed<Comment>>; reviews: Promise<InProcess<'Review'>[]>}) {
  const {t} = useTranslation();
  return <>
    <section aria-labelledby="about"><h2 id="about">{t('proposal.about')}</h2>
      {submission.scope && <><h3>{t('editor.scope')}</h3><p><Text of={submission.scope}/></p></>}
      {submission.abstract && <><h3>{t('editor.abstract')}</h3><p><Text of={submission.abstract}/></p></>}
      {submission.rationale && <><h3>{t('editor.rationale')}</h3><p className="said-text">{submission.rationale}</p></>}
      {submission.changeNote && <><h3>{t('editor.changeNote')}</h3><p className="said-text">{submission.changeNote}</p></>}
      {!submission.scope && !submission.rationale && !submission.abstract && <p className="quiet">{t('proposal.nothingSaid')}</p>}
      {submission.impact && <><h3>{t('proposal.impact')}</h3><ul>{submission.impact.roles.map(role => <li key={role.role}>{role.role}: {role.worst} {role.atLeast !== undefined && `(${t('standard.atLeast', {count: role.atLeast})})`}</li>)}</ul></>}
    </section>
    <Later when={reviews} lines={1} failed={() => null}>{items => <Reviews items={items} submission={submission}/>}</Later>
    <section aria-labelledby="said"><h2 id="said">{t('proposal.parts.comments')}</h2>
      <Later when={comments}>{list => <SaidSoFar list={list} submission={submission}/>}</Later>
    </section>
  </>;
}

/** Comments, and as the service allows, the form of another one. */
function SaidSoFar({list, submission}: {list: Listed<Comment>; submission: Submission}) {
  const {t} = useTranslation();
  const {items, rest} = useGrowing(list);
  return <>
    {items.length === 0 ? <p className="quiet">{t('proposal.noComments')}</p> : <Comments items={items} submission={submission.submissionId} editable={submission.allowedActions.includes('edit')}/>}
    {rest}
    {list.allowedActions.includes('comment') && <details className="panel"><summary>{t('proposal.newComment')}</summary><CommentForm submission={submission.submissionId} payload={submission.payload}/></details>}
    <NotNow list={list} action="comment"/>
  </>;
}

/** Why something cannot be added now. */
function NotNow({list, action}: {list: Listed<Comment>; action: string}) {
  const {t} = useTranslation();
  const blocked = list.blockedBecause.find(one => one.action === action);
  return blocked ? <p className="quiet">{t('proposal.notNow')} <Text of={blocked.text}/></p> : null;
}

function Changed({compared, words, submission, scope}: {compared: Compared; words: Awaited<ReturnType<typeof vocabulary>>; submission: Submission; scope: Promise<InProcess<'RecirculationScope'> | undefined> | undefined}) {
  const {t} = useTranslation();
  const word = useWord();
  const [pointer, setPointer] = useState<string>();
  return <>
    <Differences compared={compared} vocabulary={words} submission={submission} comment={setPointer}/>
    {pointer !== undefined && <section className="panel" aria-label={t('proposal.newComment')}><h3>{t('proposal.newComment')}</h3><CommentForm key={pointer} submission={submission.submissionId} payload={submission.payload} pointer={pointer} done={() => setPointer(undefined)}/></section>}
    {scope && <Later when={scope} lines={1} failed={() => null}>{recirculated => (recirculated ? <section><h3>{t('proposal.recirculated')}</h3>
      <ul>{recirculated.changes.map((change, at) => <li key={at}><code>{change.pointer}</code> {word('proposal.change', change.kind)}</li>)}</ul>
      {recirculated.negatives.length > 0 && <ul>{recirculated.negatives.map(one => <li key={one.commentId}>{one.organisation}: <Anchor of={one.anchor}/></li>)}</ul>}</section> : null)}</Later>}
  </>;
}

function Checks({submission, similar, attachments}: {submission: Submission; similar: Promise<InProcess<'SimilarWork'> | undefined>; attachments: Promise<InProcess<'AttachmentList'>>}) {
  const {t} = useTranslation();
  const word = useWord();
  return <>
    <h2>{t('proposal.parts.checks')}</h2>
    {submission.findings === undefined ? <p className="quiet">{t('proposal.notChecked')}</p> : <Findings items={submission.findings}/>}
    <Later when={similar} lines={2}>{found => found && <Similar of={found}/>}</Later>
    <h3>{t('proposal.attachments')}</h3>
    <Later when={attachments} lines={1}>{({items}) => (items.length === 0 ? <p className="quiet">{t('proposal.noAttachments')}</p> : <ul>{items.map(one => <li key={one.attachmentId}>
      <a href={`${BASE}/submissions/${submission.submissionId}/attachments/${one.attachmentId}/content`} download={one.fileName}>{one.fileName}</a> <small>{word('proposal.attachmentKind', one.kind)}, {Math.ceil(one.size / 1024)} kB</small></li>)}</ul>)}</Later>
  </>;
}

/** What else says the same; told to those who run the process. */
function Similar({of: {submissions, standards = []}}: {of: InProcess<'SimilarWork'>}) {
  const {t} = useTranslation();
  return <><h3>{t('proposal.similar')}</h3>
    {submissions.length + standards.length === 0 ? <p className="quiet">{t('proposal.noSimilar')}</p> : <ul>
      {standards.map(one => <li key={one.designation}><Link to={`/standards/${one.designation}`}>{one.designation}</Link> <Text of={one.title}/> <small>{one.likeness} %</small></li>)}
      {submissions.map(one => <li key={one.submissionId}><Link to={`/proposals/${one.submissionId}`}><Text of={one.title}/></Link> <State of={one.state}/> <small>{one.organisation}, {one.likeness} %</small></li>)}</ul>}</>;
}

function CommentTable({submission, comments, counts}: {submission: Submission; comments: Promise<Listed<Comment>>; counts: Promise<InProcess<'CommentCounts'> | undefined>}) {
  const {t} = useTranslation();
  const word = useWord();
  const [query, set] = useAddress();
  const [picked, pick] = useState<string[]>([]);
  const {busy, failure, act} = useAct();
  const [results, setResults] = useState<InProcess<'DispositionResult'>[]>();
  const path = `/submissions/${submission.submissionId}`;
  return <>
    <h2>{t('proposal.parts.comments')}</h2>
    <Later when={counts} lines={1} failed={() => null}>{of => (of ? <p>{t('proposal.counts', {count: of.total, open: of.open, must: of.mustBeSatisfied})}</p> : null)}</Later>
    <form className="filters" onSubmit={event => event.preventDefault()} aria-label={t('process.filter')}>
      <label><span>{t('process.stageCode')}</span><select value={query.get('stage') ?? ''} onChange={event => set('stage', event.target.value)}><option value="">{t('process.all')}</option>{['REVIEW', 'ENQUIRY', 'BALLOT', 'RECIRCULATION'].map(one => <option key={one} value={one}>{word('proposal.stage', one)}</option>)}</select></label>
      <label><span>{t('proposal.disposal')}</span><select value={query.get('disposition') ?? ''} onChange={event => set('disposition', event.target.value)}><option value="">{t('process.all')}</option>{['ACCEPTED', 'ACCEPTED_MODIFIED', 'REJECTED', 'NOT_PERSUASIVE', 'NOT_RELATED'].map(one => <option key={one} value={one}>{word('proposal.disposition', one)}</option>)}</select></label>
      <label className="check"><input type="checkbox" checked={query.get('open') === 'true'} onChange={event => set('open', event.target.checked ? 'true' : '')}/> {t('proposal.openOnly')}</label>
      <label className="check"><input type="checkbox" checked={query.get('must') === 'true'} onChange={event => set('must', event.target.checked ? 'true' : '')}/> {word('proposal.severity', 'MUST_BE_SATISFIED')}</label>
    </form>
    <Later when={comments}>{list => <Rows list={list} picked={picked} pick={pick}>{items => <section className="panel"><h3>{t('proposal.disposeAll', {count: picked.length})}</h3>
      <DisposeForm busy={busy !== undefined} send={disposition => void act('dispose', async () => {
        const versions = items.filter(one => picked.includes(one.commentId)).map(one => ({commentId: one.commentId, version: one.version}));
        const {value} = await send<InProcess<'DispositionResults'>>('POST', `${path}/comments:dispose`, {body: {items: versions, disposition}});
        setResults(value.items);
        pick([]);
      })}/></section>}</Rows>}</Later>
    <NotDone failure={failure}/>
    {results && <p role="status">{t('proposal.disposed', {done: results.filter(one => one.disposed).length, count: results.length})}</p>}
    <h3>{t('proposal.table')}</h3>
    <p className="row"><a className="button" href={`${BASE}${path}/comments.xlsx`} download>{t('proposal.workbook')}</a><a className="button" href={`${BASE}${path}/comments.csv`} download>CSV</a></p>
    <Later when={comments} lines={1} failed={() => null}>{list => <>{list.allowedActions.includes('import') && <Import path={path}/>}<NotNow list={list} action="import"/></>}</Later>
  </>;
}

/** The table of comments, of which those that are picked are disposed of alike. */
function Rows({list, picked, pick, children}: {list: Listed<Comment>; picked: string[]; pick: (ids: string[]) => void; children: (items: Comment[]) => ReactNode}) {
  const {t} = useTranslation();
  const word = useWord();
  const {items, rest} = useGrowing(list);
  return items.length === 0 ? <p className="quiet">{t('proposal.noComments')}</p> : <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('proposal.parts.comments')}><table className="rows fold comment-table">
        <thead><tr><th scope="col"><span className="unseen">{t('search.pick')}</span></th><th scope="col">{t('process.organisation')}</th><th scope="col">{t('process.place')}</th><th scope="col">{t('proposal.typeTitle')}</th><th scope="col">{t('proposal.comment')}</th><th scope="col">{t('proposal.proposedChange')}</th><th scope="col">{t('proposal.disposal')}</th></tr></thead>
        <tbody>{items.map(one => <tr key={one.commentId} data-row>
          <td>{one.allowedActions.includes('dispose') && <input type="checkbox" aria-label={t('proposal.pickComment', {id: one.commentId})} checked={picked.includes(one.commentId)} onChange={event => pick(event.target.checked ? [...picked, one.commentId] : picked.filter(id => id !== one.commentId))}/>}</td>
          <th scope="row"><Link to={`?part=conversation#${one.commentId}`}>{one.organisation}</Link><small>{word('proposal.stage', one.stage)}</small></th>
          <td data-label={t('process.place')}><Anchor of={one.anchor}/></td>
          <td data-label={t('proposal.typeTitle')}>{word('proposal.type', one.type)}{one.mustBeSatisfied && <small>{word('proposal.severity', 'MUST_BE_SATISFIED')}</small>}</td>
          <td data-label={t('proposal.comment')}><Text of={one.text}/></td>
          <td data-label={t('proposal.proposedChange')}>{one.proposedChange?.text ?? (one.proposedChange?.patch ? <code>{one.proposedChange.patch.map(each => `${each.op} ${each.path}${each.value === undefined ? '' : ` = ${JSON.stringify(each.value)}`}`).join('; ')}</code> : '–')}</td>
          <td data-label={t('proposal.disposal')}>{one.disposition ? word('proposal.disposition', one.disposition.kind) : <span className="quiet">{t('proposal.open')}</span>}</td>
        </tr>)}</tbody></table></div>
      {rest}
      {picked.length > 0 && children(items)}
    </>;
}

function Import({path}: {path: string}) {
  const {t} = useTranslation();
  const {busy, failure, act} = useAct();
  const [taken, setTaken] = useState<InProcess<'CommentImport'>>();
  return <>
    <label className="field file"><span>{t('proposal.importTable')}</span><input type="file" accept=".xlsx,.csv" disabled={busy !== undefined} onChange={event => {
      const file = event.target.files?.[0];
      if (file) {
        setTaken(undefined);
        void act('import', async () => {
          const type = file.name.endsWith('.csv') ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
          setTaken((await send<InProcess<'CommentImport'>>('POST', `${path}/comments:import`, {body: file, type, key: newKey()})).value);
        });
        event.target.value = '';
      }
    }}/></label>
    {busy && <p role="status">{t('process.dialog.sending')}</p>}
    {taken && <p role="status" className="banner good">{t('proposal.imported', {count: taken.comments})}</p>}
    <NotDone failure={failure}/>
  </>;
}

