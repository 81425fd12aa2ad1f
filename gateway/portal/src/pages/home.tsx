import {useTranslation} from 'react-i18next';
import {Form, Link, useLoaderData, useNavigate, type LoaderFunctionArgs} from 'react-router';
import {api, awaited, BASE, fetched, read, Refused, type InProcess} from '../api/client';
import {session} from '../api/session';
import {humane, listFamilies} from '../api/vocabulary';
import {language} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {Later} from '../parts/Later';
import {Text, useCount, When} from '../parts/words';
import {taskAddress} from '../work/tasks';

interface News {
  designation: string;
  revision: string;
  title: string;
  at: string;
}

export function loader({request}: LoaderFunctionArgs) {
  return {families: awaited(families(request.signal)), news: awaited(news(request.signal)), tasks: awaited(tasks(request.signal))};
}

/** What waits for whoever is signed in; nothing for those who take no part in the process. */
async function tasks(signal: AbortSignal): Promise<InProcess<'Task'>[] | null> {
  if (!(await session()).authenticated) {
    return null;
  }
  try {
    return (await read(api.GET('/me/tasks', {params: {query: {limit: 20}}, signal}))).items;
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 403) {
      return null;
    }
    throw failure;
  }
}

async function families(signal: AbortSignal) {
  const [list, found] = await Promise.all([listFamilies(),
    read(api.GET('/variations', {params: {query: {facets: 'family', limit: 1}}, signal}))]);
  const counts = new Map(found.facets[0]?.values.map(value => [value.value, value.count]));
  return list.map(family => ({...family, count: counts.get(family.family) ?? 0}))
    .sort((one, other) => other.count - one.count);
}

/** The newest publications, as the feed of everything tells them. */
async function news(signal: AbortSignal): Promise<News[]> {
  const answer = await fetched(`${BASE}/feeds/search.atom?lang=${language()}`, 'application/atom+xml', signal);
  const feed = new DOMParser().parseFromString(await answer.text(), 'application/xml');
  return [...feed.querySelectorAll('entry')].flatMap(entry => {
    const where = entry.querySelector('link[rel=alternate]')?.getAttribute('href') ?? '';
    const [, designation, revision] = /\/standards\/([^/]+)\/revisions\/([^/?]+)/.exec(where) ?? [];
    const title = entry.querySelector('title')?.textContent ?? '';
    const at = entry.querySelector('updated')?.textContent ?? '';
    return designation ? [{designation, revision, title, at}] : [];
  }).slice(0, 8);
}

export function Component() {
  const {t} = useTranslation();
  const {families, news, tasks} = useLoaderData<typeof loader>();
  const count = useCount();
  const navigate = useNavigate();
  usePageTitle('');

  return <div className="home">
    <section className="hero">
      <h1>{t('name')}</h1>
      <p>{t('home.lead')}</p>
      <Form action="/search" className="hero-search" role="search" aria-label={t('home.searchLabel')} onSubmit={event => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        void navigate(q === '' ? '/search' : `/search?q=${encodeURIComponent(q)}`);
      }}>
        <label htmlFor="home-q">{t('home.searchLabel')}</label>
        <div>
          <input id="home-q" type="search" name="q" maxLength={200} placeholder={t('home.searchHint')}/>
          <button className="main">{t('home.search')}</button>
        </div>
      </Form>
      <p className="examples">{t('home.examples')}{' '}
        <Link to="/search?height=..0.6&pitchX=0.4&terminalForm=BALL">{t('home.example1')}</Link>{' · '}
        <Link to="/search?bodyX=..5&has=landPattern&layout=QUAD">{t('home.example2')}</Link>{' · '}
        <Link to="/search?q=TSSOP">TSSOP</Link>
      </p>
    </section>

    <Later when={tasks} lines={1} failed={() => null}>{list => list && <section aria-labelledby="tasks">
      <h2 id="tasks">{t('home.tasks')} <small>{list.length}</small></h2>
      {list.length === 0 ? <p className="quiet">{t('home.noTasks')}</p> : <ul className="tasks">
        {list.map(task => <li key={task.kind + task.submissionId + task.href} data-row>
          <Link to={taskAddress(task)}><strong>{t(`inbox.kind.${task.kind}` as 'inbox.kind.vote', {defaultValue: humane(task.kind.replaceAll('-', ' '))})}</strong>{': '}<Text of={task.title}/></Link>
          {task.dueAt && <span className="quiet">{t('home.due')} <When at={task.dueAt} time/></span>}
        </li>)}
      </ul>}
    </section>}</Later>

    <section aria-labelledby="families">
      <h2 id="families">{t('home.families')}</h2>
      <Later when={families} lines={6}>{list => <ul className="tiles">
        {list.map(family => <li key={family.family}>
          {family.count > 0
            ? <Link to={`/search?family=${family.family}`}><strong><Text of={family.label}/></strong><span>{t('home.variations', {count: family.count, shown: count.format(family.count)})}</span></Link>
            : <span className="tile-empty"><strong><Text of={family.label}/></strong><span>{t('home.noneYet')}</span></span>}
        </li>)}
      </ul>}</Later>
    </section>

    <div className="halves">
      <section aria-labelledby="news">
        <h2 id="news">{t('home.news')}</h2>
        <Later when={news} lines={8}>{list => list.length === 0 ? <p className="quiet">{t('home.noNews')}</p> : <ul className="news">
          {list.map(one => <li key={`${one.designation}/${one.revision}/${one.at}`}>
            <Link to={`/standards/${one.designation}/revisions/${one.revision}`}>{one.title}</Link>
            <When at={one.at}/>
          </li>)}
        </ul>}</Later>
        <p><a href={`${BASE}/feeds/search.atom`}>{t('home.feed')}</a></p>
      </section>
      <section aria-labelledby="way">
        <h2 id="way">{t('home.way')}</h2>
        <ol className="way">
          {(['draft', 'check', 'review', 'ballot', 'certify', 'publish'] as const).map(step => <li key={step}>
            <strong>{t(`home.steps.${step}.name`)}</strong>
            <span>{t(`home.steps.${step}.text`)}</span>
          </li>)}
        </ol>
        <p><Link to="/proposals">{t('home.toProposals')}</Link>{' · '}<Link to="/ballots">{t('home.toBallots')}</Link></p>
      </section>
    </div>
  </div>;
}
