import {useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useRevalidator, type LoaderFunctionArgs} from 'react-router';
import {BASE, type InProcess, type Of} from '../api/client';
import {session, useSession} from '../api/session';
import {listFamilies} from '../api/vocabulary';
import {all, get, listed, newKey, send, type Told} from '../api/work';
import {useAddress} from '../app/address';
import {language} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {useGrowing} from '../parts/growing';
import {Text, useSay, When} from '../parts/words';
import {Age, DaysLeft, FromApi, NotDone, stageOf, State, useWord} from '../work/words';
import '../work/work.css';
import '../work/notices.css';

type Summary = InProcess<'SubmissionSummary'>;
const DAY = 86_400_000;
/** So many cases are drawn; all are in the table. */
const DRAWN = 40;

export async function loader({request}: LoaderFunctionArgs) {
  const {signal} = request;
  const {authenticated} = await session();
  const [list, workflows, families, tasks, calendars] = await Promise.all([
    listed<Summary>('/submissions', signal), get<InProcess<'WorkflowList'>>('/workflows', signal), listFamilies(),
    authenticated ? all<InProcess<'Task'>>('/me/tasks', signal) : [],
    authenticated ? get<Told<'CalendarList'>>('/calendars', signal).then(list => list.items) : [],
  ]);
  const ended = new Set<string>(workflows.items.flatMap(one => one.states).filter(one => one.terminal).map(one => one.state));
  return {list, ended, families, tasks, calendars};
}

/** All cases by their dates, and the ways to have these dates in a calendar of one's own. */
export function Component() {
  const {t} = useTranslation();
  const say = useSay();
  const session = useSession();
  const {list, ended, families, tasks, calendars} = useLoaderData<typeof loader>();
  const {items, rest} = useGrowing(list);
  const [query, set] = useAddress();
  usePageTitle(t('timeline.title'));
  const due = (one: Summary) => one.closesAt ?? tasks.filter(task => task.submissionId === one.submissionId && task.dueAt).map(task => task.dueAt!).sort()[0];
  const shown = items.filter(one => (query.get('ended') === 'true' || !ended.has(one.state)) && (!query.get('family') || one.family === query.get('family')) && (query.get('due') !== 'true' || due(one) !== undefined))
    .sort((one, other) => (due(one) ?? '9').localeCompare(due(other) ?? '9') || one.createdAt.localeCompare(other.createdAt));
  return <article className="work">
    <header className="work-head"><div><h1>{t('timeline.title')}</h1><p className="quiet">{t('timeline.lead')}</p></div></header>
    <form className="filters" onSubmit={event => event.preventDefault()} aria-label={t('process.filter')}>
      <label><span>{t('process.family')}</span><select value={query.get('family') ?? ''} onChange={event => set('family', event.target.value)}><option value="">{t('process.all')}</option>{families.map(one => <option key={one.family} value={one.family}>{say(one.label)}</option>)}</select></label>
      <label className="check"><input type="checkbox" checked={query.get('due') === 'true'} onChange={event => set('due', event.target.checked ? 'true' : '')}/> {t('timeline.withDate')}</label>
      <label className="check"><input type="checkbox" checked={query.get('ended') === 'true'} onChange={event => set('ended', event.target.checked ? 'true' : '')}/> {t('timeline.ended')}</label>
    </form>
    <p role="status" className="sum">{t('proposals.total', {count: shown.length})}</p>
    {shown.length === 0 ? <section className="notice"><h2>{t('timeline.none')}</h2><p>{t('timeline.noneText')}</p></section> : <>
      <Rows items={shown.slice(0, DRAWN)} due={due} ended={ended}/>
      {shown.length > DRAWN && <p className="quiet">{t('timeline.drawn', {drawn: DRAWN, count: shown.length})}</p>}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('timeline.table')}><table className="rows fold">
        <caption>{t('timeline.table')}</caption>
        <thead><tr><th scope="col">{t('proposals.proposal')}</th><th scope="col">{t('process.dialog.state')}</th><th scope="col">{t('proposals.age')}</th><th scope="col">{t('timeline.due')}</th><th scope="col">{t('process.updated')}</th></tr></thead>
        <tbody>{shown.map(one => <tr key={one.submissionId} data-row><th scope="row"><Link to={`/proposals/${one.submissionId}`}><Text of={one.title}/></Link><small>{one.organisation} · {one.family.replaceAll('_', ' ')}</small></th>
          <td data-label={t('process.dialog.state')}><State of={one.state} stage={one.stage}/></td><td data-label={t('proposals.age')}><Age since={one.createdAt}/></td><td data-label={t('timeline.due')}><DaysLeft at={due(one)}/></td><td data-label={t('process.updated')}><When at={one.updatedAt}/></td></tr>)}</tbody></table></div></>}
    {rest}
    {session?.authenticated && <Calendars items={calendars} families={families}/>}
    <FromApi path={`${BASE}/submissions`}/>
  </article>;
}

