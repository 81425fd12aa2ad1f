import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, type InProcess} from '../api/client';
import {useSession} from '../api/session';
import {listFamilies} from '../api/vocabulary';
import {listed} from '../api/work';
import {usePageTitle} from '../app/title';
import {useGrowing} from '../parts/growing';
import {Text, useSay, When} from '../parts/words';
import {Age, DaysLeft, FromApi, stageOf, State, useWord, type Stage} from '../work/words';
import '../work/work.css';

type Summary = InProcess<'SubmissionSummary'>;

const STAGES: Stage[] = ['drafting', 'review', 'enquiry', 'ballot', 'decision', 'done', 'resting'];
const SORTS = ['updated', 'age', 'deadline', 'stage', 'title'] as const;

export async function loader({request}: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = new URLSearchParams([...query].filter(([key, value]) => ['family', 'state', 'organisation'].includes(key) && value !== ''));
  const path = `/submissions${asked.size > 0 ? `?${asked}` : ''}`;
  const [list, families] = await Promise.all([listed<Summary>(path, request.signal), listFamilies()]);
  return {list, families, path};
}

export function Component() {
  const {t} = useTranslation();
  const {list, families, path} = useLoaderData<typeof loader>();
  const {items, whole, rest} = useGrowing(list);
  const [query, setQuery] = useSearchParams();
  const session = useSession();
  const word = useWord();
  const say = useSay();
  usePageTitle(t('proposals.title'));
  const get = (key: string) => query.get(key) ?? '';
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete(key);
    if (value !== '') {
      next.set(key, value);
    }
    next.sort();
    setQuery(next, {replace: true, preventScrollReset: true});
  };
  const stage = get('stage');
  const quiet = Number(get('quiet'));
  const text = get('q').trim().toLowerCase();
  const kept = items.filter(one => (stage === '' || stageOf(one.stage, one.state) === stage)
    && (get('kind') === '' || one.kind === get('kind'))
    && (!(quiet > 0) || Date.now() - Date.parse(one.updatedAt) > quiet * 86_400_000)
    && (text === '' || `${one.title.en ?? ''} ${one.title.zh ?? ''} ${one.submissionId}`.toLowerCase().includes(text)));
  const sort = SORTS.find(one => one === get('sort')) ?? 'updated';
  const shown = [...kept].sort(order(sort));
  const counts = new Map(STAGES.map(one => [one, items.filter(item => stageOf(item.stage, item.state) === one).length]));
  const narrowed = ['stage', 'kind', 'quiet', 'q', 'family', 'state', 'organisation'].filter(key => get(key) !== '');
  const board = get('view') === 'board';

  return <article className="work">
    <header className="work-head">
      <div><h1>{t('proposals.title')}</h1><p className="quiet">{t('proposals.lead')}</p></div>
      {list.allowedActions.includes('propose') && <Link className="button main" to="/proposals/new">{t('proposals.new')}</Link>}
      {list.blockedBecause.map(one => <p key={one.action} className="quiet"><Text of={one.text}/></p>)}
    </header>
    <nav className="stages" aria-label={t('proposals.stages')}>
      <button type="button" aria-pressed={stage === ''} onClick={() => set('stage', '')}>{t('process.all')} <span>{items.length}</span></button>
      {STAGES.map(one => <button key={one} type="button" aria-pressed={stage === one} className={`state-${one}`} onClick={() => set('stage', one)}>{word('process.stage', one)} <span>{counts.get(one)}</span></button>)}
    </nav>
    <form className="filters" onSubmit={event => event.preventDefault()} aria-label={t('process.filter')}>
      <label><span>{t('proposals.find')}</span><input type="search" value={get('q')} onChange={event => set('q', event.target.value)}/></label>
      <label><span>{t('process.family')}</span><select value={get('family')} onChange={event => set('family', event.target.value)}>
        <option value="">{t('process.all')}</option>{families.map(one => <option key={one.family} value={one.family}>{say(one.label)}</option>)}</select></label>
      <label><span>{t('proposals.kind')}</span><select value={get('kind')} onChange={event => set('kind', event.target.value)}>
        <option value="">{t('process.all')}</option>{['NEW_STANDARD', 'REVISION', 'WITHDRAWAL', 'CORRIGENDUM'].map(one => <option key={one} value={one}>{word('process.kind', one)}</option>)}</select></label>
      <label><span>{t('proposals.quiet')}</span><select value={get('quiet')} onChange={event => set('quiet', event.target.value)}>
        <option value="">{t('proposals.anyTime')}</option>{[7, 30, 90].map(days => <option key={days} value={days}>{t('proposals.quietFor', {count: days})}</option>)}</select></label>
      <label><span>{t('search.sort')}</span><select value={sort} onChange={event => set('sort', event.target.value === 'updated' ? '' : event.target.value)}>
        {SORTS.map(one => <option key={one} value={one}>{t(`proposals.sorts.${one}`)}</option>)}</select></label>
      {session?.organisation && <label className="check"><input type="checkbox" checked={get('organisation') === session.organisation} onChange={event => set('organisation', event.target.checked ? session.organisation! : '')}/> {t('proposals.mine')}</label>}
      <label className="check"><input type="checkbox" checked={board} onChange={event => set('view', event.target.checked ? 'board' : '')}/> {t('proposals.board')}</label>
    </form>
    <p role="status" className="sum">{t('proposals.total', {count: shown.length})}{!whole && ` ${t('proposals.newestOnly', {count: items.length})}`}</p>
    {shown.length === 0 ? <Nothing narrowed={narrowed.length > 0} clear={() => setQuery({})}/>
      : board ? <Board items={shown}/> : <List items={shown}/>}
    {rest}
    <FromApi path={BASE + path}/>
  </article>;
}

