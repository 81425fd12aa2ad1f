import {useEffect, useRef, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, Refused, type InProcess} from '../api/client';
import {session, signInAddress, useSession} from '../api/session';
import type {Localized} from '../api/vocabulary';
import {found, get, listed, send, tagged, type Listed} from '../api/work';
import {usePageTitle} from '../app/title';
import {Later} from '../parts/Later';
import {useGrowing} from '../parts/growing';
import {Hash, Text, useSay, When} from '../parts/words';
import {Actions} from '../work/Actions';
import {Classes, counted, Decision, ofAll, Participation, POSITIONS} from '../work/Bars';
import {Comments} from '../work/Comments';
import {History} from '../work/History';
import {DaysLeft, FromApi, NotDone, useWord} from '../work/words';
import {BallotStatus} from './ballots';
import '../work/work.css';

type Vote = InProcess<'Vote'>;
type Ballot = InProcess<'Ballot'>;
type Policy = InProcess<'Policy'>;

const PARTS = ['result', 'votes', 'comments', 'rule', 'log'] as const;

/** What the service may tell only once the ballot has closed, or to some, and then is nothing rather than a failure. */
async function ifTold<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(failure => {
    if (failure instanceof Refused && [403, 404, 409].includes(failure.status)) {
      return undefined;
    }
    throw failure;
  });
}

export async function loader({request, params}: LoaderFunctionArgs) {
  const {signal} = request;
  const part = PARTS.find(one => one === new URL(request.url).searchParams.get('part')) ?? 'result';
  const path = `/ballots/${params.ballot}`;
  const {value: ballot, etag: ballotTag} = await tagged<Ballot>(path, signal);
  const {organisation} = await session();
  const [{value: submission, etag}, policy, tally, mine] = await Promise.all([
    tagged<InProcess<'Submission'>>(`/submissions/${ballot.submissionId}`, signal),
    get<Policy>(`/policies/${ballot.policy}${ballot.policyVersion ? `?version=${ballot.policyVersion}` : ''}`, signal),
    ballot.tally ?? ifTold(get<InProcess<'Tally'>>(`${path}/tally`, signal)),
    organisation === undefined ? undefined : ifTold(found<Vote>(`${path}/votes/${organisation}`, signal)),
  ]);
  const submissionPath = `/submissions/${ballot.submissionId}`;
  return {
    part, ballot, ballotTag, submission, etag, policy, tally, mine, path,
    votes: part === 'votes' ? ifTold(listed<Vote>(`${path}/votes`, signal)) : undefined,
    electorate: part === 'votes' ? ifTold(listed<InProcess<'ElectorateVoter'>>(`${path}/electorate`, signal)) : undefined,
    comments: part === 'comments' ? listed<InProcess<'Comment'>>(`${submissionPath}/comments`, signal) : undefined,
    history: part === 'log' ? listed<InProcess<'HistoryEntry'>>(`${submissionPath}/history`, signal) : undefined,
  };
}

