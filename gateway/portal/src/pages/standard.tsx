import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {api, awaited, BASE, fetched, read, type Of} from '../api/client';
import {listFamilies, vocabulary as learn, type Vocabulary} from '../api/vocabulary';
import {language, useUnit} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {brief, stated} from '../model/figures';
import {variationsOf, webAddress, type Payload, type Source, type VariationOf} from '../model/payload';
import {Attributes, Dimensions} from '../parts/Dimensions';
import {Drawing} from '../parts/Drawing';
import {LandPattern, type Lands} from '../parts/LandPattern';
import {Later} from '../parts/Later';
import {Hash, Status, Text, useSay, When} from '../parts/words';

const VIEWS = ['sheet', 'top', 'side', 'bottom', 'detail'] as const;

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
    standard, revision, all, chosen, base, view, density, labels, vocabulary,
    pinned: params.revision !== undefined,
    family: families.find(one => one.family === revision.family)?.label,
    unknown: query.has('variation') && chosen?.code !== query.get('variation') ? query.get('variation') : null,
    outline: base ? awaited(fetched(`${base}/outline.svg?lang=${language()}&view=${view}&labels=${labels}`, 'image/svg+xml', signal).then(answer => answer.text())) : null,
    variation: chosen ? awaited(read(api.GET('/standards/{designation}/revisions/{revision}/variations/{code}', {params: {path: {...path, code: chosen.code}}, signal}))) : null,
    lands: base ? awaited(landPattern(base, density, signal)) : null,
    revisions: awaited(read(api.GET('/standards/{designation}/revisions', {params: {path: {designation}, query: {limit: 100}}, signal}))),
    references: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/references', {params: {path}, signal}))),
    evidence: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/evidence', {params: {path}, signal}))),
    corrigenda: awaited(read(api.GET('/standards/{designation}/revisions/{revision}/corrigenda', {params: {path}, signal}))),
    adopters: awaited(read(api.GET('/standards/{designation}/adoptions', {params: {path: {designation}}, signal}))),
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
  const {standard, revision, chosen, vocabulary} = data;
  const payload = revision.payload as Payload;
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
        <Link data-shortcut="y" to={`/standards/${revision.designation}/revisions/${revision.revision}${chosen ? `?variation=${encodeURIComponent(chosen.code)}` : ''}`}>{t('standard.permalink')}</Link>
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
    {chosen ? <Chosen data={data} chosen={chosen}/> : <p className="notice">{t('standard.empty')}</p>}

    <section id="variations" aria-labelledby="variations-title">
      <h2 id="variations-title">{t('standard.parts.variations')} <small>{data.all.length}</small></h2>
      <VariationTable all={data.all} chosen={chosen?.code} vocabulary={vocabulary}/>
    </section>

    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{t('standard.parts.data')}</h2>
      <div className="halves">
        <div>
          <h3>{t('standard.record')}</h3>
          <dl className="facts">
            <div><dt>{t('standard.published')}</dt><dd><When at={revision.publishedAt} time/></dd></div>
            {revision.issuedOn && <div><dt>{t('standard.issued')}</dt><dd><When at={revision.issuedOn}/></dd></div>}
            {revision.reviewDueDate && <div><dt>{t('standard.reviewDue')}</dt><dd><When at={revision.reviewDueDate}/></dd></div>}
            <div><dt>{t('standard.provenance')}</dt><dd>{revision.provenance.submissionId
              ? <Link to={`/proposals/${revision.provenance.submissionId}`}>{t('standard.fromProposal')}</Link>
              : t('standard.fromImport', {id: revision.provenance.importId ?? ''})}</dd></div>
            <div><dt>{t('standard.hash')}</dt><dd><Hash of={revision.contentHash}/></dd></div>
            {revision.previousHash && <div><dt>{t('standard.previousHash')}</dt><dd><Hash of={revision.previousHash}/></dd></div>}
            <Metadata of={revision.metadata}/>
          </dl>
          <Cite revision={revision} title={say(revision.title)}/>
        </div>
        <div>
          <h3>{t('standard.files')}</h3>
          <p><button type="button" onClick={() => window.print()}>{t('standard.print')}</button></p>
          <ul className="downloads">
            <li><a href={`${BASE}/standards/${revision.designation}/revisions/${revision.revision}`} download={`${revision.designation}_${revision.revision}.json`}>{t('standard.fileRevision')}</a></li>
            <li><a href={`${BASE}/standards/${revision.designation}/document`} download={`${revision.designation}.json`}>{t('standard.fileDocument')}</a></li>
            {data.base && <li><a href={`${data.base}/cdxml`} download={`${revision.designation}_${chosen!.code}.xml`}>{t('standard.fileCdxml')}</a></li>}
            <li><a href={`${BASE}/feeds/standards/${revision.designation}.atom`}>{t('standard.feed')}</a></li>
          </ul>
          <h3>{t('standard.references')}</h3>
          <Later when={data.references} lines={1}>{({items}) => items.length === 0 ? <p className="quiet">{t('standard.noReferences')}</p> : <ul>
            {items.map((one, index) => <li key={index}>{one.designation
              ? <Link to={`/standards/${one.designation}${one.revision ? `/revisions/${one.revision}` : ''}`}>{one.designation} {one.revision}</Link>
              : `${one.body ?? ''} ${one.number ?? ''} ${one.edition ?? ''}`} <small>{one.role}</small></li>)}
          </ul>}</Later>
          <h3>{t('standard.corrigenda')}</h3>
          <Later when={data.corrigenda} lines={1}>{({items}) => items.length === 0 ? <p className="quiet">{t('standard.noCorrigenda')}</p> : <ol>
            {items.map(one => <li key={one.number} value={one.number}><Text of={one.title}/> (<When at={one.publishedAt}/>)</li>)}
          </ol>}</Later>
          <h3>{t('standard.adopters')}</h3>
          <Later when={data.adopters} lines={1}>{({roles}) => {
            const told = roles.filter(role => !role.suppressed);
            return told.length === 0 ? <p className="quiet">{t('standard.fewAdopters')}</p> : <ul>
              {told.map(role => <li key={role.role}>{t(`role.${role.role}`)}: {t('standard.atLeast', {count: role.atLeast ?? 0})}{role.names && role.names.length > 0 && ` (${role.names.join(', ')})`}</li>)}
            </ul>;
          }}</Later>
        </div>
      </div>
      <Evidence of={data.evidence} code={chosen?.code}/>
      {payload.notes && payload.notes.length > 0 && <><h3>{t('standard.notes')}</h3>
        <ol>{payload.notes.map((note, index) => <li key={index}><Text of={note}/></li>)}</ol></>}
      <Sources of={[...(payload.sources ?? []), ...(chosen?.sources ?? [])]}/>
    </section>

    <section id="history" aria-labelledby="history-title">
      <h2 id="history-title">{t('standard.parts.history')}</h2>
      <Later when={data.revisions} lines={2}>{({items}) => <Revisions items={items} shown={revision.revision}/>}</Later>
    </section>
  </article>;
}

