import {Fragment, useState, type ClipboardEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {symbolOf, type Vocabulary} from '../api/vocabulary';
import {useSay} from '../parts/words';
import {FIGURES, isTree, pasted, resolved, stepOf, type Json, type Schema, type Tree} from './form';
import {AddOne, fieldId, type Place} from './SchemaForm';

const KINDS = ['TOLERANCED', 'BSC', 'REF', 'MAX_ONLY', 'MIN_ONLY', 'GDT'] as const;

/** The figures of a variation, or of all, as a grid that takes what is pasted from a spreadsheet. */
export function Grid({name, schema, value, required, vocabulary, form, layout, place, light}: {
  name: string;
  schema: Schema;
  value: Tree;
  required: readonly string[];
  vocabulary: Vocabulary;
  form?: string;
  layout?: string;
  place: Place;
  light: (symbol: string | null) => void;
}) {
  const {t} = useTranslation();
  const say = useSay();
  const {root, pointer, set, wrong} = place;
  const [said, setSaid] = useState<string>();
  const properties = schema.properties ?? {};
  const order = (key: string) => vocabulary.parameters.get(key)?.order ?? 999;
  const rows = [...new Set([...Object.keys(value), ...required.filter(key => key in properties)])].sort((one, other) => order(one) - order(other));
  const groups = [...new Set(rows.map(key => vocabulary.parameters.get(key)?.group ?? ''))];
  const rest = Object.keys(properties).filter(key => !rows.includes(key)).map((key): [string, Schema] => [key, {...resolved(root, properties[key] as Schema), ...(properties[key] as Schema)}]);
  const unitsOf = (key: string) => {
    const unit = resolved(root, properties[key] as Schema | undefined).properties?.unit;
    return (typeof unit === 'object' ? resolved(root, unit).enum : undefined)?.map(String) ?? [...new Set(['mm', ...(isTree(value[key]) && typeof value[key].unit === 'string' ? [value[key].unit] : [])])];
  };
  const symbol = (key: string) => ((value[key] as Tree | undefined)?.symbol as string | undefined) ?? symbolOf(vocabulary.parameters.get(key), form, layout);

  function change(key: string, part: string, entry: string) {
    const text = entry.trim();
    const quantity = {...(value[key] as Tree | undefined ?? {unit: unitsOf(key)[0]})};
    if (text === '') {
      delete quantity[part];
    } else {
      quantity[part] = part === 'min' || part === 'nom' || part === 'max' ? text.replace(',', '.') : text;
    }
    set(`${pointer}/${stepOf(key)}`, quantity as Json);
  }

  function keyOf(text: string): string | undefined {
    const word = text.toLowerCase();
    return Object.keys(properties).find(key => key === text || symbol(key) === text)
      ?? Object.keys(properties).find(key => {
        const label = vocabulary.parameters.get(key)?.label;
        return label?.en?.toLowerCase() === word || label?.zh === text;
      });
  }

  function paste(event: ClipboardEvent, key: string, part: string) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) {
      return;
    }
    event.preventDefault();
    const {rows: found, unknown} = pasted(text, keyOf);
    const next: Tree = {...value};
    if (found.length > 0) {
      for (const row of found) {
        next[row.key] = {unit: unitsOf(row.key)[0], ...(next[row.key] as Tree | undefined), ...row.figures};
      }
    } else {
      // Figures alone: from this field on, to the right and down.
      const first = FIGURES.indexOf(part as 'min');
      text.replace(/\r/g, '').split('\n').filter(line => line.trim() !== '').forEach((line, down) => {
        const target = rows[rows.indexOf(key) + down];
        if (target) {
          const quantity: Tree = {unit: unitsOf(target)[0], ...(next[target] as Tree | undefined)};
          line.split('\t').forEach((cell, right) => {
            const figure = FIGURES[Math.max(0, first) + right];
            if (figure && /^-?\d+([.,]\d+)?$/.test(cell.trim())) {
              quantity[figure] = cell.trim().replace(',', '.');
            }
          });
          next[target] = quantity;
        }
      });
    }
    set(pointer, next as Json);
    const count = found.length || text.trim().split('\n').length;
    setSaid(t('editor.pasted', {count}) + (found.length > 0 && unknown.length > 0 ? ` ${t('editor.pastedUnknown', {rows: unknown.slice(0, 5).join(' · ')})}` : ''));
  }

  return <div className="grid">
    <div className="scroll" tabIndex={0} role="region" aria-label={t('editor.grid', {name})}>
      <table className="grid-table">
        <thead><tr><th scope="col">{t('standard.symbol')}</th><th scope="col">{t('standard.parameter')}</th>{FIGURES.map(figure => <th key={figure} scope="col">{t(`standard.${figure}`)}</th>)}<th scope="col">{t('editor.unit')}</th><th scope="col">{t('editor.kindOfFigure')}</th><th scope="col"><span className="unseen">{t('editor.delete')}</span></th></tr></thead>
        <tbody>{groups.map(group => <Fragment key={group}>
          {groups.length > 1 && <tr className="group"><th colSpan={8} scope="rowgroup">{t(`group.${group}` as 'group.BODY', {defaultValue: group})}</th></tr>}
          {rows.filter(key => (vocabulary.parameters.get(key)?.group ?? '') === group).map(key => {
            const quantity = isTree(value[key]) ? value[key] : {};
            const label = say(vocabulary.parameters.get(key)?.label) || key;
            const here = `${pointer}/${stepOf(key)}`;
            const field = (part: string) => ({id: fieldId(`${here}/${part}`), 'aria-label': `${label} ${t(`standard.${part}` as 'standard.min')}`, 'aria-invalid': wrong.has(`${here}/${part}`) || wrong.has(here) || undefined});
            return <tr key={key} onFocus={() => light(symbol(key) ?? null)} onBlur={() => light(null)}>
              <td><input className="symbol-field" {...field('symbol')} value={(quantity.symbol as string) ?? ''} placeholder={symbol(key) ?? ''} maxLength={12} onChange={event => change(key, 'symbol', event.target.value)}/></td>
              <th scope="row">{label}{!(key in properties) && <small className="wrong"> {t('editor.unknownMember')}</small>}{required.includes(key) && <span title={t('editor.needed')}> *</span>}</th>
              {FIGURES.map(figure => <td key={figure}><input className="figure-field" inputMode="decimal" {...field(figure)} value={(quantity[figure] as string) ?? ''} onPaste={event => paste(event, key, figure)} onChange={event => change(key, figure, event.target.value)}/></td>)}
              <td><select id={fieldId(`${here}/unit`)} aria-label={`${label} ${t('editor.unit')}`} value={(quantity.unit as string) ?? unitsOf(key)[0]} onChange={event => change(key, 'unit', event.target.value)}>{unitsOf(key).map(unit => <option key={unit}>{unit}</option>)}</select></td>
              <td><select id={fieldId(`${here}/kind`)} aria-label={`${label} ${t('editor.kindOfFigure')}`} value={(quantity.kind as string) ?? ''} onChange={event => change(key, 'kind', event.target.value)}><option value="">{t('editor.none')}</option>{KINDS.map(kind => <option key={kind} value={kind}>{t(`editor.kinds.${kind}`)}</option>)}</select></td>
              <td>{value[key] !== undefined && <button type="button" className="small" aria-label={`${t('editor.delete')}: ${label}`} onClick={() => set(here, undefined)}>×</button>}</td>
            </tr>;
          })}</Fragment>)}</tbody>
      </table>
    </div>
    <p className="quiet">{t('editor.paste')}</p>
    {said && <p role="status" className="banner good">{said}</p>}
    {rest.length > 0 && <AddOne label={t('editor.addParameter')} names={rest} add={key => set(`${pointer}/${stepOf(key)}`, {unit: unitsOf(key)[0]})}/>}
  </div>;
}