export function Component() {
  const {t} = useTranslation();
  const say = useSay();
  const data = useLoaderData<typeof loader>();
  const {part, ballot, submission, policy, tally, path} = data;
  const [query] = useSearchParams();
  usePageTitle(`${t('ballot.title')} · ${say(ballot.title)}`);
  const to = (one: string) => {
    const next = new URLSearchParams(query);
    next.set('part', one);
    return `?${next}`;
  };

  return <article className="work ballot">
    <header className="work-head">
      <div><p className="over">{t('ballot.title')} <code>{ballot.ballotId}</code></p>
        <h1><Text of={ballot.title}/></h1>
        <p className="tags"><BallotStatus of={ballot.status}/> <span>{ballot.family.replaceAll('_', ' ')}</span> <Link to={`/proposals/${ballot.submissionId}`}>{t('ballot.proposal')}</Link></p></div>
      <button type="button" className="no-print" onClick={() => print()}>{t('ballot.print')}</button>
    </header>
    <dl className="facts line">
      <div><dt>{t('ballot.opened')}</dt><dd><When at={ballot.opensAt}/></dd></div>
      <div><dt>{t(ballot.closedAt ? 'ballot.closed' : 'ballot.closes')}</dt><dd>{ballot.closedAt ? <When at={ballot.closedAt} time/> : <><When at={ballot.closesAt} time/> <DaysLeft at={ballot.closesAt} day={false}/></>}</dd></div>
      <div><dt>{t('ballot.policy')}</dt><dd><Text of={policy.title}/> <small>{t('ballot.version', {version: policy.version})}</small></dd></div>
      <div><dt>{t('ballot.text')}</dt><dd><Hash of={ballot.contentHash}/></dd></div>
    </dl>
    <div className="with-side">
      <div className="main-side">
        <section className="bars-panel" aria-label={t('ballot.parts.result')}>
          <Participation returned={tally?.returned ?? ballot.returned} electorate={tally?.electorate ?? ballot.electorate} criteria={policy.criteria}/>
          {tally ? <Decision tally={tally} criteria={policy.criteria}/> : <p className="quiet">{t('ballot.hidden')}</p>}
          {tally?.summary && <p className="verdict"><Text of={tally.summary}/></p>}
          {tally?.standing && <p className="quiet">{t('ballot.standing')}</p>}
          {tally?.approvalsMissing !== undefined && tally.approvalsMissing > 0 && <p>{t('ballot.missing', {count: tally.approvalsMissing})}</p>}
        </section>
        <nav className="tabs" aria-label={t('ballot.title')}><ul>{PARTS.map(one => <li key={one}>
          <Link to={to(one)} preventScrollReset aria-current={part === one ? 'page' : undefined}>{t(`ballot.parts.${one}`)}</Link></li>)}</ul></nav>
        {part === 'result' && <Result ballot={ballot} policy={policy} tally={tally}/>}
        {part === 'votes' && <Later when={Promise.all([data.votes, data.electorate])}>{([votes, electorate]) => <Votes votes={votes} electorate={electorate}/>}</Later>}
        {part === 'comments' && <Later when={data.comments!}>{list => <Said list={list} ballot={ballot}/>}</Later>}
        {part === 'rule' && <Rule policy={policy}/>}
        {part === 'log' && <Later when={data.history!}>{list => <History list={list}/>}</Later>}
        <FromApi path={BASE + path}/>
      </div>
      <aside className="aside no-print">
        <Cast ballot={ballot} policy={policy} mine={data.mine} may={submission.allowedActions.includes('vote')} blocked={submission.blockedBecause.find(one => one.action === 'vote')?.text}/>
        <Actions submission={{...submission, allowedActions: submission.allowedActions.filter(one => one !== 'vote')}} etag={data.etag} ballotTag={data.ballotTag}/>
      </aside>
    </div>
  </article>;
}

function Result({ballot, policy, tally}: {ballot: Ballot; policy: Policy; tally: InProcess<'Tally'> | undefined}) {
  const {t} = useTranslation();
  const word = useWord();
  return <>
    <h2>{t('ballot.whatNeeds')}</h2>
    <p><Text of={ballot.needs ?? policy.needs}/></p>
    {tally && <>
      <h3>{t('ballot.rules')}</h3>
      <ul className="rules">{tally.rules.map((rule, at) => <li key={at} className={rule.met ? 'met' : 'not-met'}>
        <span className="mark" aria-hidden="true">{rule.met ? '✓' : '✗'}</span>
        <span><strong>{word('ballot.rule', rule.rule)}{!ofAll(rule) && ` · ${word('ballot.membership', rule.subset)}`}</strong> <small>{t(rule.met ? 'ballot.met' : 'ballot.notMet')}</small><br/><Text of={rule.sentence}/></span>
      </li>)}</ul>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('ballot.answers')}><table className="rows figures">
        <caption>{t('ballot.answers')}</caption>
        <tbody>{POSITIONS.map(one => [one, counted(tally)[one]] as const).filter(([, count]) => (count ?? 0) > 0).map(([one, count]) =>
          <tr key={one}><th scope="row"><span className={`key answer-${one}`} aria-hidden="true"/>{word('ballot.position', one)}</th><td className="number">{count}</td></tr>)}
        <tr><th scope="row">{t('ballot.electorate')}</th><td className="number">{tally.electorate}</td></tr></tbody>
      </table></div>
      {tally.classes && tally.classes.length > 0 && <Classes classes={tally.classes}/>}
    </>}
  </>;
}