function Chosen({data, chosen}: {data: Data; chosen: VariationOf}) {
  const {t} = useTranslation();
  const [lit, light] = useState<string | null>(null);
  const {all, vocabulary, base} = data;
  const at = all.findIndex(one => one.code === chosen.code);
  return <>
    <section id="outline" aria-labelledby="outline-title">
      <div className="with-pick">
        <h2 id="outline-title">{t('standard.parts.outline')}</h2>
        <PickVariation all={all} at={at}/>
      </div>
      <p className="variation-name"><strong>{chosen.code}</strong> {chosen.name && <span lang="en">{chosen.name}</span>}
        {chosen.aliases?.map((alias, index) => <span key={index} className="alias">{alias.body} {alias.number}</span>)}</p>
      <div className="sheet-and-table">
        <Later when={data.outline!} lines={12}>{svg => <Drawing svg={svg} lit={lit} light={light} label={t('standard.drawing')}
          className={data.view === 'sheet' ? 'whole' : ''} tools={<Views view={data.view} labels={data.labels}/>}/>}</Later>
        <div className="figures-side">
          <Dimensions variation={chosen} vocabulary={vocabulary} lit={lit} light={light}/>
          <Attributes variation={chosen} vocabulary={vocabulary}/>
          <ul className="downloads">
            <li><a href={`${base}/outline.svg?lang=${language()}`} download={`${data.revision.designation}_${data.revision.revision}_${chosen.code}.svg`}>{t('standard.fileOutline')}</a></li>
            <li><a href={`${base}/outline.pdf?lang=${language()}`} download>{t('standard.filePdf')}</a></li>
            <li><a href={`${base}/outline.dxf?lang=${language()}`} download>{t('standard.fileDxf')}</a></li>
          </ul>
          <Later when={data.variation!} lines={3}>{variation => <Names of={variation.identification}/>}</Later>
        </div>
      </div>
    </section>
    <section id="land" aria-labelledby="land-title">
      <h2 id="land-title">{t('standard.parts.land')}</h2>
      <LandPattern lands={data.lands!} base={base!} density={data.density}/>
    </section>
  </>;
}

