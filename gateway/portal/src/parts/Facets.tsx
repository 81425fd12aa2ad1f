import {useId, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import type {Of} from '../api/client';
import {wordLabel, type Localized, type Vocabulary} from '../api/vocabulary';
import {useUnit} from '../app/preferences';
import {shownNumber, typedAmount} from '../model/figures';
import {changed, range, toggled, withRange, words} from '../model/query';
import {Histogram} from './Histogram';
import {Text, useCount} from './words';

/** What is counted by its words; pitch too, since packages have few pitches. */
export const WORDS = ['family', 'terminalForm', 'layout', 'pitchX'];
export const NUMBERS = [
  {key: 'bodyX', length: true},
  {key: 'bodyY', length: true},
  {key: 'height', length: true},
  {key: 'terminals', length: false},
] as const;
const HAS = ['landPattern', 'exposedPad', 'height', 'standoff', 'coplanarity'] as const;
const SHORT = 7;

interface Props {
  query: URLSearchParams;
  page: Of<'VariationPage'>;
  familyLabels: Map<string, Localized>;
  vocabulary: Vocabulary;
  change: (next: URLSearchParams) => void;
}

export function Facets({query, page, familyLabels, vocabulary, change}: Props) {
  const {t} = useTranslation();
  const unit = useUnit();
  const facet = (name: string) => page.facets.find(one => one.name === name);
  const pitch = facet('pitchX');
  return <>
    <WordFacet name="family" facet={facet('family')} query={query} change={change} label={word => familyLabels.get(word) ?? {en: word}}/>
    <WordFacet name="pitchX" facet={pitch && {...pitch, values: byNumber(pitch.values, words(query, 'pitchX'))}} query={query} change={change}
      label={word => ({en: `${shownNumber(word, 'mm', unit)} ${unit}`, zh: `${shownNumber(word, 'mm', unit)} ${unit}`})}/>
    {NUMBERS.map(({key, length}) => <RangeFacet key={key} name={key} length={length} query={query} change={change}
      histogram={page.histograms.find(one => one.name === key)}/>)}
    <WordFacet name="terminalForm" facet={facet('terminalForm')} query={query} change={change} label={word => wordLabel(vocabulary, 'terminalForm', word)}/>
    <WordFacet name="layout" facet={facet('layout')} query={query} change={change} label={word => wordLabel(vocabulary, 'layout', word)}/>
    <fieldset className="facet">
      <legend>{t('facet.has')}</legend>
      {HAS.map(what => <label key={what} className="check">
        <input type="checkbox" checked={words(query, 'has').includes(what)} onChange={() => change(toggled(query, 'has', what))}/>
        <span>{t(`facet.hasWhat.${what}`)}</span>
      </label>)}
    </fieldset>
    <fieldset className="facet">
      <legend>{t('facet.status')}</legend>
      {(['CURRENT', 'SUPERSEDED', 'WITHDRAWN', 'ALL'] as const).map(status => <label key={status} className="check">
        <input type="radio" name="status" checked={(query.get('status') ?? 'CURRENT') === status}
          onChange={() => change(changed(query, 'status', status === 'CURRENT' ? '' : status))}/>
        <span>{t(`status.${status}`)}</span>
      </label>)}
    </fieldset>
  </>;
}

/** The pitches that occur most, and those that are chosen, from fine to coarse. */
function byNumber(values: Of<'FacetValue'>[], kept: string[]): Of<'FacetValue'>[] {
  const often = values.filter((value, index) => index < 12 || kept.includes(value.value));
  return often.sort((one, other) => Number(one.value) - Number(other.value));
}

function WordFacet({name, facet, query, change, label}: {
  name: 'family' | 'pitchX' | 'terminalForm' | 'layout';
  facet: Of<'Facet'> | undefined;
  query: URLSearchParams;
  change: (next: URLSearchParams) => void;
  label: (word: string) => Localized;
}) {
  const {t} = useTranslation();
  const count = useCount();
  const [all, setAll] = useState(false);
  const chosen = words(query, name);
  // A chosen word stays to be taken back, also when nothing has it any more.
  const gone = chosen.filter(word => !word.includes('..') && !facet?.values.some(value => value.value === word))
    .map(word => ({value: word, count: 0}));
  const values = [...(facet?.values ?? []), ...gone];
  if (values.length === 0) {
    return null;
  }
  const few = name === 'pitchX' ? values.length : SHORT;
  const shown = all ? values : values.filter((value, index) => index < few || chosen.includes(value.value));
  return <fieldset className="facet">
    <legend>{t(`facet.${name}`)}</legend>
    {shown.map(value => <label key={value.value} className="check">
      <input type="checkbox" checked={chosen.includes(value.value)} onChange={() => change(toggled(query, name, value.value))}/>
      <span><Text of={label(value.value)}/></span>
      <span className="n">{count.format(value.count)}</span>
    </label>)}
    {values.length > few && <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
      {t(all ? 'facet.fewer' : 'facet.more', {count: values.length - few})}
    </button>}
  </fieldset>;
}

/** Two fields; the bars above them are a picture of what there is, and each may be clicked. */
function RangeFacet({name, length, query, change, histogram}: {
  name: (typeof NUMBERS)[number]['key'];
  length: boolean;
  query: URLSearchParams;
  change: (next: URLSearchParams) => void;
  histogram: Of<'Histogram'> | undefined;
}) {
  const {t} = useTranslation();
  const unit = useUnit();
  const id = useId();
  const now = range(query, name);
  const [wrong, setWrong] = useState(false);
  const show = (amount: string) => (amount === '' || !length ? amount : shownNumber(amount, 'mm', unit));

  function apply(form: HTMLFormElement) {
    const data = new FormData(form);
    const [from, to] = ['from', 'to'].map(end => {
      const text = String(data.get(end) ?? '');
      // What was not touched stays as exact as it was.
      const before = now[end as 'from' | 'to'];
      return text === show(before) ? before : typedAmount(text, unit, length);
    });
    setWrong(from === null || to === null);
    if (from !== null && to !== null && (from !== now.from || to !== now.to)) {
      change(withRange(query, name, {from, to}));
    }
  }

  return <fieldset className="facet">
    <legend>{t(`facet.${name}`)}{length ? ` (${unit})` : ''}</legend>
    {histogram && histogram.bins.length > 1
      && <Histogram histogram={histogram} chosen={now} length={length} choose={chosen => change(withRange(query, name, chosen))}/>}
    <form className="range" key={`${now.from}..${now.to}${unit}`} onSubmit={(event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      apply(event.currentTarget);
    }} onBlur={event => {
      if (!event.currentTarget.contains(event.relatedTarget)) {
        apply(event.currentTarget);
      }
    }}>
      <input name="from" inputMode="decimal" autoComplete="off" size={6} defaultValue={show(now.from)} placeholder={t('facet.min')}
        aria-label={t('facet.from', {name: t(`facet.${name}`)})} aria-invalid={wrong} aria-describedby={wrong ? id : undefined}/>
      <span aria-hidden="true">–</span>
      <input name="to" inputMode="decimal" autoComplete="off" size={6} defaultValue={show(now.to)} placeholder={t('facet.max')}
        aria-label={t('facet.to', {name: t(`facet.${name}`)})} aria-invalid={wrong} aria-describedby={wrong ? id : undefined}/>
      <button aria-label={t('facet.apply', {name: t(`facet.${name}`)})}>{t('facet.ok')}</button>
    </form>
    {wrong && <p id={id} className="wrong" role="alert">{t('facet.noNumber')}</p>}
  </fieldset>;
}