/** What was said in this ballot. */
function Said({list, ballot}: {list: Listed<InProcess<'Comment'>>; ballot: Ballot}) {
  const {t} = useTranslation();
  const {items, rest} = useGrowing(list);
  const here = items.filter(one => one.ballotId === ballot.ballotId);
  return <>
    {here.length === 0 ? <p className="quiet">{t('ballot.noComments')}</p> : <Comments items={here} submission={ballot.submissionId}/>}
    {rest}
    <p><Link to={`/proposals/${ballot.submissionId}?part=comments`}>{t('ballot.allComments')}</Link></p>
  </>;
}

const NONE: Listed<never> = {items: [], path: '', allowedActions: [], blockedBecause: []};

function Votes({votes: cast, electorate: entitled}: {votes: Listed<Vote> | undefined; electorate: Listed<InProcess<'ElectorateVoter'>> | undefined}) {
  const {t} = useTranslation();
  const word = useWord();
  const {items: votes, whole, rest} = useGrowing<Vote>(cast ?? NONE);
  const {items: electorate, rest: others} = useGrowing<InProcess<'ElectorateVoter'>>(entitled ?? NONE);
  if (cast === undefined) {
    return <>
      <p className="quiet">{t('ballot.votesHidden')}</p>
      {entitled && <><h2>{t('ballot.electorateTitle')}</h2>
        <ul className="cells">{electorate.map(voter => <li key={voter.unit} className="cell"><strong>{voter.unit}</strong>{voter.unit !== voter.organisation && <small>{voter.organisation}</small>}
          <small>{voter.classes.map(one => word('ballot.membership', one)).join(', ')}</small></li>)}</ul>{others}</>}
    </>;
  }
  // Who is silent is known once all votes are.
  const silent = !whole ? [] : electorate.filter(voter => !votes.some(vote => (vote.unit ?? vote.organisation) === voter.unit));
  return <><div className="scroll" tabIndex={0} role="region" aria-label={t('ballot.parts.votes')}><table className="rows fold">
    <thead><tr><th scope="col">{t('ballot.who')}</th><th scope="col">{t('ballot.vote')}</th><th scope="col">{t('ballot.comment')}</th><th scope="col">{t('ballot.when')}</th></tr></thead>
    <tbody>
      {votes.map(vote => <tr key={vote.unit ?? vote.organisation} data-row><th scope="row">{vote.unit ?? vote.organisation}{vote.castFrom && <small>{vote.castFrom}</small>}</th>
        <td data-label={t('ballot.vote')}><span className={`position position-${vote.position}`}>{word('ballot.position', vote.position)}</span>
          {vote.turned && <small>{t('ballot.turned', {position: word('ballot.position', vote.turned.position)})}</small>}{vote.carried && <small>{t('ballot.carried')}</small>}</td>
        <td data-label={t('ballot.comment')}>{vote.comment ?? (vote.reason ? word('ballot.abstention', vote.reason) : <span className="none">–</span>)}</td>
        <td data-label={t('ballot.when')}><When at={vote.castAt} time/></td></tr>)}
      {silent.map(voter => <tr key={voter.unit}><th scope="row">{voter.unit}</th><td data-label={t('ballot.vote')}><span className="position position-NONE">{word('ballot.position', 'NONE')}</span></td><td className="none">–</td><td className="none">–</td></tr>)}
    </tbody>
  </table></div>{rest ?? others}</>;
}