function useVariationLink() {
  const [query] = useSearchParams();
  return (code: string) => {
    const next = new URLSearchParams(query);
    next.set('variation', code);
    return `?${next}`;
  };
}

function PickVariation({all, at}: {all: VariationOf[]; at: number}) {
  const {t} = useTranslation();
  const navigate = useNavigate();
  const link = useVariationLink();
  if (all.length < 2) {
    return null;
  }
  const go = (code: string) => void navigate(link(code), {preventScrollReset: true});
  return <div className="pick-variation">
    <button type="button" disabled={at === 0} onClick={() => go(all[at - 1].code)} aria-label={t('standard.previousVariation')}>‹</button>
    <label><span className="unseen">{t('standard.variation')}</span>
      <select value={all[at].code} onChange={event => go(event.target.value)}>
        {all.map(one => <option key={one.code}>{one.code}</option>)}
      </select></label>
    <button type="button" disabled={at === all.length - 1} onClick={() => go(all[at + 1].code)} aria-label={t('standard.nextVariation')}>›</button>
  </div>;
}

function Views({view, labels}: {view: string; labels: string}) {
  const {t} = useTranslation();
  const [query, setQuery] = useSearchParams();
  const set = (key: string, value: string, usual: string) => {
    const next = new URLSearchParams(query);
    if (value === usual) {
      next.delete(key);
    } else {
      next.set(key, value);
    }
    setQuery(next, {replace: true, preventScrollReset: true});
  };
  return <div className="view-tools">
    <label>{t('drawing.view')} <select value={view} onChange={event => set('view', event.target.value, '')}>
      {VIEWS.map(one => <option key={one} value={one}>{t(`drawing.views.${one}`)}</option>)}
    </select></label>
    <label className="check"><input type="checkbox" checked={labels === 'values'} onChange={event => set('labels', event.target.checked ? 'values' : 'letters', 'letters')}/> {t('drawing.values')}</label>
  </div>;
}

function Names({of}: {of: Of<'Identification'> | undefined}) {
  const {t} = useTranslation();
  if (!of) {
    return null;
  }
  return <>
    <dl className="facts">
      <div><dt>{t('standard.designator')}</dt><dd>{of.designator.name ?? <span className="quiet"><Text of={of.designator.reason}/></span>}</dd></div>
      <div><dt>{t('standard.ipcName')}</dt><dd>{of.ipcName.name ?? <span className="quiet"><Text of={of.ipcName.reason}/></span>}</dd></div>
    </dl>
    {of.derived.length > 0 && <details>
      <summary>{t('standard.derived', {count: of.derived.length})}</summary>
      <table className="derived"><thead><tr><th scope="col">{t('standard.symbol')}</th><th scope="col">{t('standard.parameter')}</th><th scope="col" className="number">{t('standard.value')}</th></tr></thead>
        <tbody>{of.derived.map(one => <tr key={one.name} title={`${one.source}`}>
          <td>{one.symbol}</td><th scope="row"><Text of={one.label}/> <code className="formula">{one.formula}</code></th>
          <td className="number">{one.amount} {one.unit}</td>
        </tr>)}</tbody></table>
    </details>}
  </>;
}

