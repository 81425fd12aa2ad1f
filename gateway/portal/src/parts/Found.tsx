import {useTranslation} from 'react-i18next';
import {Link} from 'react-router';
import {BASE, type Of} from '../api/client';
import {symbolOf, type Vocabulary} from '../api/vocabulary';
import {language, useUnit} from '../app/preferences';
import {brief, stated, unitSign, isLength, type Quantity} from '../model/figures';
import {changed, words} from '../model/query';
import {MOST, pick, usePicked} from './picks';
import {Status, Text, useCount, useSay} from './words';

type Item = Of<'VariationPage'>['items'][number];

interface Props {
  page: Of<'VariationPage'>;
  query: URLSearchParams;
  vocabulary: Vocabulary;
  change: (next: URLSearchParams) => void;
  busy: boolean;
}

const USUAL = ['terminals', 'bodyX', 'bodyY', 'height', 'pitchX'];
const LETTERS: Record<string, string> = {terminals: 'N', bodyX: 'D', bodyY: 'E', height: 'A', pitchX: 'e'};
/** More would not fit beside the name. */
const WIDEST = 9;

export function columnsOf(query: URLSearchParams): string[] {
  const asked = words(query, 'cols').filter(key => /^[A-Za-z0-9]+$/.test(key)).slice(0, WIDEST);
  return asked.length > 0 ? asked : USUAL;
}

function figure(item: Item, key: string): Quantity | undefined {
  return item.parameters[key] ?? (key === 'pitchX' ? item.parameters.pitchY : undefined);
}

export function idOf(item: {designation: string; revision: string; code: string}) {
  return `${item.designation}/${item.revision}/${item.code}`;
}

const standardOf = (item: Item) => `/standards/${item.designation}?variation=${encodeURIComponent(item.code)}`;

/** The short name of a column and the long one, which those hear who cannot see the letter. */
function useColumnNames(vocabulary: Vocabulary) {
  const {t} = useTranslation();
  const unit = useUnit();
  const say = useSay();
  return (key: string, items: Item[]): [string, string] => {
    const term = vocabulary.parameters.get(key);
    const stands = items.map(item => figure(item, key)).find(Boolean);
    const label = say(term?.label) || t(`facet.${key}` as 'facet.bodyX', {defaultValue: key});
    const sign = stands === undefined ? '' : isLength(stands.unit) ? unit : unitSign(stands.unit);
    return [LETTERS[key] ?? symbolOf(term) ?? stands?.symbol ?? label, sign ? `${label}, ${sign}` : label];
  };
}

/** The list of a search. On a narrow screen the figures move below the name. */
export function Found({page, query, vocabulary, change, busy}: Props) {
  const {t} = useTranslation();
  const unit = useUnit();
  const sort = query.get('sort') ?? (query.has('q') ? '' : 'designation');
  const count = useCount();
  const nameOf = useColumnNames(vocabulary);
  const columns = columnsOf(query);

  const head = (key: string, label: string, long: string) => {
    const up = sort === key;
    const down = sort === `-${key}`;
    return <th key={key} scope="col" className={key === 'designation' ? '' : 'number'} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button type="button" title={long} onClick={() => change(changed(query, 'sort', up ? `-${key}` : key))}>
        {label}{long !== label && <span className="unseen"> {long}</span>}<span aria-hidden="true" className="arrow">{up ? '▲' : down ? '▼' : ''}</span>
      </button>
    </th>;
  };

  return <table className="found" aria-busy={busy}>
    <caption className="unseen">{t('search.caption')}</caption>
    <thead>
      <tr>
        <th scope="col" className="pick"><span className="unseen">{t('search.pick')}</span></th>
        {head('designation', t('search.standard'), t('search.standard'))}
        {columns.map(key => head(key, ...nameOf(key, page.items)))}
        <th scope="col" className="wide">{t('facet.status')}</th>
      </tr>
    </thead>
    <tbody>
      {page.items.map(item => <tr key={idOf(item)} data-row>
        <td className="pick"><Pick item={item}/></td>
        <th scope="row">
          <Link to={standardOf(item)} className="with-thumb">{item.designation} <b>{item.code}</b><Thumb item={item}/></Link>
          <span className="title"><Text of={item.title}/></span>
          <Figures item={item}/>
        </th>
        {columns.map(key => key === 'terminals'
          ? <td key={key} className="number">{item.counts.terminals === undefined ? <span className="none">–</span> : count.format(item.counts.terminals)}</td>
          : <td key={key} className="number" title={stated(figure(item, key))}>{brief(figure(item, key), unit) || <span className="none">–</span>}</td>)}
        <td className="wide"><Status of={item.status}/></td>
      </tr>)}
    </tbody>
  </table>;
}

