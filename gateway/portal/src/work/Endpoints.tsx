import {useEffect, useRef, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useRevalidator} from 'react-router';
import {get, keyAfter, newKey, send, tagged, type Told} from '../api/work';
import {instant, localInput} from '../model/when';
import {When} from '../parts/words';
import {useAct} from './act';
import {NotDone, useWord} from './words';

type Endpoint = Told<'Endpoint'>;

/** Where notices go: each with its state, its figures, and what can be done with it. */
export function Endpoints({items, subscriptions}: {items: Endpoint[]; subscriptions: Told<'Subscription'>[]}) {
  const {t} = useTranslation();
  const [adding, add] = useState(items.length === 0);
  const [secret, setSecret] = useState<{endpoint: string; text: string}>();
  return <>
    {!adding && <p><button type="button" className="main" onClick={() => add(true)}>+ {t('notifications.newEndpoint')}</button></p>}
    {items.length === 0 && <p className="quiet">{t('notifications.noEndpoints')}</p>}
    {adding && <NewEndpoint close={() => add(false)} made={(endpoint, text) => {
      add(false);
      setSecret(text === undefined ? undefined : {endpoint, text});
    }}/>}
    {secret && <Secret text={secret.text} close={() => setSecret(undefined)}/>}
    <ul className="comments">{items.map(one => <li key={one.endpointId} id={one.endpointId}><One of={one} used={subscriptions.filter(each => each.endpointId === one.endpointId).length} show={text => setSecret({endpoint: one.endpointId, text})}/></li>)}</ul>
  </>;
}

function Secret({text, close}: {text: string; close: () => void}) {
  const {t} = useTranslation();
  const [shown, show] = useState(false);
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return <section className="banner secret" aria-labelledby="secret-title"><h2 id="secret-title" tabIndex={-1} ref={heading}>{t('notifications.secret')}</h2><p>{t('notifications.secretText')}</p>
    <p className="row"><code className="long">{shown ? text : '•'.repeat(24)}</code>
      <button type="button" aria-pressed={shown} onClick={() => show(!shown)}>{t(shown ? 'notifications.hide' : 'notifications.reveal')}</button>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{t(copied ? 'process.copied' : 'process.copy')}</button>
      <button type="button" onClick={close}>{t('notifications.kept')}</button></p></section>;
}

function NewEndpoint({close, made}: {close: () => void; made: (endpoint: string, secret: string | undefined) => void}) {
  const {t} = useTranslation();
  const word = useWord();
  const revalidator = useRevalidator();
  const [kind, setKind] = useState<Told<'EndpointKind'>>('WEBHOOK');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const words = (name: string) => {
      const text = String(data.get(name) ?? '').trim();
      return text === '' ? undefined : text;
    };
    setBusy(true);
    setFailure(undefined);
    try {
      const {value} = await send<Told<'EndpointWithSecret'>>('POST', '/endpoints', {key, body: {
        kind, url: words('url'), address: words('address'), description: words('description'), contact: words('contact'),
        ...(kind === 'WEBHOOK' ? {ordered: data.get('ordered') !== null, asymmetric: data.get('asymmetric') !== null} : {language: words('language')}),
      }});
      await revalidator.revalidate();
      made(value.endpointId, value.secret);
    } catch (refused) {
      setKey(keyAfter(refused, key));
      setFailure(refused);
      setBusy(false);
    }
  }

  return <form className="panel" onSubmit={event => void make(event)}>
    <h2>{t('notifications.newEndpoint')}</h2>
    <div className="pair">
      <label className="field"><span>{t('notifications.kindTitle')}</span><select value={kind} onChange={event => setKind(event.target.value as Told<'EndpointKind'>)}>{(['WEBHOOK', 'MAIL'] as const).map(one => <option key={one} value={one}>{word('notifications.kind', one)}</option>)}</select></label>
      {kind === 'WEBHOOK' ? <label className="field"><span>URL</span><input name="url" type="url" required maxLength={2000} placeholder="https://plm.example.com/hooks"/></label>
        : <><label className="field"><span>{t('notifications.address')}</span><input name="address" type="email" required maxLength={254} autoComplete="email"/></label>
          <label className="field"><span>{t('frame.language')}</span><select name="language"><option value="en" lang="en">English</option><option value="zh" lang="zh-Hans">中文</option></select></label></>}
      <label className="field"><span>{t('notifications.description')} ({t('process.dialog.optional')})</span><input name="description" maxLength={200}/></label>
      {kind === 'WEBHOOK' && <label className="field"><span>{t('notifications.contact')} ({t('process.dialog.optional')})</span><input name="contact" type="email" maxLength={254}/></label>}
    </div>
    {kind === 'WEBHOOK' && <><label className="check"><input type="checkbox" name="ordered"/> {t('notifications.ordered')}</label>
      <label className="check"><input type="checkbox" name="asymmetric"/> {t('notifications.asymmetric')}</label></>}
    <p className="quiet">{t(kind === 'WEBHOOK' ? 'notifications.proofText' : 'notifications.mailProofText')}</p>
    <NotDone failure={failure}/>
    <p className="dialog-ends"><button type="button" onClick={close}>{t('process.dialog.cancel')}</button><button className="main" disabled={busy}>{t('notifications.register')}</button></p>
  </form>;
}