const MANY = 30;

/** All variations by the figures in which they differ. */
function VariationTable({all, chosen, vocabulary}: {all: VariationOf[]; chosen: string | undefined; vocabulary: Vocabulary}) {
  const {t} = useTranslation();
  const unit = useUnit();
  const link = useVariationLink();
  const [whole, setWhole] = useState(false);
  const keys = [...new Set(all.flatMap(one => Object.keys(one.parameters ?? {})))]
    .sort((one, other) => (vocabulary.parameters.get(one)?.order ?? 999) - (vocabulary.parameters.get(other)?.order ?? 999));
  const differing = keys.filter(key => all.length === 1 || new Set(all.map(one => JSON.stringify(one.parameters?.[key]))).size > 1);
  const columns = differing.slice(0, 10);
  const say = useSay();
  const symbol = (key: string) => all.find(one => one.parameters?.[key]?.symbol)?.parameters?.[key].symbol;
  // The chosen one is always in sight.
  const at = all.findIndex(one => one.code === chosen);
  const shown = whole || all.length <= MANY ? all : all.filter((_, index) => index < MANY || index === at);
  return <>
    <div className="scroll" tabIndex={0} role="region" aria-label={t('standard.variationTable')}>
      <table className="variations">
        <thead><tr><th scope="col">{t('standard.code')}</th><th scope="col" className="number">N</th>
          {columns.map(key => <th key={key} scope="col" className="number" title={say(vocabulary.parameters.get(key)?.label)}>{symbol(key) ?? <Text of={vocabulary.parameters.get(key)?.label ?? {en: key}}/>}</th>)}</tr></thead>
        <tbody>{shown.map(one => <tr key={one.code} data-row className={one.code === chosen ? 'chosen' : ''}>
          <th scope="row"><Link to={link(one.code)} preventScrollReset aria-current={one.code === chosen ? 'true' : undefined}>{one.code}</Link></th>
          <td className="number">{one.terminals?.count}</td>
          {columns.map(key => <td key={key} className="number" title={stated(one.parameters?.[key])}>{brief(one.parameters?.[key], unit) || <span className="none">–</span>}</td>)}
        </tr>)}</tbody>
      </table>
    </div>
    {shown.length < all.length && <p><button type="button" onClick={() => setWhole(true)}>{t('standard.allVariations', {count: all.length})}</button></p>}
  </>;
}

