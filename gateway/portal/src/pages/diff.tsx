import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {api, awaited, BASE, fetched, read, type Of} from '../api/client';
import {language} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {variationsOf} from '../model/payload';
import {Drawing} from '../parts/Drawing';
import {Later} from '../parts/Later';
import {Text} from '../parts/words';

const ROLES = ['producer', 'designer', 'assembler', 'tester'] as const;

export async function loader({request, params}: LoaderFunctionArgs) {
  const {signal} = request;
  const designation = params.designation!;
  const query = new URL(request.url).searchParams;
  const revisions = await read(api.GET('/standards/{designation}/revisions', {params: {path: {designation}, query: {limit: 100}}, signal}));
  const letters = revisions.items.map(one => one.revision);
  const to = query.get('to') ?? letters[0];
  const from = query.get('from') ?? letters[letters.indexOf(to) + 1] ?? letters[0];
  const [diff, revision] = await Promise.all([
    read(api.GET('/standards/{designation}/diff', {params: {path: {designation}, query: {from, to, limit: 200}}, signal})),
    read(api.GET('/standards/{designation}/revisions/{revision}', {params: {path: {designation, revision: to}}, signal})),
  ]);
  const codes = variationsOf(revision.payload).map(one => one.code);
  const touched = diff.changes.flatMap(change => change.variations ?? []);
  const code = codes.find(one => one === query.get('variation')) ?? codes.find(one => touched.includes(one)) ?? codes[0];
  return {
    designation, letters, from, to, diff, codes, code, title: revision.title,
    drawing: code === undefined || from === to ? null
      : awaited(fetched(`${BASE}/standards/${designation}/revisions/${to}/variations/${encodeURIComponent(code)}/outline.svg?lang=${language()}&diff=${encodeURIComponent(from)}`, 'image/svg+xml', signal)
        .then(answer => answer.text())),
  };
}

export function Component() {
  const {t} = useTranslation();
  const {designation, letters, from, to, diff, codes, code, title, drawing} = useLoaderData<typeof loader>();
  const [query, setQuery] = useSearchParams();
  usePageTitle(`${designation} ${from} → ${to}`);
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(query);
    next.set(key, value);
    setQuery(next, {preventScrollReset: true});
  };
  const choice = (key: 'from' | 'to', value: string) => <label className="sort">{t(`standard.${key}`)} <select value={value} onChange={event => set(key, event.target.value)}>
    {letters.map(one => <option key={one}>{one}</option>)}
  </select></label>;
  return <article className="diff">
    <header className="title-block">
      <p className="over"><Link to={`/standards/${designation}`}>{designation}</Link></p>
      <h1><span className="designation">{from} → {to}</span> <Text of={title}/></h1>
      <div className="row">{choice('from', from)}{choice('to', to)}</div>
    </header>
    <section aria-labelledby="changes">
      <h2 id="changes">{t('diff.changes')} <small>{diff.total}</small></h2>
      {diff.total === 0 ? <p className="quiet">{t('diff.none')}</p> : <>
        <p className="row"><Level of={diff.level}/>{diff.counts.map(one => <span key={one.changeClass} className="tag">{t(`diff.class.${one.changeClass}`, {defaultValue: one.changeClass})} {one.count}</span>)}</p>
        <dl className="facts worst">{ROLES.map(role => <div key={role}><dt>{t(`role.${role.toUpperCase()}` as 'role.PRODUCER')}</dt>
          <dd>{t(`diff.impact.${diff.worst[role]}`, {defaultValue: diff.worst[role]})}</dd></div>)}</dl>
        <Changes diff={diff}/>
        {diff.total > diff.changes.length && <p className="quiet">{t('diff.more', {count: diff.total - diff.changes.length})} <a href={`${BASE}/standards/${designation}/diff?from=${from}&to=${to}`}>JSON</a></p>}
      </>}
    </section>
    {drawing && <section aria-labelledby="over">
      <div className="with-pick"><h2 id="over">{t('diff.drawing')}</h2>
        <label className="sort">{t('standard.variation')} <select value={code} onChange={event => set('variation', event.target.value)}>{codes.map(one => <option key={one}>{one}</option>)}</select></label></div>
      <p className="quiet">{t('diff.drawingText', {from, to})}</p>
      <Later when={drawing} lines={10}>{svg => <Drawing svg={svg} className="whole" label={t('standard.drawing')}/>}</Later>
    </section>}
  </article>;
}

function Level({of}: {of: Of<'ChangeLevel'>}) {
  const {t} = useTranslation();
  return <span className={`tag ${of === 'MAJOR' ? 'bad' : of === 'MINOR' ? 'wait' : 'good'}`}>{t(`diff.level.${of}`, {defaultValue: of})}</span>;
}

const FEW = 6;

function Changes({diff}: {diff: Of<'Diff'>}) {
  const {t} = useTranslation();
  const [whole, setWhole] = useState<number[]>([]);
  return <div className="scroll" tabIndex={0} role="region" aria-label={t('diff.changes')}>
    <table className="changes">
      <thead><tr><th scope="col">{t('diff.what')}</th><th scope="col">{t('diff.before')}</th><th scope="col">{t('diff.after')}</th><th scope="col">{t('diff.kind')}</th><th scope="col">{t('diff.where')}</th></tr></thead>
      <tbody>{diff.changes.map((change, index) => {
        const codes = change.variations ?? [];
        const shown = whole.includes(index) ? codes : codes.slice(0, FEW);
        return <tr key={index} data-row>
          <th scope="row"><Text of={change.sentence}/><br/><code className="quiet">{change.path}</code></th>
          <td>{change.before ? <del>{change.before.text}</del> : <span className="none">–</span>}</td>
          <td>{change.after ? <ins>{change.after.text}</ins> : <span className="none">–</span>}</td>
          <td><span className="tag">{t(`diff.class.${change.changeClass}`, {defaultValue: change.changeClass})}</span> <Level of={change.level}/></td>
          <td>{change.everyVariation ? t('diff.everywhere') : shown.join(', ')}
            {!change.everyVariation && codes.length > shown.length && <> <button type="button" className="link" onClick={() => setWhole([...whole, index])}>{t('diff.moreCodes', {count: codes.length - shown.length})}</button></>}</td>
        </tr>;
      })}</tbody>
    </table>
  </div>;
}
