import {useEffect, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useRevalidator} from 'react-router';
import type {Of} from '../api/client';
import {keyAfter, newKey, send, tagged, type Told} from '../api/work';
import {useSay, When} from '../parts/words';
import {useAct} from './act';
import {NotDone, useWord} from './words';

type Subscription = Told<'Subscription'>;
type EventType = Told<'EventType'>;

const GROUPS: [string, EventType[]][] = [
  ['standards', ['standard.published', 'standard.superseded', 'standard.withdrawn', 'standard.replaced', 'standard.corrected', 'standard.effective', 'clause.approved', 'adoption.affected']],
  ['proposals', ['submission.accepted', 'submission.returned', 'submission.rejected', 'submission.approved', 'submission.certified', 'submission.withdrawn', 'enquiry.opened', 'enquiry.closed', 'appeal.filed', 'appeal.decided']],
  ['ballots', ['ballot.ready', 'ballot.opened', 'ballot.extended', 'ballot.closing', 'ballot.reminder', 'ballot.closed', 'ballot.recirculated', 'ballot.resolved']],
];
const PAUSE = 500;

/** What of all that happens somebody wants to be told, and where. */
export function Subscriptions({items, endpoints, families, filter}: {items: Subscription[]; endpoints: Told<'Endpoint'>[]; families: Of<'FamilyEntry'>[]; filter: string}) {
  const {t} = useTranslation();
  const [editing, edit] = useState<string | undefined>(filter === '' ? undefined : 'new');
  const {busy, failure, act} = useAct();
  const word = useWord();
  const nameOf = (id: string) => {
    const endpoint = endpoints.find(one => one.endpointId === id);
    return endpoint?.description ?? endpoint?.url ?? endpoint?.address ?? id;
  };
  return <>
    {endpoints.length === 0 ? <section className="notice"><h2>{t('notifications.noEndpoint')}</h2><p>{t('notifications.noEndpointText')}</p><p><Link className="button main" to="?part=endpoints">{t('notifications.newEndpoint')}</Link></p></section>
      : editing !== 'new' && <p><button type="button" className="main" onClick={() => edit('new')}>+ {t('notifications.newSubscription')}</button></p>}
    {editing === 'new' && endpoints.length > 0 && <Form endpoints={endpoints} families={families} filter={filter} close={() => edit(undefined)}/>}
    {items.length === 0 && endpoints.length > 0 && <p className="quiet">{t('notifications.noSubscriptions')}</p>}
    <NotDone failure={failure}/>
    <ul className="comments">{items.map(one => <li key={one.subscriptionId}><article className="panel">
      <header className="row apart"><h2><code>{one.filter === '' ? t('notifications.everything') : one.filter}</code></h2>
        <span className="row"><button type="button" onClick={() => edit(editing === one.subscriptionId ? undefined : one.subscriptionId)} aria-expanded={editing === one.subscriptionId}>{t('process.action.edit')}</button>
          <button type="button" className="danger" disabled={busy !== undefined} onClick={() => void act('delete', () => send('DELETE', `/subscriptions/${one.subscriptionId}`))}>{t('notifications.unsubscribe')}</button></span></header>
      <p className="tags">{one.eventTypes.map(type => <span key={type} className="tag">{word('notifications.event', type.replace('.', '_'))}</span>)}</p>
      <p className="quiet">{t('notifications.to')} <Link to={`?part=endpoints#${one.endpointId}`}>{nameOf(one.endpointId)}</Link> · {word('notifications.schedule', one.schedule.kind)}{one.schedule.hour !== undefined && ` ${String(one.schedule.hour).padStart(2, '0')}:00 ${one.schedule.zone ?? 'UTC'}`} · {t('notifications.since')} <When at={one.createdAt}/> · <Link to={`?part=deliveries&subscriptionId=${one.subscriptionId}`}>{t('notifications.parts.deliveries')}</Link></p>
      {editing === one.subscriptionId && <Form of={one} endpoints={endpoints} families={families} filter={one.filter} close={() => edit(undefined)}/>}
    </article></li>)}</ul>
  </>;
}

