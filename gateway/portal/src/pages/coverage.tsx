import {Fragment} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, type LoaderFunctionArgs} from 'react-router';
import {api, read, type Of} from '../api/client';
import {listFamilies, vocabularies, type Localized} from '../api/vocabulary';
import {useSession} from '../api/session';
import {useAddress} from '../app/address';
import {useUnit} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {csvLine, saveCsv} from '../model/csv';
import {isLength, shownNumber} from '../model/figures';
import {address, bin as within} from '../model/query';
import {Text, useCount, useSay} from '../parts/words';

type Bin = Of<'CoverageBin'>;
type Edges = Of<'DecimalRange'>;

const AXES = ['pitchX', 'bodyX', 'bodyY', 'height', 'terminals'] as const;
/** Pitches of the trade and not equal steps: what is asked is whether there is one of 0.4 mm. */
const BINS: Record<string, string> = {
  pitchX: '0,0.2,0.3,0.35,0.4,0.45,0.5,0.65,0.8,1,1.27,2,2.54,5',
  height: '0,0.3,0.4,0.5,0.6,0.8,1,1.2,1.6,2,3,5',
};
const HEAT = [1, 2, 5, 10, 20];

export async function loader({request}: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const x = AXES.find(one => one === query.get('x')) ?? 'pitchX';
  const y = AXES.find(one => one === query.get('y') && one !== x);
  const family = query.get('family') ?? undefined;
  const families = await listFamilies();
  const one = y ? family ?? 'SMT' : family;
  const report = await read(api.GET('/coverage', {
    params: {query: {x, ...(BINS[x] && {xBins: BINS[x]}), ...(y && {y}), ...(y && BINS[y] && {yBins: BINS[y]}), ...(one && {family: one})}},
    signal: request.signal,
  }));
  return {x, y, family: one, families, report, vocabulary: await vocabularies(['SMT', 'CSP'])};
}

