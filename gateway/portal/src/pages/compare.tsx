import type {TFunction} from 'i18next';
import {useEffect, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {api, awaited, BASE, fetched, read, Refused, type Of} from '../api/client';
import {symbolOf, vocabularies, wordLabel, type Vocabulary} from '../api/vocabulary';
import {useUnit} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {csvLine, saveCsv} from '../model/csv';
import {isLength, shownNumber, shownUnit, stated, unitSign, type Quantity} from '../model/figures';
import {bareView} from '../model/overlay';
import {attributeWords, type VariationOf} from '../model/payload';
import {Later} from '../parts/Later';
import {MOST, pick, picked} from '../parts/picks';
import {useSay} from '../parts/words';

interface Column {
  id: string;
  designation: string;
  revision: string;
  code: string;
  family: string;
  specification: VariationOf;
}

type Land = Of<'LandPattern'> | null;

export async function loader({request}: LoaderFunctionArgs) {
  const ids = (new URL(request.url).searchParams.get('ids') ?? '').split(',').map(decodeURIComponent).filter(id => /^[^/]+\/[^/]+\/.+$/.test(id)).slice(0, MOST);
  const answers = await Promise.all(ids.map(id => column(id, request.signal)));
  const columns = answers.filter(one => one !== null);
  const families = [...new Set(columns.map(one => one.family))];
  return {
    columns, missing: ids.filter((_, index) => answers[index] === null), vocabulary: await vocabularies(families),
    lands: awaited(Promise.all(columns.map(one => land(one, request.signal)))),
    outlines: awaited(Promise.all(columns.map(one => fetched(`${pathOf(one)}/outline.svg?view=bottom`, 'image/svg+xml', request.signal).then(answer => answer.text())))),
  };
}

const pathOf = ({designation, revision, code}: Column) => `${BASE}/standards/${designation}/revisions/${revision}/variations/${encodeURIComponent(code)}`;

async function column(id: string, signal: AbortSignal): Promise<Column | null> {
  const [designation, revision, ...rest] = id.split('/');
  const code = rest.join('/');
  try {
    const found = await read(api.GET('/standards/{designation}/revisions/{revision}/variations/{code}', {params: {path: {designation, revision, code}}, signal}));
    return {id, designation, revision, code, family: found.family, specification: found.specification as unknown as VariationOf};
  } catch (failure) {
    if (failure instanceof Refused && [400, 404, 410].includes(failure.status)) {
      return null;
    }
    throw failure;
  }
}

/** A variation that states too little for a land pattern simply has none. */
async function land(one: Column, signal: AbortSignal): Promise<Land> {
  try {
    return await (await fetched(`${pathOf(one)}/land-pattern?density=B`, 'application/json', signal)).json() as Land;
  } catch (failure) {
    if (failure instanceof Refused && failure.status < 500) {
      return null;
    }
    throw failure;
  }
}

interface Row {
  key: string;
  group: string;
  symbol?: string;
  label: string;
  cells: string[];
  titles?: string[];
}

export function Component() {
  const {t} = useTranslation();
  const {columns, missing, vocabulary, lands, outlines} = useLoaderData<typeof loader>();
  const [query, setQuery] = useSearchParams();
  const all = query.get('rows') === 'all';
  usePageTitle(t('compare.title'));
  const figures = useFigureRows(columns, vocabulary);

  function without(id: string) {
    pick(id, false);
    const next = new URLSearchParams(query);
    next.set('ids', columns.filter(one => one.id !== id).map(one => encodeURIComponent(one.id)).join(','));
    setQuery(next, {replace: true});
  }

  function show(whole: boolean) {
    const next = new URLSearchParams(query);
    next.delete('rows');
    if (whole) {
      next.set('rows', 'all');
    }
    setQuery(next, {replace: true, preventScrollReset: true});
  }

  if (columns.length === 0) {
    return <section className="notice">
      <h1>{t('compare.title')}</h1>
      <p>{missing.length > 0 ? t('compare.noneThere') : t('compare.how')}</p>
      <p><Link className="button main" to="/search">{t('compare.toSearch')}</Link>{' '}
        {picked().length > 1 && <Link className="button" to={`/compare?ids=${picked().map(encodeURIComponent).join(',')}`}>{t('compare.picked', {count: picked().length})}</Link>}</p>
    </section>;
  }
  return <div className="compare">
    <div className="row apart">
      <h1>{t('compare.title')}</h1>
      <div className="row">
        <label className="check"><input type="checkbox" checked={!all} onChange={event => show(!event.target.checked)}/> {t('compare.differing')}</label>
        <Csv columns={columns} vocabulary={vocabulary}/>
      </div>
    </div>
    {missing.length > 0 && <div className="banner" role="alert"><p>{t('compare.missing')} {missing.join(', ')}</p></div>}
    <Later when={lands} lines={12}>{found => <Table columns={columns} all={all} without={without}
      rows={[...figures, ...landRows(found, t)]} groups={name => t(`group.${name}` as 'group.BODY', {defaultValue: name})}/>}</Later>
    <Later when={outlines} lines={8}>{drawings => <Overlay columns={columns} drawings={drawings}/>}</Later>
  </div>;
}

function useFigureRows(columns: Column[], vocabulary: Vocabulary): Row[] {
  const {t} = useTranslation();
  const unit = useUnit();
  const say = useSay();
  const text = (quantity: Quantity | undefined) => {
    if (!quantity) {
      return '';
    }
    const show = (amount: string) => shownNumber(amount, quantity.unit, unit);
    const {min, nom, max, kind} = quantity;
    const limits = min !== undefined && max !== undefined ? `${show(min)}–${show(max)}` : max !== undefined ? `≤ ${show(max)}` : min !== undefined ? `≥ ${show(min)}` : '';
    const parts = [nom !== undefined && show(nom), limits && (nom === undefined ? limits : `(${limits})`)].filter(Boolean).join(' ');
    return `${parts}${isLength(quantity.unit) ? '' : ` ${unitSign(quantity.unit)}`}${kind === 'BSC' || kind === 'REF' ? ` ${kind}` : ''}`.trim();
  };
  const keys = [...new Set(columns.flatMap(one => Object.keys(one.specification.parameters ?? {})))]
    .sort((one, other) => (vocabulary.parameters.get(one)?.order ?? 999) - (vocabulary.parameters.get(other)?.order ?? 999));
  const counts: Row = {
    key: 'terminals', group: 'TERMINALS', symbol: 'N', label: t('facet.terminals'),
    cells: columns.map(one => String(one.specification.terminals?.count ?? '')),
  };
  const figures = keys.map((key): Row => {
    const term = vocabulary.parameters.get(key);
    const each = columns.map(one => one.specification.parameters?.[key]);
    const sign = each.find(Boolean)?.unit;
    return {
      key, group: term?.group ?? '', symbol: each.find(one => one?.symbol)?.symbol ?? symbolOf(term),
      label: `${say(term?.label) || key}${isLength(sign) ? ` (${shownUnit(sign, unit)})` : ''}`, cells: each.map(text), titles: each.map(stated),
    };
  });
  const attributes = [...new Set(columns.flatMap(one => Object.keys(one.specification.attributes ?? {})))].map((key): Row => ({
    key, group: 'ATTRIBUTES', label: say(vocabulary.attributes.get(key)?.label) || key,
    cells: columns.map(one => attributeWords(one.specification.attributes?.[key] ?? []).map(word => say(wordLabel(vocabulary, key, word))).join(', ')),
  }));
  return [counts, ...figures, ...attributes];
}

function landRows(lands: Land[], t: TFunction<'translation', undefined>): Row[] {
  return [
    {key: 'landClass', group: 'LAND', label: t('land.class'), cells: lands.map(one => (one ? t(`land.classes.${one.ruleSet.class}` as 'land.classes.GRID', {defaultValue: one.ruleSet.class}) : ''))},
    {key: 'landCount', group: 'LAND', label: t('land.count'), cells: lands.map(one => (one ? String(one.lands.length) : ''))},
    {key: 'landRule', group: 'LAND', label: t('land.rule'), cells: lands.map(one => one?.ruleSet.landStandard ?? '')},
  ];
}

function Table({columns, rows, all, without, groups}: {columns: Column[]; rows: Row[]; all: boolean; without: (id: string) => void; groups: (name: string) => string}) {
  const {t} = useTranslation();
  const shown = rows.filter(row => all || columns.length === 1 || new Set(row.cells).size > 1).filter(row => row.cells.some(cell => cell !== ''));
  const names = [...new Set(shown.map(row => row.group))];
  return <div className="scroll" tabIndex={0} role="region" aria-label={t('compare.title')}>
    <table className="compared">
      <thead><tr>
        <th scope="col">{t('standard.parameter')}</th>
        {columns.map((one, index) => <th key={one.id} scope="col">
          <span className={`stroke stroke-${index}`} aria-hidden="true"/>
          <Link to={`/standards/${one.designation}/revisions/${one.revision}?variation=${encodeURIComponent(one.code)}`}>{one.designation} {one.revision}<br/><b>{one.code}</b></Link>
          <button type="button" className="link" onClick={() => without(one.id)} aria-label={t('compare.drop', {name: `${one.designation} ${one.code}`})}>{t('compare.dropShort')}</button>
        </th>)}
      </tr></thead>
      {names.map(name => <tbody key={name}>
        <tr className="group"><th colSpan={columns.length + 1} scope="rowgroup">{groups(name)}</th></tr>
        {shown.filter(row => row.group === name).map(row => <tr key={row.key}>
          <th scope="row">{row.symbol && <code className="sym">{row.symbol}</code>} {row.label}</th>
          {row.cells.map((cell, index) => <td key={index} title={row.titles?.[index]}>{cell || <span className="none">–</span>}</td>)}
        </tr>)}
      </tbody>)}
      {shown.length === 0 && <tbody><tr><td colSpan={columns.length + 1}>{t('compare.same')}</td></tr></tbody>}
    </table>
  </div>;
}

/** Bodies and terminals at one scale, centre on centre. */
function Overlay({columns, drawings}: {columns: Column[]; drawings: string[]}) {
  const {t} = useTranslation();
  const place = useRef<SVGSVGElement>(null);
  const [hidden, setHidden] = useState<string[]>([]);
  const off = hidden.join('\n');
  useEffect(() => {
    const views = drawings.map(svg => bareView(svg, 'bottom'));
    const away = off.split('\n');
    place.current?.replaceChildren(...views.flatMap((view, index) => {
      if (!view || away.includes(columns[index].id)) {
        return [];
      }
      const own = document.importNode(view, true);
      own.setAttribute('class', `stroked stroked-${index}`);
      return [own];
    }));
    const box = place.current?.getBBox();
    if (box && box.width > 0) {
      const margin = Math.max(box.width, box.height) * 0.04;
      place.current?.setAttribute('viewBox', [box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin].join(' '));
    }
  }, [drawings, off, columns]);
  return <figure className="overlay panel">
    <figcaption><h2>{t('compare.overlay')}</h2><p className="quiet">{t('compare.overlayText')}</p></figcaption>
    <div className="overlay-room">
      <svg ref={place} role="img" aria-label={t('compare.overlay')} preserveAspectRatio="xMidYMid meet"/>
      <fieldset>
        <legend className="unseen">{t('compare.overlay')}</legend>
        {columns.map((one, index) => <label key={one.id} className="check">
          <input type="checkbox" checked={!hidden.includes(one.id)} onChange={event => setHidden(event.target.checked ? hidden.filter(id => id !== one.id) : [...hidden, one.id])}/>
          <span className={`stroke stroke-${index}`} aria-hidden="true"/><span>{one.designation} {one.code}</span>
        </label>)}
      </fieldset>
    </div>
  </figure>;
}

function Csv({columns, vocabulary}: {columns: Column[]; vocabulary: Vocabulary}) {
  const {t} = useTranslation();
  const say = useSay();
  function save() {
    const keys = [...new Set(columns.flatMap(one => Object.keys(one.specification.parameters ?? {})))];
    const lines = [csvLine(['parameter', 'symbol', 'limit', 'unit', ...columns.map(one => one.id)])];
    for (const key of keys) {
      const each = columns.map(one => one.specification.parameters?.[key]);
      for (const limit of ['min', 'nom', 'max'] as const) {
        if (each.some(one => one?.[limit] !== undefined)) {
          const units = [...new Set(each.flatMap(one => (one?.unit ? [one.unit] : [])))];
          lines.push(csvLine([say(vocabulary.parameters.get(key)?.label) || key, each.find(one => one?.symbol)?.symbol ?? '', limit, units.join(' / '),
            ...each.map(one => one?.[limit] ?? '')]));
        }
      }
    }
    saveCsv('comparison.csv', lines);
  }
  return <button type="button" onClick={save}>{t('search.csv')}</button>;
}