function Metadata({of}: {of: Record<string, unknown> | undefined}) {
  const {t} = useTranslation();
  const plain = Object.entries(of ?? {}).filter(([, value]) => typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string')));
  return <>{plain.map(([key, value]) => <div key={key}><dt>{t(`metadata.${key}` as 'metadata.domains', {defaultValue: key})}</dt><dd>{[value].flat().join(', ')}</dd></div>)}</>;
}

function Cite({revision, title}: {revision: Of<'Revision'>; title: string}) {
  const {t} = useTranslation();
  const [copied, setCopied] = useState(false);
  const text = `${t('name')}: ${revision.designation}, ${t('standard.revision')} ${revision.revision}, ${title}. ${revision.publishedAt.slice(0, 10)}. ${revision.contentHash}. ${location.origin}/standards/${revision.designation}/revisions/${revision.revision}`;
  return <details><summary>{t('standard.cite')}</summary>
    <p className="cite">{text}</p>
    <p><button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{t(copied ? 'standard.copied' : 'standard.copy')}</button></p>
  </details>;
}

function Evidence({of, code}: {of: Promise<Of2Evidence>; code: string | undefined}) {
  const {t} = useTranslation();
  return <>
    <h3>{t('standard.evidence')}</h3>
    <Later when={of} lines={2}>{report => {
      const reflow = report.variations.find(one => one.code === code);
      return <>
        {reflow?.peakTemperature !== undefined && <p>{t('standard.reflow', {temperature: reflow.peakTemperature, thickness: reflow.thickness ?? '?', volume: reflow.volume ?? '?'})}</p>}
        {report.domains.map(domain => <div key={domain.domain}><p><strong>{domain.domain}</strong>: {t(domain.complete ? 'standard.complete' : 'standard.incomplete')}</p>
          {domain.missing.length > 0 && <ul>{domain.missing.map((one, index) => <li key={index}><Text of={one}/></li>)}</ul>}</div>)}
        {report.records.length > 0 ? <ul>{report.records.map((record, index) => <li key={index}>{Object.entries(record).filter(([, value]) => typeof value !== 'object').map(([key, value]) => `${key}: ${String(value)}`).join(', ')}</li>)}</ul>
          : <p className="quiet">{t('standard.noEvidence')}</p>}
      </>;
    }}</Later>
  </>;
}

type Of2Evidence = NonNullable<Awaited<Data['evidence']>>;

function Sources({of}: {of: Source[]}) {
  const {t} = useTranslation();
  return of.length === 0 ? null : <><h3>{t('standard.sources')}</h3>
    <ul className="sources">{of.map((source, index) => <li key={index} lang="en">{webAddress(source.url)
      ? <a href={webAddress(source.url)} rel="noopener noreferrer nofollow">{source.title ?? source.url}</a> : source.title}</li>)}</ul></>;
}

/** From one revision to another: two columns of choices, as versions are compared elsewhere. */
function Revisions({items, shown}: {items: Of<'RevisionSummary'>[]; shown: string}) {
  const {t} = useTranslation();
  const [from, setFrom] = useState(items[1]?.revision ?? '');
  const [to, setTo] = useState(items[0]?.revision ?? '');
  const designation = items[0]?.designation;
  const several = items.length > 1;
  return <>
    <div className="scroll" tabIndex={0} role="region" aria-label={t('standard.revisions')}>
      <table className="revisions">
        <thead><tr><th scope="col">{t('standard.revision')}</th>{several && <><th scope="col">{t('standard.from')}</th><th scope="col">{t('standard.to')}</th></>}
          <th scope="col">{t('standard.version')}</th><th scope="col">{t('facet.status')}</th><th scope="col">{t('standard.published')}</th><th scope="col">{t('standard.inForce')}</th><th scope="col">{t('standard.hash')}</th></tr></thead>
        <tbody>{items.map(one => <tr key={one.revision} className={one.revision === shown ? 'chosen' : ''}>
          <th scope="row"><Link to={`/standards/${designation}/revisions/${one.revision}`}>{one.revision}</Link></th>
          {several && <>
            <td><input type="radio" name="from" checked={from === one.revision} onChange={() => setFrom(one.revision)} aria-label={t('standard.fromOne', {revision: one.revision})}/></td>
            <td><input type="radio" name="to" checked={to === one.revision} onChange={() => setTo(one.revision)} aria-label={t('standard.toOne', {revision: one.revision})}/></td>
          </>}
          <td>{one.version}</td><td><Status of={one.status}/></td><td><When at={one.publishedAt}/></td><td><When at={one.effectiveDate}/></td><td><Hash of={one.contentHash}/></td>
        </tr>)}</tbody>
      </table>
    </div>
    {several ? <p><Link className={from === to ? 'button off' : 'button'} aria-disabled={from === to} onClick={event => from === to && event.preventDefault()}
      to={`/standards/${designation}/diff?from=${from}&to=${to}`}>{t('standard.compare', {from, to})}</Link></p>
      : <p className="quiet">{t('standard.firstRevision')}</p>}
  </>;
}