export function Component() {
  const {t} = useTranslation();
  const {x, y, family, families, report, vocabulary} = useLoaderData<typeof loader>();
  const [, set] = useAddress();
  const unit = useUnit();
  const say = useSay();
  const count = useCount();
  const session = useSession();
  usePageTitle(t('coverage.title'));

  const labels = new Map<string, Localized>(families.map(one => [one.family, one.label]));
  const axisName = (key: string) => t(`facet.${key}` as 'facet.pitchX', {defaultValue: say(vocabulary.parameters.get(key)?.label) || key});
  const show = (range: Edges | undefined, sign: string | undefined) => {
    if (!range) {
      return '';
    }
    const one = (amount: string) => (isLength(sign) ? shownNumber(amount, sign, unit) : amount);
    return `${one(range.from)}–${one(range.to)}`;
  };
  const sign = (axis: Of<'CoverageAxis'> | undefined) => (isLength(axis?.unit) ? ` (${unit})` : '');
  const there = report.families.filter(one => one.bins.length > 0);
  const without = report.families.filter(one => one.bins.length === 0).map(one => say(labels.get(one.family)) || one.family);
  const columns = edges(there.flatMap(one => one.bins.map(bin => bin.x)));
  const rows: {name: string; label: React.ReactNode; bins: Bin[]; family: string; y?: Edges; outside: number}[] = y && there[0]
    ? edges(there[0].bins.flatMap(bin => (bin.y ? [bin.y] : []))).map(edge => ({
      name: edge.from, label: show(edge, report.y?.unit), family: there[0].family, y: edge, outside: 0,
      bins: there[0].bins.filter(bin => bin.y?.from === edge.from),
    }))
    : there.map(one => ({name: one.family, label: <Text of={labels.get(one.family) ?? {en: one.family}}/>, bins: one.bins, family: one.family, outside: one.outside}));
  const gaps = rows.flatMap(row => row.bins.filter(bin => bin.gap).map(bin => ({row, bin})));
  const link = (row: {family: string; y?: Edges}, range: Edges) => address('/search', new URLSearchParams([
    ['family', row.family], [x, within(range.from, range.to)], ...(y && row.y ? [[y, within(row.y.from, row.y.to)]] : []),
  ].sort()));

  function save() {
    saveCsv('coverage.csv', [csvLine(['family', `${x}.from`, `${x}.to`, ...(y ? [`${y}.from`, `${y}.to`] : []), 'standards', 'variations', 'gap']),
      ...report.families.flatMap(one => one.bins.map(bin => csvLine([one.family, bin.x.from, bin.x.to, ...(y ? [bin.y?.from ?? '', bin.y?.to ?? ''] : []),
        String(bin.standards), String(bin.variations), String(bin.gap)])))]);
  }

  return <div className="coverage">
    <h1>{t('coverage.title')}</h1>
    <p className="scope">{t('coverage.lead')}</p>
    <div className="row results-head">
      <div className="row">
        <label className="sort">{t('coverage.x')} <select value={x} onChange={event => set('x', event.target.value)}>
          {AXES.filter(one => one !== y).map(one => <option key={one} value={one}>{axisName(one)}</option>)}</select></label>
        <label className="sort">{t('coverage.y')} <select value={y ?? ''} onChange={event => set('y', event.target.value)}>
          <option value="">{t('facet.family')}</option>
          {AXES.filter(one => one !== x).map(one => <option key={one} value={one}>{axisName(one)}</option>)}</select></label>
        <label className="sort">{t('facet.family')} <select value={family ?? ''} onChange={event => set('family', event.target.value)}>
          {!y && <option value="">{t('coverage.all')}</option>}
          {families.map(one => <option key={one.family} value={one.family}>{say(one.label)}</option>)}</select></label>
      </div>
      <button type="button" onClick={save}>{t('search.csv')}</button>
    </div>
    {columns.length === 0 ? <p className="notice">{t('coverage.nothing')}</p> : <figure className="map">
      <div className="scroll" tabIndex={0} role="region" aria-label={t('coverage.map')}>
        <table className="heat">
          <caption className="unseen">{t('coverage.map')}</caption>
          <thead><tr><th scope="col">{y ? `${axisName(y)}${sign(report.y)}` : t('facet.family')}</th>
            {columns.map(edge => <th key={edge.from} scope="col">{show(edge, report.x.unit)}</th>)}</tr></thead>
          <tbody>{rows.map(row => <tr key={row.name}>
            <th scope="row">{row.label}</th>
            {columns.map(edge => {
              const cell = row.bins.find(bin => bin.x.from === edge.from);
              if (!cell) {
                return <td key={edge.from} className="empty"><span className="unseen">{t('coverage.none')}</span></td>;
              }
              return cell.gap
                ? <td key={edge.from} className="gap"><span>{t('coverage.gap')}</span></td>
                : <td key={edge.from} className={`heat-${HEAT.filter(least => cell.standards >= least).length}`}>
                  <Link to={link(row, edge)} title={t('coverage.cell', {count: cell.standards, shown: count.format(cell.standards), variations: count.format(cell.variations)})}>{count.format(cell.standards)}</Link></td>;
            })}
          </tr>)}</tbody>
        </table>
      </div>
      <figcaption className="legend">
        <span>{axisName(x)}{sign(report.x)}</span>
        {HEAT.map((least, index) => <span key={least}><i className={`heat-${index + 1}`} aria-hidden="true"/>{index === HEAT.length - 1 ? `≥ ${least}` : HEAT[index + 1] - 1 > least ? `${least}–${HEAT[index + 1] - 1}` : least}</span>)}
        <span><i className="gap" aria-hidden="true"/>{t('coverage.gapText')}</span>
      </figcaption>
    </figure>}
    {without.length > 0 && columns.length > 0 && <p className="quiet">{t('coverage.without', {names: without.join(', ')})}</p>}
    <section aria-labelledby="gaps">
      <h2 id="gaps">{t('coverage.gaps')} <small>{gaps.length}</small></h2>
      {gaps.length === 0 ? <p className="quiet">{t('coverage.noGaps')}</p> : <ul className="gaps">
        {gaps.map(({row, bin}) => <li key={row.name + bin.x.from}>
          <span><strong><Text of={labels.get(row.family) ?? {en: row.family}}/></strong>{', '}{axisName(x)} {show(bin.x, report.x.unit)}{isLength(report.x.unit) && ` ${unit}`}
            {row.y && <Fragment>, {axisName(y!)} {row.label}{isLength(report.y?.unit) && ` ${unit}`}</Fragment>}</span>
          {session?.authenticated && <Link to={`/proposals/new?family=${row.family}`}>{t('coverage.propose')}</Link>}
        </li>)}
      </ul>}
    </section>
  </div>;
}

/** Each range once, from the lowest on. */
function edges(ranges: Edges[]): Edges[] {
  return [...new Map(ranges.map(range => [range.from, range])).values()].sort((one, other) => Number(one.from) - Number(other.from));
}
