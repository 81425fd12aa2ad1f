import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, type InProcess} from '../api/client';
import {session} from '../api/session';
import {all, found, listed} from '../api/work';
import {usePageTitle} from '../app/title';
import {Later} from '../parts/Later';
import {useGrowing} from '../parts/growing';
import {Text, When} from '../parts/words';
import {Share} from '../work/Bars';
import {daysUntil, DaysLeft, FromApi, useWord} from '../work/words';
import '../work/work.css';

type Ballot = InProcess<'Ballot'>;

const VIEWS = ['open', 'soon', 'closed', 'all'] as const;
const SOON = 7;
/** So many ballots are asked for the vote of the own organisation. */
const ASKED = 30;

export async function loader({request}: LoaderFunctionArgs) {
  const view = VIEWS.find(one => one === new URL(request.url).searchParams.get('view')) ?? 'open';
  const path = view === 'all' ? '/ballots' : `/ballots?open=${view !== 'closed'}`;
  const list = await listed<Ballot>(path, request.signal);
  return {view, path, list, mine: own(list.items.slice(0, ASKED), request.signal)};
}

interface Own {
  votes: Map<string, InProcess<'Vote'> | undefined>;
  /** Ballots in which the service waits for the caller's vote. */
  asked: Set<string>;
}

async function own(ballots: Ballot[], signal: AbortSignal): Promise<Own> {
  const {organisation} = await session();
  if (organisation === undefined) {
    return {votes: new Map(), asked: new Set()};
  }
  const [tasks, votes] = await Promise.all([all<InProcess<'Task'>>('/me/tasks', signal), Promise.all(ballots.map(async one =>
    [one.ballotId, await found<InProcess<'Vote'>>(`/ballots/${one.ballotId}/votes/${organisation}`, signal).catch(() => undefined)] as const))]);
  return {votes: new Map(votes), asked: new Set(tasks.filter(one => one.action === 'vote').map(one => one.href.split('/').at(-1)!))};
}

export function Component() {
  const {t} = useTranslation();
  const {view, path, list, mine} = useLoaderData<typeof loader>();
  const {items, rest} = useGrowing(list);
  const shown = view === 'soon' ? items.filter(one => daysUntil(one.closesAt) <= SOON) : items;
  const [, setQuery] = useSearchParams();
  usePageTitle(t('ballots.title'));
  return <article className="work">
    <header className="work-head">
      <div><h1>{t('ballots.title')}</h1><p className="quiet">{t('ballots.lead')}</p></div>
      <Link className="button" to="/timeline">{t('ballots.calendar')}</Link>
    </header>
    <nav className="stages" aria-label={t('process.filter')}>
      {VIEWS.map(one => <button key={one} type="button" aria-pressed={view === one} onClick={() => setQuery(one === 'open' ? {} : {view: one})}>{t(`ballots.views.${one}`)}</button>)}
    </nav>
    <p role="status" className="sum">{t('ballots.total', {count: shown.length})}</p>
    {shown.length === 0 ? <section className="notice"><h2>{t('ballots.none')}</h2><p>{t(`ballots.noneIn.${view}`)}</p>
      <p><Link to="/proposals">{t('frame.proposals')}</Link></p></section>
      : <div className="scroll" tabIndex={0} role="region" aria-label={t('ballots.title')}>
        <table className="rows fold">
          <thead><tr><th scope="col">{t('ballots.ballot')}</th><th scope="col">{t('ballots.status')}</th><th scope="col">{t('ballots.returned')}</th><th scope="col">{t('ballots.mine')}</th><th scope="col">{t('process.closes')}</th></tr></thead>
          <tbody>{shown.map(one => <tr key={one.ballotId} data-row>
            <th scope="row"><Link to={`/ballots/${one.ballotId}`}><Text of={one.title}/></Link><small>{one.family.replaceAll('_', ' ')} · {one.policy} · {one.ballotId}</small></th>
            <td data-label={t('ballots.status')}><BallotStatus of={one.status}/></td>
            <td data-label={t('ballots.returned')}><Share part={one.returned} whole={one.electorate}/></td>
            <td data-label={t('ballots.mine')}><Later when={mine} lines={1} failed={() => '–'}>{({votes, asked}) => <Mine ballot={one} vote={votes.get(one.ballotId)} asked={asked.has(one.ballotId)}/>}</Later></td>
            <td data-label={t('process.closes')}>{one.closedAt ? <When at={one.closedAt}/> : <DaysLeft at={one.closesAt}/>}</td>
          </tr>)}</tbody>
        </table>
      </div>}
    {rest}
    <FromApi path={BASE + path}/>
  </article>;
}

function Mine({ballot, vote, asked}: {ballot: Ballot; vote: InProcess<'Vote'> | undefined; asked: boolean}) {
  const {t} = useTranslation();
  const word = useWord();
  return vote ? <span className={`position position-${vote.position}`}>{word('ballot.position', vote.position)}</span>
    : asked ? <Link to={`/ballots/${ballot.ballotId}#vote`}>{t('ballots.toVote')}</Link> : <span className="none">–</span>;
}

export function BallotStatus({of}: {of: string}) {
  const word = useWord();
  return <span className={`outcome outcome-${of}`}>{word('ballots.outcome', of)}</span>;
}