export function Cards({page, busy}: {page: Of<'VariationPage'>; busy: boolean}) {
  const {t} = useTranslation();
  return <ul className="cards" aria-busy={busy}>
    {page.items.map(item => <li key={idOf(item)} data-row>
      <span className="card-drawing"><img src={outlineOf(item)} alt="" loading="lazy" width="240" height="160"/></span>
      <Link to={standardOf(item)}>{item.designation} <b>{item.code}</b></Link>
      <span className="title"><Text of={item.title}/></span>
      <Figures item={item}/>
      <span className="row apart"><label className="check card-pick"><Pick item={item}/><span aria-hidden="true">{t('search.pickShort')}</span></label><Status of={item.status}/></span>
    </li>)}
  </ul>;
}

const outlineOf = (item: Item) => `${BASE}/standards/${item.designation}/revisions/${item.revision}/variations/${encodeURIComponent(item.code)}/outline.svg?lang=${language()}&view=bottom`;

/** Shown beside the name that is pointed at or focused; it is loaded only then. */
function Thumb({item}: {item: Item}) {
  return <span className="thumb" aria-hidden="true"><img src={outlineOf(item)} alt="" loading="lazy" width="240" height="160"/></span>;
}

function Pick({item}: {item: Item}) {
  const {t} = useTranslation();
  const picks = usePicked();
  const chosen = picks.includes(idOf(item));
  return <input type="checkbox" checked={chosen} disabled={!chosen && picks.length >= MOST}
    aria-label={t('search.pickOne', {name: `${item.designation} ${item.code}`})} onChange={event => pick(idOf(item), event.target.checked)}/>;
}

function Figures({item}: {item: Item}) {
  const {t} = useTranslation();
  const unit = useUnit();
  const {bodyX, bodyY, height} = item.parameters;
  const pitch = figure(item, 'pitchX');
  const lengths = [
    bodyX && bodyY && `${brief(bodyX, unit)} × ${brief(bodyY, unit)}`,
    height && `${t('search.height')} ${brief(height, unit)}`,
    pitch && `${t('search.pitch')} ${brief(pitch, unit)}`,
  ].filter(Boolean);
  return <span className="figures">{[item.counts.terminals !== undefined && `N ${item.counts.terminals}`, ...lengths].filter(Boolean).join(' · ')}{lengths.length > 0 && ` ${unit}`}</span>;
}

/** Which figures stand in the list; those of the families searched, and of what was found. */
export function Columns({page, query, vocabulary, change}: Omit<Props, 'busy'>) {
  const {t} = useTranslation();
  const nameOf = useColumnNames(vocabulary);
  const chosen = columnsOf(query);
  const there = new Set([...USUAL, ...chosen, ...page.items.flatMap(item => Object.keys(item.parameters))]);
  there.delete('pitchY');
  const order = (key: string) => (USUAL.includes(key) ? USUAL.indexOf(key) - 10 : vocabulary.parameters.get(key)?.order ?? 999);
  const all = [...there].sort((one, other) => order(one) - order(other));
  const toggle = (key: string) => {
    const next = all.filter(one => (one === key ? !chosen.includes(key) : chosen.includes(one)));
    change(changed(query, 'cols', next.join() === USUAL.join() ? '' : next.join(',')));
  };
  return <details className="columns">
    <summary>{t('search.columns')}</summary>
    <fieldset>
      <legend className="unseen">{t('search.columns')}</legend>
      {all.map(key => <label key={key} className="check">
        <input type="checkbox" checked={chosen.includes(key)} disabled={chosen.includes(key) ? chosen.length === 1 : chosen.length >= WIDEST} onChange={() => toggle(key)}/>
        <span>{nameOf(key, page.items)[1]}</span>
      </label>)}
    </fieldset>
  </details>;
}