function One({of, used, show}: {of: Endpoint; used: number; show: (secret: string) => void}) {
  const {t} = useTranslation();
  const word = useWord();
  const revalidator = useRevalidator();
  const {busy, failure, act} = useAct();
  const [tested, setTested] = useState<Told<'Delivery'>>();
  const [removing, remove] = useState(false);
  const path = `/endpoints/${of.endpointId}`;
  const post = (name: string) => void act(name, () => send('POST', `${path}:${name}`));

  // The proof is asked for by the service; the page looks until it has come.
  useEffect(() => {
    if (of.state !== 'UNVERIFIED' || of.kind === 'MAIL') {
      return;
    }
    const timer = setInterval(() => revalidator.state === 'idle' && void revalidator.revalidate(), 3000);
    return () => clearInterval(timer);
  }, [of.state, of.kind, revalidator]);

  async function test() {
    await act('test', async () => {
      let {value} = await send<Told<'Delivery'>>('POST', `${path}:test`, {key: newKey()});
      setTested(value);
      for (let look = 0; look < 20 && value.status === 'DUE'; look++) {
        await new Promise(wake => setTimeout(wake, 500));
        value = await get<Told<'Delivery'>>(`/deliveries/${value.deliveryId}`);
        setTested(value);
      }
    });
  }

  return <article className="panel endpoint" data-endpoint={of.endpointId}>
    <header className="row apart"><h2>{of.description ?? of.url ?? of.address}</h2><span className={`state endpoint-${of.state}`}>{word('notifications.state', of.state)}</span></header>
    <p className="quiet">{word('notifications.kind', of.kind)} · <code className="long">{of.url ?? of.address}</code> · {t('notifications.used', {count: used})} · {t('notifications.since')} <When at={of.createdAt}/>{of.ordered && ` · ${t('notifications.inOrder')}`}</p>
    {of.state === 'UNVERIFIED' && <p className="banner">{t(of.kind === 'MAIL' ? 'notifications.mailUnverified' : 'notifications.unverified')} {of.verification && <small>{t('notifications.tries', {count: of.verification.tries})}{of.verification.failure && `: ${of.verification.failure}`}</small>}</p>}
    {of.disabledReason && <p className="banner bad">{word('notifications.disabled', of.disabledReason)} {of.disabledAt && <When at={of.disabledAt} time/>}</p>}
    {of.publicKey && <details><summary>{t('notifications.publicKey')}</summary><code className="long">{of.publicKey}</code></details>}
    <Figures path={path}/>
    <NotDone failure={failure}/>
    {tested && <p role="status" className="banner">{t('notifications.tested')} <Outcome of={tested}/></p>}
    <p className="row">
      {of.state === 'UNVERIFIED' && <button type="button" disabled={busy !== undefined} onClick={() => post('verify')}>{t('notifications.verify')}</button>}
      {of.state === 'ACTIVE' && <button type="button" disabled={busy !== undefined} onClick={() => void test()}>{t('notifications.test')}</button>}
      {of.state === 'ACTIVE' && <button type="button" disabled={busy !== undefined} onClick={() => post('pause')}>{t('notifications.pause')}</button>}
      {(of.state === 'PAUSED' || of.state === 'DISABLED') && <button type="button" disabled={busy !== undefined} onClick={() => post('resume')}>{t('notifications.resume')}</button>}
      {of.kind === 'WEBHOOK' && <button type="button" disabled={busy !== undefined} onClick={() => void act('rotate', async () => {
        const {value} = await send<Told<'EndpointWithSecret'>>('POST', `${path}:rotate-secret`, {key: newKey()});
        if (value.secret) {
          show(value.secret);
        }
      })}>{t('notifications.rotate')}</button>}
      <Link className="button" to={`?part=deliveries&endpointId=${of.endpointId}`}>{t('notifications.parts.deliveries')}</Link>
      {removing ? <><strong>{t('notifications.sure')}</strong> <button type="button" className="danger" onClick={() => void act('remove', () => send('DELETE', path))}>{t('process.remove')}</button><button type="button" onClick={() => remove(false)}>{t('process.dialog.cancel')}</button></>
        : <button type="button" className="danger" onClick={() => remove(true)}>{t('process.remove')}</button>}
    </p>
    <Recover path={path}/>
  </article>;
}