function Rule({policy}: {policy: Policy}) {
  const {t} = useTranslation();
  const word = useWord();
  const [entered, setEntered] = useState({electorate: 10, approve: 6, disapprove: 2, abstain: 1});
  const [result, setResult] = useState<InProcess<'SimulationResult'>>();
  const [failure, setFailure] = useState<unknown>();
  async function compute(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    try {
      setResult((await send<InProcess<'SimulationResult'>>('POST', `/policies/${policy.policyId}:simulate`, {body: entered})).value);
    } catch (refused) {
      setResult(undefined);
      setFailure(refused);
    }
  }
  return <>
    <h2><Text of={policy.title}/> <small>{t('ballot.version', {version: policy.version})}</small></h2>
    <p><Text of={policy.needs}/></p>
    <p className="quiet">{t('ballot.window', {least: policy.window.minimumDays, usual: policy.window.defaultDays})}</p>
    <h3>{t('ballot.basis')}</h3><p lang="en">{policy.basis}</p>
    <h3>{t('ballot.simulate')}</h3>
    <p className="quiet">{t('ballot.simulateText')}</p>
    <form className="filters" onSubmit={event => void compute(event)}>
      {(['electorate', 'approve', 'disapprove', 'abstain'] as const).map(key => <label key={key}><span>{key === 'electorate' ? t('ballot.electorate') : word('ballot.position', key.toUpperCase())}</span>
        <input type="number" min={0} max={100000} value={entered[key]} onChange={event => setEntered({...entered, [key]: Number(event.target.value)})}/></label>)}
      <button>{t('ballot.compute')}</button>
    </form>
    <NotDone failure={failure}/>
    {result && <div role="status"><p><BallotStatus of={result.outcome}/> <Text of={result.summary}/></p>
      <ul className="rules">{result.rules.map((rule, at) => <li key={at} className={rule.met ? 'met' : 'not-met'}><span className="mark" aria-hidden="true">{rule.met ? '✓' : '✗'}</span><Text of={rule.sentence}/></li>)}</ul></div>}
  </>;
}

