import {useEffect, useRef, useState, type MouseEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, type InProcess} from '../api/client';
import {all, send, tagged, type Tagged, type Told} from '../api/work';
import {usePageTitle} from '../app/title';
import {isMuted, isRead, withAllRead, withMuted, withoutMuted, withRead, type Marks} from '../model/marks';
import {Later} from '../parts/Later';
import {Text, When} from '../parts/words';
import {changeMarks, MARKS} from '../work/marks';
import {Subject} from '../work/Subscriptions';
import {taskAddress} from '../work/tasks';
import {DaysLeft, FromApi, NotDone, useWord} from '../work/words';
import '../work/work.css';
import '../work/notices.css';

type Task = InProcess<'Task'>;
type Event = Told<'PreviewedEvent'>;
const MOST_SHOWN = 60;

export async function loader({request}: LoaderFunctionArgs) {
  const {signal} = request;
  const tasks = await all<Task>('/me/tasks', signal);
  return {tasks, events: found(signal)};
}

/** What my subscriptions found lately, the newest first, each event once, and what I have read of it. */
async function found(signal: AbortSignal): Promise<{events: Event[]; subscriptions: number; marks: Tagged<Marks>}> {
  const [subscriptions, marks] = await Promise.all([all<Told<'Subscription'>>('/subscriptions', signal), tagged<Marks>(MARKS, signal)]);
  const previews = await Promise.all(subscriptions.slice(0, 20).map(one => send<Told<'SubscriptionPreview'>>('POST', '/subscriptions:preview', {signal, body: {eventTypes: one.eventTypes, ...(one.filter === '' ? {} : {filter: one.filter})}})
    .then(({value}) => value.latest).catch((): Event[] => [])));
  const events = [...new Map(previews.flat().map(event => [event.eventId, event])).values()];
  return {events: events.sort((one, other) => other.time.localeCompare(one.time)), subscriptions: subscriptions.length, marks};
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
        <Later when={events}>{all => <Events key={all.marks.etag} items={all.events} subscriptions={all.subscriptions} kept={all.marks}/>}</Later></section>
    </div>
  </article>;
}

function Events({items, subscriptions, kept}: {items: Event[]; subscriptions: number; kept: Tagged<Marks>}) {
  const {t} = useTranslation();
  const word = useWord();
  const [marks, setMarks] = useState(kept);
  const [failure, setFailure] = useState<unknown>();
  const place = useRef<HTMLParagraphElement>(null);
  const last = useRef(Promise.resolve(kept));

  /** Shown at once, and taken back if it could not be kept; one change after the other. */
  function change(how: (marks: Marks) => Marks) {
    setMarks(before => ({...before, value: how(before.value)}));
    setFailure(undefined);
    last.current = last.current.then(async seen => {
      try {
        return await changeMarks(seen, how);
      } catch (refused) {
        setFailure(refused);
        return seen;
      }
    });
    const mine = last.current;
    void mine.then(now => last.current === mine && setMarks(now));
  }

  /** What was pressed goes away: the focus stays beside where it was. */
  function press(event: MouseEvent<HTMLButtonElement>, how: (marks: Marks) => Marks, stays = false) {
    const subject = stays ? event.currentTarget.closest('li')?.querySelector<HTMLElement>('p a') : undefined;
    change(how);
    (subject ?? place.current)?.focus();
  }

  if (items.length === 0) {
    return <section className="notice"><h3>{t('inbox.noEvents')}</h3><p>{t(subscriptions === 0 ? 'inbox.noSubscriptions' : 'inbox.noEventsText')}</p><p><Link to="/notifications">{t('notifications.title')}</Link></p></section>;
  }
  const shown = items.filter(one => !isMuted(marks.value, one));
  const fresh = shown.filter(one => !isRead(marks.value, one));
  const muted = marks.value.muted ?? [];
  return <>
    <p className="row apart" ref={place} tabIndex={-1}><span>{t('inbox.unread', {count: fresh.length})}</span>{fresh.length > 0
      && <button type="button" onClick={event => press(event, before => withAllRead(before, shown))}>{t('inbox.allRead')}</button>}</p>
    <NotDone failure={failure}/>
    {shown.length === 0 && <p className="quiet">{t('inbox.allMuted')}</p>}
    <ul className="task-list">{shown.slice(0, MOST_SHOWN).map(one => {
      const read = isRead(marks.value, one);
      return <li key={one.eventId} className={read ? 'read' : ''} data-row data-event={one.eventId}>
        <span className="row apart"><strong>{word('notifications.event', one.eventType.replace('.', '_'))}</strong><span className="row">
          {!read && <button type="button" className="link" aria-label={`${t('inbox.markRead')}: ${one.subject}`} onClick={event => press(event, before => withRead(before, one), true)}>{t('inbox.markRead')}</button>}
          <button type="button" className="link" aria-label={`${t('inbox.mute')}: ${one.subject}`} onClick={event => press(event, before => withMuted(before, one.subject))}>{t('inbox.mute')}</button></span></span>
        <p><Subject of={one}/></p><small>{one.family.replaceAll('_', ' ')} · <When at={one.time} time/></small></li>;
    })}</ul>
    {muted.length > 0 && <details><summary>{t('inbox.muted', {count: muted.length})}</summary><ul className="links">{muted.map(subject => <li key={subject}><code>{subject}</code>
      <button type="button" className="link" aria-label={`${t('inbox.unmute')}: ${subject}`} onClick={event => press(event, before => withoutMuted(before, subject))}>{t('inbox.unmute')}</button></li>)}</ul></details>}
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
