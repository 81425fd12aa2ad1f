import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE} from '../api/client';
import {listFamilies} from '../api/vocabulary';
import {all, get, type Page, type Told} from '../api/work';
import {usePageTitle} from '../app/title';
import {Deliveries} from '../work/Deliveries';
import {Endpoints} from '../work/Endpoints';
import {Subscriptions} from '../work/Subscriptions';
import {FromApi} from '../work/words';
import '../work/work.css';
import '../work/notices.css';

const PARTS = ['subscriptions', 'endpoints', 'deliveries'] as const;
const PATHS = {subscriptions: '/subscriptions', endpoints: '/endpoints', deliveries: '/deliveries'};

export async function loader({request}: LoaderFunctionArgs) {
  const {signal} = request;
  const query = new URL(request.url).searchParams;
  const part = PARTS.find(one => one === query.get('part')) ?? 'subscriptions';
  const asked = new URLSearchParams([...query].filter(([key, value]) => ['endpointId', 'subscriptionId', 'status', 'eventType', 'cursor'].includes(key) && value !== ''));
  asked.set('limit', '50');
  const [endpoints, subscriptions, families, deliveries] = await Promise.all([
    all<Told<'Endpoint'>>('/endpoints', signal), all<Told<'Subscription'>>('/subscriptions', signal), listFamilies(),
    part === 'deliveries' ? get<Page<Told<'Delivery'>>>(`/deliveries?${asked}`, signal) : undefined,
  ]);
  return {part, endpoints, subscriptions, families, deliveries};
}

export function Component() {
  const {t} = useTranslation();
  const {part, endpoints, subscriptions, families, deliveries} = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  usePageTitle(t('notifications.title'));
  return <article className="work">
    <header className="work-head"><div><h1>{t('notifications.title')}</h1><p className="quiet">{t('notifications.lead')}</p></div></header>
    <nav className="tabs" aria-label={t('notifications.title')}><ul>{PARTS.map(one => <li key={one}><Link to={`?part=${one}`} aria-current={part === one ? 'page' : undefined}>{t(`notifications.parts.${one}`)}
      {one !== 'deliveries' && <span className="count">{one === 'endpoints' ? endpoints.length : subscriptions.length}</span>}</Link></li>)}</ul></nav>
    {part === 'subscriptions' && <Subscriptions items={subscriptions} endpoints={endpoints} families={families} filter={query.get('filter') ?? ''}/>}
    {part === 'endpoints' && <Endpoints items={endpoints} subscriptions={subscriptions}/>}
    {part === 'deliveries' && <Deliveries page={deliveries!} endpoints={endpoints}/>}
    <FromApi path={BASE + PATHS[part]}/>
  </article>;
}
