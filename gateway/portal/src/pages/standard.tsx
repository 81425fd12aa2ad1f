import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, type LoaderFunctionArgs} from 'react-router';
import {api, awaited, BASE, fetched, read, type Of} from '../api/client';
import {listFamilies, vocabulary as learn} from '../api/vocabulary';
import {language} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {variationsOf} from '../model/payload';
import {VIEWS} from '../parts/Drawing';
import type {Lands} from '../parts/LandPattern';
import {Later} from '../parts/Later';
import {RevisionRecord} from '../parts/RevisionRecord';
import {RevisionTable} from '../parts/RevisionTable';
import {ShownVariation} from '../parts/ShownVariation';
import {VariationTable} from '../parts/VariationTable';
import {Status, Text, useSay, When} from '../parts/words';

export async function loader({request, params}: LoaderFunctionArgs) {
  const {signal} = request;
  const query = new URL(request.url).searchParams;
  const designation = params.designation!;
  const [standard, asked] = await Promise.all([
    read(api.GET('/standards/{designation}', {params: {path: {designation}}, signal})),
    params.revision === undefined ? undefined
      : read(api.GET('/standards/{designation}/revisions/{revision}', {params: {path: {designation, revision: params.revision}}, signal})),
  ]);
  const revision = asked ?? standard.current;
  const all = variationsOf(revision.payload);
  const chosen = all.find(one => one.code === query.get('variation')) ?? all[0];
  const path = {designation, revision: revision.revision};
  const base = chosen && `${BASE}/standards/${designation}/revisions/${revision.revision}/variations/${encodeURIComponent(chosen.code)}`;
  const view = VIEWS.find(one => one === query.get('view')) ?? (matchMedia('(min-width: 50rem)').matches ? 'sheet' : 'top');
  const density = ['A', 'C'].find(one => one === query.get('density')) ?? 'B';
  const labels = query.get('labels') === 'values' ? 'values' : 'letters';
  const [vocabulary, families] = await Promise.all([learn(revision.family), listFamilies()]);
  return {
    standard, revision, all, vocabulary,
    family: families.find(one => one.family === revision.family)?.label,
    unknown: query.has('variation') && chosen?.code !== query.get('variation') ? query.get('variation') : null,
    shown: base === undefined ? undefined : {
      chosen, base, view, density, labels,
      outline: awaited(fetched(`${base}/outline.svg?lang=${language()}&view=${view}&labels=${labels}`, 'image/svg+xml', signal).then(answer => answer.text())),
      variation: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/variations/{code}', {params: {path: {...path, code: chosen.code}}, signal}))),
      lands: awaited(landPattern(base, density, signal)),
    },
    revisions: awaited(read(api.GET('/standards/{designation}/revisions', {params: {path: {designation}, query: {limit: 100}}, signal}))),
    beside: {
      references: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/references', {params: {path}, signal}))),
      evidence: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/evidence', {params: {path}, signal}))),
      corrigenda: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/corrigenda', {params: {path}, signal}))),
      adopters: awaited(read(api.GET('/standards/{designation}/adoptions', {params: {path: {designation}}, signal}))),
    },
  };
}

async function landPattern(base: string, density: string, signal: AbortSignal): Promise<Lands> {
  const pattern = await (await fetched(`${base}/land-pattern?density=${density}`, 'application/json', signal)).json() as Of<'LandPattern'>;
  const svg = await (await fetched(`${base}/land-pattern.svg?density=${density}`, 'image/svg+xml', signal)).text();
  return {pattern, svg};
}

type Data = Awaited<ReturnType<typeof loader>>;

export function Component() {
  const {t} = useTranslation();
  const say = useSay();
  const data = useLoaderData<typeof loader>() as Data;
  const {standard, revision, all, shown, vocabulary} = data;
  usePageTitle(`${revision.designation} ${revision.revision} · ${say(revision.title)}`);
  const old = standard.current.revision !== revision.revision;

  return <article className="standard">
    <header className="title-block">
      <p className="over"><Link to={`/search?family=${revision.family}`}><Text of={data.family ?? {en: revision.family}}/></Link></p>
      <h1><span className="designation">{revision.designation}</span> <Text of={revision.title}/></h1>
      <p className="under">
        <Status of={standard.status}/>
        <span>{t('standard.revision')} <strong>{revision.revision}</strong>{revision.version && ` (${revision.version})`}</span>
        {revision.effectiveDate && <span>{t('standard.inForce')} <When at={revision.effectiveDate}/></span>}
        <Link data-shortcut="y" to={`/standards/${revision.designation}/revisions/${revision.revision}${shown ? `?variation=${encodeURIComponent(shown.chosen.code)}` : ''}`}>{t('standard.permalink')}</Link>
        <Link to={`/notifications?filter=${encodeURIComponent(`standard=${revision.designation}`)}`}>{t('standard.watch')}</Link>
      </p>
      {revision.scope && <p className="scope"><Text of={revision.scope}/></p>}
    </header>
    {standard.status === 'WITHDRAWN' && <div className="banner"><p>{t('standard.withdrawn')} <When at={standard.withdrawnFrom ?? standard.withdrawnAt}/>{' '}
      {standard.successors?.map(one => <Link key={one} to={`/standards/${one}`}>{one}</Link>)}</p></div>}
    {standard.replacedBy?.map(one => <div key={one.designation} className="banner"><p>{t('standard.replaced')} <Link to={`/standards/${one.designation}`}>{one.designation}</Link> (<When at={one.since}/>)</p></div>)}
    {old && <div className="banner"><p>{t('standard.old', {revision: revision.revision, current: standard.current.revision})}{' '}
      <Link to={`/standards/${standard.designation}`}>{t('standard.toCurrent')}</Link>{' · '}
      <Link to={`/standards/${standard.designation}/diff?from=${revision.revision}&to=${standard.current.revision}`}>{t('standard.whatChanged')}</Link></p></div>}
    {data.unknown !== null && <div className="banner" role="alert"><p>{t('standard.noVariation', {code: data.unknown})}</p></div>}

    <nav className="parts" aria-label={t('standard.onPage')}><ul>
      {(['outline', 'land', 'variations', 'data', 'history'] as const).map(part => <li key={part}><a href={`#${part}`}>{t(`standard.parts.${part}`)}</a></li>)}
    </ul></nav>

    <p className="printed-at">{revision.designation} {revision.revision} · {revision.contentHash} · {location.origin}/standards/{revision.designation}/revisions/{revision.revision}</p>
    {shown ? <ShownVariation of={shown} all={all} revision={revision} vocabulary={vocabulary}/> : <p className="notice">{t('standard.empty')}</p>}

    <section id="variations" aria-labelledby="variations-title">
      <h2 id="variations-title">{t('standard.parts.variations')} <small>{all.length}</small></h2>
      <VariationTable all={all} chosen={shown?.chosen.code} vocabulary={vocabulary}/>
    </section>

    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{t('standard.parts.data')}</h2>
      <RevisionRecord revision={revision} shown={shown} beside={data.beside}/>
    </section>

    <section id="history" aria-labelledby="history-title">
      <h2 id="history-title">{t('standard.parts.history')}</h2>
      <Later when={data.revisions} lines={2}>{({items}) => <RevisionTable items={items} shown={revision.revision}/>}</Later>
    </section>
  </article>;
}
