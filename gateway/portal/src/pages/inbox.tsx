import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, type InProcess} from '../api/client';
import {all, send, type Told} from '../api/work';
import {usePageTitle} from '../app/title';
import {Later} from '../parts/Later';
import {Text, When} from '../parts/words';
import {Subject} from '../work/Subscriptions';
import {taskAddress} from '../work/tasks';
import {DaysLeft, FromApi, useWord} from '../work/words';
import '../work/work.css';
import '../work/notices.css';

type Task = InProcess<'Task'>;
type Event = Told<'PreviewedEvent'>;
const READ = 'packstd.read';

export async function loader({request}: LoaderFunctionArgs) {
  const {signal} = request;
  const tasks = await all<Task>('/me/tasks', signal);
  return {tasks, events: found(signal)};
}

/** What my subscriptions found lately, the newest first, each event once. */
async function found(signal: AbortSignal): Promise<{events: Event[]; subscriptions: number}> {
  const subscriptions = await all<Told<'Subscription'>>('/subscriptions', signal);
  const previews = await Promise.all(subscriptions.slice(0, 20).map(one => send<Told<'SubscriptionPreview'>>('POST', '/subscriptions:preview', {signal, body: {eventTypes: one.eventTypes, ...(one.filter === '' ? {} : {filter: one.filter})}})
    .then(({value}) => value.latest).catch((): Event[] => [])));
  const events = [...new Map(previews.flat().map(event => [event.eventId, event])).values()];
  return {events: events.sort((one, other) => other.time.localeCompare(one.time)), subscriptions: subscriptions.length};
}

export function Component() {
  const {t} = useTranslation();
  const word = useWord();
  const {tasks, events} = useLoaderData<typeof loader>();
  const [query, setQuery] = useSearchParams();
  usePageTitle(t('inbox.title'));
  const kinds = [...new Set(tasks.map(task => task.kind))];
  const kind = query.get('kind');
  const shown = kind === null ? tasks : tasks.filter(task => task.kind === kind);
  return <article className="work">
    <header className="work-head"><div><h1>{t('inbox.title')}</h1></div><Link className="button" to="/timeline">{t('ballots.calendar')}</Link></header>
    <div className="halves">
      <section aria-labelledby="tasks"><h2 id="tasks">{t('inbox.tasks')} <small>{tasks.length}</small></h2>
        {kinds.length > 1 && <div className="stages" role="group" aria-label={t('process.filter')}><button type="button" aria-pressed={kind === null} onClick={() => setQuery({})}>{t('process.all')} <span>{tasks.length}</span></button>
          {kinds.map(one => <button key={one} type="button" aria-pressed={kind === one} onClick={() => setQuery({kind: one})}>{word('inbox.kind', one)} <span>{tasks.filter(task => task.kind === one).length}</span></button>)}</div>}
        {tasks.length === 0 ? <section className="notice"><h3>{t('inbox.nothing')}</h3><p>{t('inbox.nothingText')}</p></section>
          : <ul className="task-list">{shown.map((task, at) => <li key={`${task.href}${task.kind}${at}`} data-row data-task={task.kind}>
            <Link to={taskAddress(task)}>{word('inbox.kind', task.kind)}</Link>
            <p><Text of={task.title}/></p>
            <small>{t('inbox.since')} <When at={task.since}/>{task.dueAt && <> · <DaysLeft at={task.dueAt}/></>}</small></li>)}</ul>}
        <FromApi path={`${BASE}/me/tasks`}/>
      </section>
      <section aria-labelledby="events"><h2 id="events">{t('inbox.events')}</h2><Happening/>
        <Later when={events}>{all => <Events items={all.events} subscriptions={all.subscriptions}/>}</Later></section>
    </div>
  </article>;
}

function Events({items, subscriptions}: {items: Event[]; subscriptions: number}) {
  const {t} = useTranslation();
  const word = useWord();
  const [read, setRead] = useState<string[]>(() => {
    try {
      return JSON.parse(localStorage.getItem(READ) ?? '[]') as string[];
    } catch {
      return [];
    }
  });
  const keep = (ids: string[]) => {
    setRead(ids);
    try {
      localStorage.setItem(READ, JSON.stringify(ids.slice(-500)));
    } catch {
      // then it is read on this page only
    }
  };
  if (items.length === 0) {
    return <section className="notice"><h3>{t('inbox.noEvents')}</h3><p>{t(subscriptions === 0 ? 'inbox.noSubscriptions' : 'inbox.noEventsText')}</p><p><Link to="/notifications">{t('notifications.title')}</Link></p></section>;
  }
  const fresh = items.filter(one => !read.includes(one.eventId));
  return <>
    <p className="row apart"><span>{t('inbox.unread', {count: fresh.length})}</span>{fresh.length > 0 && <button type="button" onClick={() => keep([...read, ...fresh.map(one => one.eventId)])}>{t('inbox.allRead')}</button>}</p>
    <ul className="task-list">{items.slice(0, 60).map(one => <li key={one.eventId} className={read.includes(one.eventId) ? 'read' : ''} data-row>
      <span className="row apart"><strong>{word('notifications.event', one.eventType.replace('.', '_'))}</strong>{!read.includes(one.eventId) && <button type="button" className="link" onClick={() => keep([...read, one.eventId])}>{t('inbox.markRead')}</button>}</span>
      <p><Subject of={one}/></p><small>{one.family.replaceAll('_', ' ')} · <When at={one.time} time/></small></li>)}</ul>
  </>;
}

/** The stream of what is published, while the page is open. */
function Happening() {
  const {t} = useTranslation();
  const revalidator = useRevalidator();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const stream = new EventSource(`${BASE}/events/stream`);
    const heard = () => setCount(before => before + 1);
    for (const type of ['standard.published', 'standard.superseded', 'standard.withdrawn', 'standard.replaced', 'standard.corrected', 'message']) {
      stream.addEventListener(type, heard);
    }
    return () => stream.close();
  }, []);
  return <div role="status">{count > 0 && <p className="banner good">{t('inbox.news', {count})} <button type="button" onClick={() => {
    setCount(0);
    void revalidator.revalidate();
  }}>{t('process.apply')}</button></p>}</div>;
}
