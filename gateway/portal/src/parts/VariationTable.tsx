import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useSearchParams} from 'react-router';
import type {Vocabulary} from '../api/vocabulary';
import {useUnit} from '../app/preferences';
import {brief, stated} from '../model/figures';
import type {VariationOf} from '../model/payload';
import {Text, useSay} from './words';

const MANY = 30;

/** All variations by the figures in which they differ. */
export function VariationTable({all, chosen, vocabulary}: {all: VariationOf[]; chosen: string | undefined; vocabulary: Vocabulary}) {
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

/** The page as it is, with another variation on show. */
export function useVariationLink() {
  const [query] = useSearchParams();
  return (code: string) => {
    const next = new URLSearchParams(query);
    next.set('variation', code);
    return `?${next}`;
  };
}
