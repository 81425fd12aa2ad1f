import {Fragment} from 'react';
import {useTranslation} from 'react-i18next';
import {symbolOf, wordLabel, type Vocabulary} from '../api/vocabulary';
import {useUnit} from '../app/preferences';
import {isLength, shownNumber, shownUnit, stated, type Quantity} from '../model/figures';
import {attributeWords, type VariationOf} from '../model/payload';
import {Text} from './words';

interface Props {
  variation: VariationOf;
  vocabulary: Vocabulary;
  lit: string | null;
  light: (symbol: string | null) => void;
}

/** Every figure of a variation. A row and its dimension in the drawing light each other. */
export function Dimensions({variation, vocabulary, lit, light}: Props) {
  const {t} = useTranslation();
  const unit = useUnit();
  const {terminalForm, layout} = variation.attributes ?? {};
  const rows = Object.entries(variation.parameters ?? {})
    .map(([key, quantity]) => ({key, quantity, term: vocabulary.parameters.get(key)}))
    .sort((one, other) => (one.term?.order ?? 999) - (other.term?.order ?? 999));
  const groups = [...new Set(rows.map(row => row.term?.group ?? ''))];
  const allLengths = rows.every(({quantity}) => isLength(quantity.unit));
  return <table className="dimensions">
    <caption>{t('standard.dimensions')}{allLengths ? ` (${unit})` : ''}</caption>
    <thead>
      <tr><th scope="col">{t('standard.symbol')}</th><th scope="col">{t('standard.parameter')}</th>
        <th scope="col" className="number">{t('standard.min')}</th><th scope="col" className="number">{t('standard.nom')}</th><th scope="col" className="number">{t('standard.max')}</th></tr>
    </thead>
    <tbody>
      {groups.map(group => <Fragment key={group}>
        {groups.length > 1 && <tr className="group"><th colSpan={5} scope="rowgroup">{t(`group.${group}` as 'group.BODY', {defaultValue: group})}</th></tr>}
        {rows.filter(row => (row.term?.group ?? '') === group).map(({key, quantity, term}) => {
          const symbol = quantity.symbol ?? symbolOf(term, terminalForm as string, layout as string);
          const on = symbol !== undefined && symbol === lit;
          return <tr key={key} id={symbol && `dim-${symbol}`} className={on ? 'lit' : ''} title={stated(quantity)}
            onPointerEnter={() => light(symbol ?? null)} onPointerLeave={() => light(null)}>
            <td>{symbol && <button type="button" className="symbol" aria-pressed={on} aria-label={t('standard.light', {symbol})}
              onFocus={() => light(symbol)} onBlur={() => light(null)} onClick={() => light(symbol)}>{symbol}</button>}</td>
            <th scope="row"><Text of={term?.label ?? {en: key}}/>
              {quantity.condition && <span className="condition" lang="en">{quantity.condition}</span>}</th>
            <Figures quantity={quantity} allLengths={allLengths}/>
          </tr>;
        })}
      </Fragment>)}
    </tbody>
  </table>;
}

/** Basic and reference figures have no limits, and one cell. */
function Figures({quantity, allLengths}: {quantity: Quantity; allLengths: boolean}) {
  const chosen = useUnit();
  const sign = allLengths ? '' : ` ${shownUnit(quantity.unit, chosen)}`.trimEnd();
  const show = (amount: string | undefined) => (amount === undefined ? undefined : shownNumber(amount, quantity.unit, chosen) + sign);
  if (quantity.nom !== undefined && quantity.min === undefined && quantity.max === undefined && (quantity.kind === 'BSC' || quantity.kind === 'REF')) {
    return <td colSpan={3} className="number one"><span>{quantity.kind === 'REF' ? `(${show(quantity.nom)})` : show(quantity.nom)} <small>{quantity.kind}</small></span></td>;
  }
  return <>{[quantity.min, quantity.nom, quantity.max].map((amount, index) =>
    <td key={index} className="number">{show(amount) ?? <span className="none">–</span>}</td>)}</>;
}

export function Attributes({variation, vocabulary}: {variation: VariationOf; vocabulary: Vocabulary}) {
  const {t} = useTranslation();
  const {terminals} = variation;
  const attributes = Object.entries(variation.attributes ?? {})
    .sort(([one], [other]) => (vocabulary.attributes.get(one)?.order ?? 999) - (vocabulary.attributes.get(other)?.order ?? 999));
  if (attributes.length === 0 && !terminals) {
    return null;
  }
  return <dl className="facts">
    {terminals?.count !== undefined && <div><dt>{t('facet.terminals')}</dt><dd>{terminals.count}
      {terminals.matrix && ` (${terminals.matrix.columns} × ${terminals.matrix.rows}${terminals.matrix.depopulated?.length ? t('standard.depopulated', {count: terminals.matrix.depopulated.length}) : ''})`}</dd></div>}
    {attributes.map(([key, value]) => <div key={key}>
      <dt><Text of={vocabulary.attributes.get(key)?.label ?? {en: key}}/></dt>
      <dd>{attributeWords(value).map((word, index) => <Fragment key={word}>{index > 0 && ', '}<Text of={wordLabel(vocabulary, key, word)}/></Fragment>)}</dd>
    </div>)}
  </dl>;
}