function order(sort: typeof SORTS[number]) {
  const time = (at: string | undefined) => (at ? Date.parse(at) : Number.MAX_SAFE_INTEGER);
  return (one: Summary, other: Summary) => (sort === 'age' ? time(one.createdAt) - time(other.createdAt)
    : sort === 'deadline' ? time(one.closesAt) - time(other.closesAt)
      : sort === 'stage' ? (one.stage ?? '99').localeCompare(other.stage ?? '99')
        : sort === 'title' ? (one.title.en ?? one.title.zh ?? '').localeCompare(other.title.en ?? other.title.zh ?? '')
          : time(other.updatedAt) - time(one.updatedAt));
}

function Nothing({narrowed, clear}: {narrowed: boolean; clear: () => void}) {
  const {t} = useTranslation();
  return <section className="notice"><h2>{t(narrowed ? 'proposals.noMatch' : 'proposals.none')}</h2>
    <p>{t(narrowed ? 'proposals.noMatchText' : 'proposals.noneText')}</p>
    {narrowed && <p><button type="button" onClick={clear}>{t('process.clear')}</button></p>}</section>;
}

function List({items}: {items: Summary[]}) {
  const {t} = useTranslation();
  const word = useWord();
  return <div className="scroll" tabIndex={0} role="region" aria-label={t('proposals.title')}>
    <table className="rows fold">
      <thead><tr><th scope="col">{t('proposals.proposal')}</th><th scope="col">{t('process.dialog.state')}</th><th scope="col">{t('process.organisation')}</th>
        <th scope="col">{t('proposals.age')}</th><th scope="col">{t('process.closes')}</th><th scope="col">{t('process.updated')}</th></tr></thead>
      <tbody>{items.map(one => <tr key={one.submissionId} data-row>
        <th scope="row"><Link to={`/proposals/${one.submissionId}`}><Text of={one.title}/></Link>
          <small>{word('process.kind', one.kind)} · {one.family.replaceAll('_', ' ')} · {one.submissionId}</small></th>
        <td data-label={t('process.dialog.state')}><State of={one.state} stage={one.stage}/> {one.stage && <small className="code">{one.stage}</small>}</td>
        <td data-label={t('process.organisation')}>{one.organisation}</td>
        <td data-label={t('proposals.age')}><Age since={one.createdAt}/></td>
        <td data-label={t('process.closes')}><DaysLeft at={one.closesAt}/></td>
        <td data-label={t('process.updated')}><When at={one.updatedAt}/></td>
      </tr>)}</tbody>
    </table>
  </div>;
}

function Board({items}: {items: Summary[]}) {
  const {t} = useTranslation();
  const word = useWord();
  return <div className="board" tabIndex={0} role="region" aria-label={t('proposals.board')}>
    {STAGES.map(stage => [stage, items.filter(one => stageOf(one.stage, one.state) === stage)] as const).filter(([, cases]) => cases.length > 0).map(([stage, cases]) =>
      <section key={stage} aria-labelledby={`board-${stage}`}>
        <h2 id={`board-${stage}`} className={`state-${stage}`}>{word('process.stage', stage)} <span>{cases.length}</span></h2>
        <ul>{cases.map(one => <li key={one.submissionId}>
          <Link to={`/proposals/${one.submissionId}`}><Text of={one.title}/></Link>
          <small>{word('process.state', one.state)} · {one.organisation}</small>
          {one.closesAt && <small><DaysLeft at={one.closesAt}/></small>}
        </li>)}</ul>
      </section>)}
  </div>;
}