function Form({of, endpoints, families, filter, close}: {of?: Subscription; endpoints: Told<'Endpoint'>[]; families: Of<'FamilyEntry'>[]; filter: string; close: () => void}) {
  const {t} = useTranslation();
  const word = useWord();
  const say = useSay();
  const revalidator = useRevalidator();
  const [text, setText] = useState(filter);
  const [types, setTypes] = useState<EventType[]>(of?.eventTypes ?? ['standard.published', 'standard.superseded', 'standard.withdrawn']);
  const [schedule, setSchedule] = useState<Told<'Schedule'>>(of?.schedule ?? {kind: 'IMMEDIATE'});
  const [endpoint, setEndpoint] = useState(of?.endpointId ?? endpoints[0].endpointId);
  const [preview, setPreview] = useState<Told<'SubscriptionPreview'>>();
  const [wrong, setWrong] = useState<unknown>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const mail = endpoints.find(one => one.endpointId === endpoint)?.kind === 'MAIL';

  // What it would have found is shown while it is written.
  useEffect(() => {
    if (types.length === 0) {
      setPreview(undefined);
      return;
    }
    const leave = new AbortController();
    const timer = setTimeout(() => {
      send<Told<'SubscriptionPreview'>>('POST', '/subscriptions:preview', {body: {eventTypes: types, ...(text.trim() === '' ? {} : {filter: text.trim()})}, signal: leave.signal})
        .then(({value}) => {
          setPreview(value);
          setWrong(undefined);
        }).catch(refused => {
          if (!leave.signal.aborted) {
            setPreview(undefined);
            setWrong(refused);
          }
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [types, text]);

  async function keep(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      const body = {eventTypes: types, filter: text.trim(), ...(mail ? {schedule} : {})};
      if (of) {
        const path = `/subscriptions/${of.subscriptionId}`;
        await send('PATCH', path, {body, etag: (await tagged(path)).etag});
      } else {
        await send('POST', '/subscriptions', {body: {...body, ...(text.trim() === '' ? {filter: undefined} : {}), endpointId: endpoint}, key});
      }
      await revalidator.revalidate();
      close();
    } catch (refused) {
      setKey(keyAfter(refused, key));
      setFailure(refused);
      setBusy(false);
    }
  }

  const toggle = (type: EventType) => setTypes(before => (before.includes(type) ? before.filter(one => one !== type) : [...before, type]));
  return <form className="panel subscription-form" onSubmit={event => void keep(event)}>
    <h2>{t(of ? 'notifications.changeSubscription' : 'notifications.newSubscription')}</h2>
    <div className="halves"><div>
      <label className="field"><span>{t('notifications.filter')}</span><input value={text} maxLength={4000} spellCheck={false} placeholder="family=CSP&e=..0.4" onChange={event => setText(event.target.value)} aria-describedby="filter-hint"/></label>
      <p id="filter-hint" className="quiet">{t('notifications.filterHint')} <Link to="/search">{t('notifications.toSearch')}</Link></p>
      <p className="row">{families.slice(0, 6).map(one => <button key={one.family} type="button" className="chip" onClick={() => setText(before => (before === '' ? `family=${one.family}` : `${before}&family=${one.family}`))}>{say(one.label)}</button>)}</p>
      {!of && <label className="field"><span>{t('notifications.endpoint')}</span><select value={endpoint} onChange={event => setEndpoint(event.target.value)}>{endpoints.map(one => <option key={one.endpointId} value={one.endpointId}>{one.description ?? one.url ?? one.address} ({word('notifications.kind', one.kind)})</option>)}</select></label>}
      {mail && <div className="pair"><label className="field"><span>{t('notifications.when')}</span><select value={schedule.kind} onChange={event => {
        const kind = event.target.value as Told<'ScheduleKind'>;
        setSchedule(kind === 'IMMEDIATE' ? {kind} : {kind, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, hour: 8, ...(kind === 'WEEKLY' ? {day: 'MONDAY'} : {})});
      }}>{(['IMMEDIATE', 'DAILY', 'WEEKLY'] as const).map(one => <option key={one} value={one}>{word('notifications.schedule', one)}</option>)}</select></label>
      {schedule.kind !== 'IMMEDIATE' && <label className="field"><span>{t('notifications.hour')}</span><input type="number" min={0} max={23} value={schedule.hour ?? 8} onChange={event => setSchedule({...schedule, hour: Number(event.target.value)})}/></label>}</div>}
      {GROUPS.map(([group, all]) => <fieldset key={group} className="field events"><legend>{word('notifications.group', group)}</legend>{all.map(type => <label key={type} className="check"><input type="checkbox" checked={types.includes(type)} onChange={() => toggle(type)}/> {word('notifications.event', type.replace('.', '_'))}</label>)}</fieldset>)}
    </div>
    <section aria-labelledby="preview-title"><h3 id="preview-title">{t('notifications.preview')}</h3>
      <NotDone failure={wrong}/>
      <div role="status">{preview && <>
        <p>{t(preview.complete ? 'notifications.wouldMatch' : 'notifications.wouldMatchAtLeast', {count: preview.count})} <When at={preview.since}/></p>
        <ul>{preview.latest.map(one => <li key={one.eventId}><When at={one.time} time/> {word('notifications.event', one.eventType.replace('.', '_'))} <Subject of={one}/></li>)}</ul></>}</div>
    </section></div>
    <NotDone failure={failure}/>
    <p className="dialog-ends"><button type="button" onClick={close}>{t('process.dialog.cancel')}</button><button className="main" disabled={busy || types.length === 0}>{t(of ? 'process.save' : 'notifications.subscribe')}</button></p>
  </form>;
}

/** What an event is about, as a link where there is a page of it. */
export function Subject({of}: {of: {subject: string; designation?: string}}) {
  const submission = /^(?:submissions\/)?(sub-[A-Z0-9]+)/i.exec(of.subject)?.[1];
  const ballot = /(sub-[A-Z0-9]+-b\d+)/i.exec(of.subject)?.[1];
  return of.designation ? <Link to={`/standards/${of.designation}`}>{of.designation}</Link>
    : ballot ? <Link to={`/ballots/${ballot}`}>{ballot}</Link>
      : submission ? <Link to={`/proposals/${submission}`}>{submission}</Link>
        : /^PS-/.test(of.subject) ? <Link to={`/standards/${of.subject.split('/')[0]}`}>{of.subject}</Link> : <code>{of.subject}</code>;
}
