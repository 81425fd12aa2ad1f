import {useTranslation} from 'react-i18next';
import {Link} from 'react-router';
import {wordLabel, type Localized, type Vocabulary} from '../api/vocabulary';
import {useUnit, type Unit} from '../app/preferences';
import {shownNumber} from '../model/figures';
import {address, changed, cleared, filters, spokenEnd} from '../model/query';
import {useSay} from './words';

interface Props {
  query: URLSearchParams;
  familyLabels: Map<string, Localized>;
  vocabulary: Vocabulary;
  change: (next: URLSearchParams) => void;
}

/** How a filter of an address is said to people. */
export function useFilterWords(familyLabels: Map<string, Localized>, vocabulary: Vocabulary) {
  const {t} = useTranslation();
  const unit = useUnit();
  const say = useSay();
  const name = (key: string) => t(`facet.${key}` as 'facet.family', {defaultValue: say(vocabulary.parameters.get(key)?.label ?? vocabulary.attributes.get(key)?.label) || key});
  const value = (key: string, text: string) => (key === 'q' ? `“${text}”` : text.split(',').map(word =>
    key === 'family' ? say(familyLabels.get(word)) || word
      : key === 'has' ? t(`facet.hasWhat.${word}` as 'facet.hasWhat.height', {defaultValue: word})
        : key === 'status' ? t(`status.${word}` as 'status.CURRENT', {defaultValue: word})
          : /\d/.test(word) && /^[\d.]+$/.test(word) ? spokenRange(word, key, vocabulary, unit)
            : say(wordLabel(vocabulary, key, word))).join(', '));
  return {name, value};
}

/** What narrows the search, each to be taken back by itself. */
export function Chips({query, familyLabels, vocabulary, change}: Props) {
  const {t} = useTranslation();
  const {name, value} = useFilterWords(familyLabels, vocabulary);
  const set = filters(query);
  if (set.length === 0) {
    return null;
  }
  return <ul className="chips" aria-label={t('search.applied')}>
    {set.map(([key, text]) => <li key={key}>
      <button type="button" className="chip" onClick={() => change(changed(query, key, ''))}
        aria-label={t('search.remove', {filter: `${name(key)}: ${value(key, text)}`})}>
        <span>{name(key)}: {value(key, text)}</span><span aria-hidden="true">×</span>
      </button>
    </li>)}
    {set.length > 1 && <li><Link to={address('/search', cleared(query))}>{t('search.clear')}</Link></li>}
  </ul>;
}

function spokenRange(word: string, key: string, vocabulary: Vocabulary, unit: Unit): string {
  const length = /^(body|height|pitch|overall|lead|standoff)/.test(key) || vocabulary.parameters.has(key);
  const show = (amount: string) => (length ? shownNumber(amount, 'mm', unit) : amount);
  const sign = length ? ` ${unit}` : '';
  if (!word.includes('..')) {
    return show(word) + sign;
  }
  const [from, to] = word.split('..');
  const end = spokenEnd(to);
  if (from === '') {
    return `${end.exclusive ? '<' : '≤'} ${show(end.amount)}${sign}`;
  }
  return to === '' ? `≥ ${show(from)}${sign}` : `${show(from)}–${end.exclusive ? '<' : ''}${show(end.amount)}${sign}`;
}
