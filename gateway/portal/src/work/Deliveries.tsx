import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useSearchParams} from 'react-router';
import {get, send, type Page, type Told} from '../api/work';
import {When} from '../parts/words';
import {useAct} from './act';
import {Outcome} from './Endpoints';
import {Subject} from './Subscriptions';
import {NotDone, useWord} from './words';

type Delivery = Told<'Delivery'>;

/** What was sent where, each with its attempts, and sent again by hand if need be. */
export function Deliveries({page, endpoints}: {page: Page<Delivery>; endpoints: Told<'Endpoint'>[]}) {
  const {t} = useTranslation();
  const word = useWord();
  const [query, setQuery] = useSearchParams();
  const {busy, failure, act} = useAct();
  const [open, setOpen] = useState<string>();
  const [again, setAgain] = useState<Delivery>();
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete(key);
    next.delete('cursor');
    if (value !== '') {
      next.set(key, value);
    }
    setQuery(next, {replace: true});
  };
  const nameOf = (id: string) => {
    const endpoint = endpoints.find(one => one.endpointId === id);
    return endpoint?.description ?? endpoint?.url ?? endpoint?.address ?? id;
  };
  const resend = (one: Delivery) => void act(one.deliveryId, async () => {
    const before = one.attempts.length;
    let {value} = await send<Delivery>('POST', `/deliveries/${one.deliveryId}:resend`);
    for (let look = 0; look < 20 && (value.status === 'DUE' && value.attempts.length <= before); look++) {
      await new Promise(wake => setTimeout(wake, 500));
      value = await get<Delivery>(`/deliveries/${one.deliveryId}`);
    }
    setAgain(value);
  });
  const narrowed = ['endpointId', 'subscriptionId', 'status', 'eventType'].some(key => query.has(key));
  return <>
    <form className="filters" onSubmit={event => event.preventDefault()} aria-label={t('process.filter')}>
      <label><span>{t('notifications.endpoint')}</span><select value={query.get('endpointId') ?? ''} onChange={event => set('endpointId', event.target.value)}><option value="">{t('process.all')}</option>{endpoints.map(one => <option key={one.endpointId} value={one.endpointId}>{nameOf(one.endpointId)}</option>)}</select></label>
      <label><span>{t('ballots.status')}</span><select value={query.get('status') ?? ''} onChange={event => set('status', event.target.value)}><option value="">{t('process.all')}</option>{['DUE', 'DELIVERED', 'DEAD', 'DROPPED'].map(one => <option key={one} value={one}>{word('notifications.delivery', one)}</option>)}</select></label>
      {query.has('subscriptionId') && <button type="button" className="chip" onClick={() => set('subscriptionId', '')}>{t('notifications.oneSubscription')} ×</button>}
    </form>
    <NotDone failure={failure}/>
    {again && <p role="status" className="banner">{t('notifications.resent')} <Outcome of={again}/></p>}
    {page.items.length === 0 ? <p className="quiet">{t(narrowed ? 'notifications.noDeliveriesMatch' : 'notifications.noDeliveries')}</p>
      : <div className="scroll" tabIndex={0} role="region" aria-label={t('notifications.parts.deliveries')}><table className="rows fold deliveries">
        <thead><tr><th scope="col">{t('notifications.eventTitle')}</th><th scope="col">{t('notifications.about')}</th><th scope="col">{t('notifications.endpoint')}</th><th scope="col">{t('ballots.status')}</th><th scope="col">{t('ballot.when')}</th><th scope="col"><span className="unseen">{t('process.actions')}</span></th></tr></thead>
        <tbody>{page.items.map(one => <Row key={one.deliveryId} of={one} name={nameOf(one.endpointId)} open={open === one.deliveryId} toggle={() => setOpen(open === one.deliveryId ? undefined : one.deliveryId)} busy={busy !== undefined} resend={() => resend(one)}/>)}</tbody>
      </table></div>}
    {page.next && <p><Link className="button" to={`?${new URLSearchParams([...query].filter(([key]) => key !== 'cursor').concat([['cursor', page.next]]))}`}>{t('search.nextPage')}</Link></p>}
  </>;
}

function Row({of, name, open, toggle, busy, resend}: {of: Delivery; name: string; open: boolean; toggle: () => void; busy: boolean; resend: () => void}) {
  const {t} = useTranslation();
  const word = useWord();
  return <>
    <tr data-row data-delivery={of.deliveryId}><th scope="row">{word('notifications.event', of.eventType.replace('.', '_'))}</th>
      <td data-label={t('notifications.about')}><Subject of={of}/></td>
      <td data-label={t('notifications.endpoint')}>{name}</td>
      <td data-label={t('ballots.status')}><Outcome of={of}/>{of.status === 'DUE' && of.dueAt && <small>{t('notifications.nextTry')} <When at={of.dueAt} time/></small>}</td>
      <td data-label={t('ballot.when')}><When at={of.createdAt} time/></td>
      <td className="acts"><button type="button" aria-expanded={open} onClick={toggle}>{t('notifications.attempts', {count: of.attempts.length})}</button> <button type="button" disabled={busy} onClick={resend}>{t('notifications.resend')}</button></td></tr>
    {open && <tr className="attempts"><td colSpan={6}>{of.attempts.length === 0 ? <p className="quiet">{t('notifications.noAttempts')}</p> : <ol>{of.attempts.map((attempt, at) => <li key={at}>
      <When at={attempt.at} time/> <strong>{attempt.status ?? attempt.error ?? ''}</strong> <small>{attempt.millis} ms</small>
      {attempt.request && <details><summary>{t('notifications.request')}</summary><pre>{Object.entries(attempt.request).map(([header, value]) => `${header}: ${value}`).join('\n')}</pre></details>}
      {attempt.answer && <details><summary>{t('notifications.answer')}</summary><pre>{attempt.answer}</pre></details>}</li>)}</ol>}
      <small>{of.deliveryId} · {of.eventId}</small></td></tr>}
  </>;
}