/** A vote is chosen, checked, cast, and answered with a receipt. */
function Cast({ballot, policy, mine, may, blocked}: {ballot: Ballot; policy: Policy; mine: Vote | undefined; may: boolean; blocked: Localized | undefined}) {
  const {t} = useTranslation();
  const word = useWord();
  const session = useSession();
  const revalidator = useRevalidator();
  const place = useRef<HTMLElement>(null);
  const [position, setPosition] = useState<string>(mine?.position ?? '');
  const [comment, setComment] = useState(mine?.comment ?? '');
  const [reason, setReason] = useState<string>(mine?.reason ?? '');
  const [step, setStep] = useState<'choose' | 'check'>('choose');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [receipt, setReceipt] = useState<Vote>();
  useEffect(() => {
    if (step === 'check' || receipt) {
      place.current?.querySelector<HTMLElement>('h2')?.focus();
    }
  }, [step, receipt]);
  const choices = policy.choices ?? ['APPROVE', 'APPROVE_WITH_COMMENTS', 'DISAPPROVE', 'ABSTAIN'];
  const wantsComment = ['APPROVE_WITH_COMMENTS', 'DISCUSS', 'DISAPPROVE'].includes(position);

  async function cast() {
    setBusy(true);
    setFailure(undefined);
    try {
      const body = {position, ...(comment.trim() === '' ? {} : {comment: comment.trim()}), ...(position === 'ABSTAIN' && reason !== '' ? {reason} : {})};
      setReceipt((await send<Vote>('PUT', `/ballots/${ballot.ballotId}/votes/${session!.organisation}`, {body})).value);
      await revalidator.revalidate();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
      setStep('choose');
    }
  }

  return <section id="vote" className="cast" ref={place} aria-labelledby="vote-title">
    <h2 id="vote-title" tabIndex={-1}>{t(receipt ? 'ballot.receipt' : step === 'check' ? 'ballot.check' : 'ballot.yours')}</h2>
    {receipt ? <>
      <p role="status">{t('ballot.receiptText')}</p>
      <dl className="facts">
        <div><dt>{t('ballot.vote')}</dt><dd><span className={`position position-${receipt.position}`}>{word('ballot.position', receipt.position)}</span></dd></div>
        <div><dt>{t('ballot.who')}</dt><dd>{receipt.organisation}</dd></div>
        <div><dt>{t('ballot.castAt')}</dt><dd><When at={receipt.castAt} time/></dd></div>
        <div><dt>{t('ballot.ballotId')}</dt><dd><code>{receipt.ballotId}</code></dd></div>
        <div><dt>{t('ballot.text')}</dt><dd><code className="long">{ballot.contentHash}</code></dd></div>
      </dl>
      <p><button type="button" onClick={() => print()}>{t('ballot.print')}</button> <button type="button" onClick={() => setReceipt(undefined)}>{t('ballot.change')}</button></p>
    </> : <>
      {mine && <p>{t('ballot.youAre', {organisation: mine.organisation})}: <span className={`position position-${mine.position}`}>{word('ballot.position', mine.position)}</span> <small><When at={mine.castAt} time/></small></p>}
      {session && !session.authenticated ? <p><a className="button" href={signInAddress()}>{t('ballot.signIn')}</a></p>
        : !may ? <><p className="quiet">{t(ballot.closedAt ? 'ballot.closedText' : 'ballot.mayNot')}</p>{!ballot.closedAt && <p className="quiet">{blocked ? <Text of={blocked}/> : t('ballot.notMember')}</p>}</>
            : step === 'choose' ? <form onSubmit={event => {
              event.preventDefault();
              setStep('check');
            }}>
              <fieldset className="choices"><legend className="unseen">{t('ballot.yours')}</legend>
                {choices.map(one => <label key={one} className={`choice position-${one}`}><input type="radio" name="position" value={one} required checked={position === one} onChange={() => setPosition(one)}/> {word('ballot.position', one)}</label>)}</fieldset>
              {position === 'ABSTAIN' && policy.abstentionReasons && policy.abstentionReasons.length > 0 && <label className="field"><span>{t('ballot.reason')}</span>
                <select required value={reason} onChange={event => setReason(event.target.value)}><option value=""/>{policy.abstentionReasons.map(one => <option key={one} value={one}>{word('ballot.abstention', one)}</option>)}</select></label>}
              <label className="field"><span>{t(wantsComment ? 'ballot.commentNeeded' : 'ballot.comment')}</span><textarea rows={4} maxLength={5000} value={comment} onChange={event => setComment(event.target.value)}/></label>
              <NotDone failure={failure}/>
              <p><button className="main" data-do="check-vote">{t('ballot.check')}</button></p>
              <p className="quiet">{t('ballot.changeable')}</p>
            </form> : <>
              <dl className="facts">
                <div><dt>{t('ballot.whoFor')}</dt><dd>{session?.organisation}</dd></div>
                <div><dt>{t('ballot.vote')}</dt><dd><span className={`position position-${position}`}>{word('ballot.position', position)}</span></dd></div>
                {comment.trim() !== '' && <div><dt>{t('ballot.comment')}</dt><dd>{comment}</dd></div>}
                <div><dt>{t('ballot.text')}</dt><dd><Hash of={ballot.contentHash}/></dd></div>
              </dl>
              <p className="dialog-ends"><button type="button" onClick={() => setStep('choose')}>{t('process.dialog.back')}</button>
                <button type="button" className="main" disabled={busy} data-do="cast" onClick={() => void cast()}>{t(mine ? 'ballot.change' : 'ballot.cast')}</button></p>
            </>}
    </>}
  </section>;
}