function Rows({items, due, ended}: {items: Summary[]; due: (one: Summary) => string | undefined; ended: Set<string>}) {
  const {t} = useTranslation();
  const say = useSay();
  const word = useWord();
  const now = Date.now();
  const starts = items.map(one => Date.parse(one.createdAt));
  // What has ended changed for the last time when it did.
  const until = (one: Summary) => (ended.has(one.state) ? Date.parse(one.updatedAt) : now);
  const start = Math.max(Math.min(...starts, now - 7 * DAY), now - 365 * DAY);
  const end = Math.max(now + 7 * DAY, ...items.map(due).filter(Boolean).map(at => Date.parse(at!))) + 2 * DAY;
  const left = 300;
  const x = (at: number) => left + (Math.max(start, at) - start) / (end - start) * (1180 - left);
  const step = (end - start) / DAY > 200 ? 30 : (end - start) / DAY > 60 ? 14 : 7;
  const marks = Array.from({length: Math.floor((end - start) / DAY / step) + 1}, (_, at) => start + at * step * DAY);
  const day = new Intl.DateTimeFormat(document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en-GB', {day: 'numeric', month: 'short'});
  return <figure className="way cases"><figcaption>{t('timeline.chart')}</figcaption>
    <div className="scroll-chart" tabIndex={0} role="region" aria-label={t('timeline.chart')}><svg viewBox={`0 0 1200 ${items.length * 30 + 46}`} role="group" aria-label={t('timeline.chart')}>
      <defs><pattern id="late" width="8" height="8" patternUnits="userSpaceOnUse"><path className="way-late-line" d="M0 8 8 0"/></pattern></defs>
      {marks.map(at => <g key={at}><line className="way-line" x1={x(at)} x2={x(at)} y1="22" y2={items.length * 30 + 26}/><text x={x(at)} y="14">{day.format(at)}</text></g>)}
      {items.map((one, row) => {
        const by = due(one);
        const [from, to, planned] = [Date.parse(one.createdAt), until(one), by === undefined ? undefined : Date.parse(by)];
        const y = row * 30 + 30;
        const title = say(one.title);
        const short = title.length > 34 ? `${title.slice(0, 33)}…` : title;
        return <g key={one.submissionId}>
          <a href={`/proposals/${one.submissionId}`} aria-label={`${short}, ${word('process.state', one.state)}`}><text className="way-name" x="0" y={y + 15}>{short}</text></a>
          <rect className={`way-span way-${stageOf(one.stage, one.state)}`} x={x(from)} y={y + 3} width={Math.max(4, x(to) - x(from))} height="15"><title>{word('process.state', one.state)}</title></rect>
          {planned !== undefined && planned > to && <rect className="way-ahead" x={x(to)} y={y + 3} width={Math.max(3, x(planned) - x(to))} height="15"><title>{t('timeline.planned')}</title></rect>}
          {planned !== undefined && planned < to && <rect className="way-late" fill="url(#late)" x={x(planned)} y={y + 3} width={Math.max(3, x(to) - x(planned))} height="15"><title>{t('process.overdue')}</title></rect>}
        </g>;
      })}
      <g className="way-now"><line x1={x(now)} x2={x(now)} y1="20" y2={items.length * 30 + 26}/><text x={x(now)} y={items.length * 30 + 42} textAnchor="middle">{t('process.today')}</text></g>
    </svg></div>
    <p className="quiet">{t('timeline.legend')}</p>
  </figure>;
}

function Calendars({items, families}: {items: Told<'Calendar'>[]; families: Of<'FamilyEntry'>[]}) {
  const {t} = useTranslation();
  const say = useSay();
  const revalidator = useRevalidator();
  const [made, setMade] = useState<Told<'CalendarWithAddress'>>();
  const [failure, setFailure] = useState<unknown>();
  const [copied, setCopied] = useState(false);
  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const chosen = data.getAll('family').map(String).filter(one => one !== '');
    setFailure(undefined);
    try {
      setMade((await send<Told<'CalendarWithAddress'>>('POST', '/calendars', {key: newKey(), body: {language: data.get('language'), ...(chosen.length > 0 ? {families: chosen} : {})}})).value);
      setCopied(false);
      await revalidator.revalidate();
    } catch (refused) {
      setFailure(refused);
    }
  }
  return <section aria-labelledby="calendars" className="panel"><h2 id="calendars">{t('timeline.calendars')}</h2>
    <p>{t('timeline.calendarsText')} <a href={`${BASE}/me/calendar.ics`} download="packstd.ics">{t('timeline.once')}</a></p>
    {made && <div role="status" className="banner good"><p>{t('timeline.made')}</p><p className="row"><code className="long">{made.address}</code><button type="button" onClick={() => void navigator.clipboard.writeText(made.address).then(() => setCopied(true))}>{t(copied ? 'process.copied' : 'process.copy')}</button></p></div>}
    <ul>{items.map(one => <li key={one.calendarId}>{one.families && one.families.length > 0 ? one.families.join(', ') : t('timeline.allFamilies')} · {one.language === 'zh' ? '中文' : 'English'} · <When at={one.createdAt}/>{' '}
      <button type="button" onClick={() => void send('DELETE', `/calendars/${one.calendarId}`).then(() => revalidator.revalidate()).catch(setFailure)} aria-label={`${t('process.remove')}: ${one.calendarId}`}>{t('process.remove')}</button></li>)}</ul>
    <form className="filters" onSubmit={event => void make(event)}>
      <label><span>{t('process.family')}</span><select name="family"><option value="">{t('process.all')}</option>{families.map(one => <option key={one.family} value={one.family}>{say(one.label)}</option>)}</select></label>
      <label><span>{t('frame.language')}</span><select name="language" defaultValue={language()}><option value="en" lang="en">English</option><option value="zh" lang="zh-Hans">中文</option></select></label>
      <button>{t('timeline.make')}</button></form>
    <NotDone failure={failure}/>
  </section>;
}