export function Outcome({of}: {of: Told<'Delivery'>}) {
  const word = useWord();
  const last = of.attempts.at(-1);
  return <span className={`state delivery-${of.status}`}>{word('notifications.delivery', of.status)}{last && ` · ${last.status ?? last.error ?? ''}`}</span>;
}

function Figures({path}: {path: string}) {
  const {t} = useTranslation();
  const [figures, setFigures] = useState<Told<'EndpointStatistics'>>();
  useEffect(() => {
    void get<Told<'EndpointStatistics'>>(`${path}/statistics`).then(setFigures).catch(() => undefined);
  }, [path]);
  if (!figures) {
    return null;
  }
  const {deliveries, delivered, dead, due, dropped, successRate, p50Millis, p95Millis} = figures;
  const facts: [string, string | number | undefined][] = [
    [t('notifications.figures.deliveries'), deliveries], [t('notifications.figures.delivered'), delivered], [t('notifications.figures.due'), due], [t('notifications.figures.dead'), dead], [t('notifications.figures.dropped'), dropped],
    [t('notifications.figures.success'), successRate === undefined ? undefined : `${(successRate * 100).toFixed(1)} %`], ['p50', p50Millis === undefined ? undefined : `${p50Millis} ms`], ['p95', p95Millis === undefined ? undefined : `${p95Millis} ms`],
  ];
  return <dl className="facts line">{facts.filter(([, value]) => value !== undefined).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** Sending again what failed since a day is long work: it answers at once, and this looks how far it is. */
function Recover({path}: {path: string}) {
  const {t} = useTranslation();
  const word = useWord();
  const [running, setRunning] = useState<Told<'Recovery'>>();
  const [failure, setFailure] = useState<unknown>();
  const [since, setSince] = useState(() => localInput(new Date(Date.now() - 86_400_000).toISOString()));
  async function recover(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    try {
      let {value} = await send<Told<'Recovery'>>('POST', `${path}:recover`, {key: newKey(), body: {since: instant(since)}});
      setRunning(value);
      while (value.state === 'RUNNING') {
        await new Promise(wake => setTimeout(wake, 700));
        value = (await tagged<Told<'Recovery'>>(`${path}/recoveries/${value.recoveryId}`)).value;
        setRunning(value);
      }
    } catch (refused) {
      setFailure(refused);
    }
  }
  return <details><summary>{t('notifications.recover')}</summary>
    <form className="filters" onSubmit={event => void recover(event)}>
      <label><span>{t('notifications.failedSince')}</span><input type="datetime-local" name="since" required value={since} onChange={event => setSince(event.target.value)}/></label>
      <button disabled={running?.state === 'RUNNING'}>{t('notifications.sendAgain')}</button></form>
    {running && <div role="status"><p>{word('notifications.recovery', running.state)}: {t('notifications.revived', {count: running.revived})}</p>{running.state === 'RUNNING' && <progress aria-label={t('notifications.recover')}/>}</div>}
    <NotDone failure={failure}/>
  </details>;
}
