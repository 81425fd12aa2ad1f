import {useTranslation} from 'react-i18next';
import {useLoaderData} from 'react-router';
import {awaited, BASE} from '../api/client';
import {listFamilies} from '../api/vocabulary';
import {usePageTitle} from '../app/title';
import {Later} from '../parts/Later';
import {Text} from '../parts/words';

export function loader() {
  return {families: awaited(listFamilies())};
}

const CONTRACTS = ['standards', 'submissions', 'notifications', 'gateway'] as const;

/** Where everything that the portal shows and does can be had by a program. */
export function Component() {
  const {t} = useTranslation();
  const {families} = useLoaderData<typeof loader>();
  usePageTitle(t('developers.title'));
  const origin = location.origin;
  return <div className="developers">
    <h1>{t('developers.title')}</h1>
    <p className="scope">{t('developers.lead')}</p>
    <p><a className="button main" href="/docs">{t('developers.docs')}</a></p>
    <div className="halves">
      <section aria-labelledby="contracts">
        <h2 id="contracts">{t('developers.contracts')}</h2>
        <ul className="links">
          {CONTRACTS.map(one => <li key={one}><a href={`/api-specs/rest/${one}/openapi.yaml`}>{t(`developers.contract.${one}`)}</a> <small>OpenAPI 3.1</small></li>)}
          <li><a href="/api-specs/openapi.json">{t('developers.contract.all')}</a> <small>OpenAPI 3.1</small></li>
          <li><a href="/api-specs/events/asyncapi.yaml">{t('developers.events')}</a> <small>AsyncAPI 3</small></li>
          <li><a href="/problems">{t('frame.problems')}</a> <small>RFC 9457</small></li>
        </ul>
        <h2>{t('developers.schemas')}</h2>
        <Later when={families} lines={5}>{list => <ul className="links">{list.map(one => <li key={one.family}>
          <a href={`${BASE}/families/${one.family}/schema`}><Text of={one.label}/></a> <small>JSON Schema</small></li>)}</ul>}</Later>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{t('developers.first')}</h2>
        <p>{t('developers.search')}</p>
        <pre tabIndex={0}><code>{`curl -s '${origin}${BASE}/variations?pitchX=0.4&height=..0.6'`}</code></pre>
        <p>{t('developers.footprint')}</p>
        <pre tabIndex={0}><code>{`curl -sO '${origin}${BASE}/standards/PS-CSP-0008/revisions/A/variations/\\
30-2.613X2.213-P0.4/footprint.kicad_mod'`}</code></pre>
        <p>{t('developers.table')}</p>
        <pre tabIndex={0}><code>{`curl -s -H 'Accept: text/csv' \\
  '${origin}${BASE}/variations?family=CSP'`}</code></pre>
        <h2>{t('developers.live')}</h2>
        <ul className="links">
          <li><a href={`${BASE}/feeds/search.atom`}>{t('home.feed')}</a></li>
          <li><a href={`${BASE}/changes?since=0`}>{t('developers.changes')}</a> <small>JSON</small></li>
          <li><a href={`${BASE}/documents`}>{t('developers.documents')}</a> <small>NDJSON</small></li>
        </ul>
      </section>
    </div>
  </div>;
}
