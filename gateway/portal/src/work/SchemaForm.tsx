import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {humane} from '../api/vocabulary';
import {useSay} from '../parts/words';
import {resolved, type Json, type Schema, type Tree} from './form';

export interface Place {
  root: Schema;
  pointer: string;
  set: (pointer: string, value: Json | undefined) => void;
  /** Places that a rule complains about. */
  wrong: ReadonlySet<string>;
}

/** Addresses of fields are those of JSON Pointer, so that what is found leads to its field. */
export const fieldId = (pointer: string) => `f${pointer.replaceAll('/', '.')}`;

function useLabel() {
  const say = useSay();
  const {t} = useTranslation();
  return (schema: Schema, name: string) => say(schema['x-ui']?.label) || t(`editor.member.${name}` as 'editor.member.count', {defaultValue: schema.title ?? humane(name)});
}

/** A form for any value that the schemas of families describe. */
export function SchemaField({schema: given, name, value, place, required}: {schema: Schema; name: string; value: Json | undefined; place: Place; required?: boolean}) {
  const {t} = useTranslation();
  const label = useLabel();
  const say = useSay();
  const {root, pointer, set, wrong} = place;
  const schema = resolved(root, given);
  const id = fieldId(pointer);
  const title = label(schema, name) + (required ? ' *' : '');
  const bad = wrong.has(pointer);
  const common = {id, 'aria-invalid': bad || undefined, title: schema.description};
  const choices = schema.enum ?? schema.oneOf?.map(one => one.const).filter((one): one is string | number => one !== undefined);

  if (choices && choices.length > 0) {
    return <label className="field"><span>{title}</span><select {...common} value={value === undefined || value === null ? '' : String(value)} onChange={event => set(pointer, choices.find(one => String(one) === event.target.value))}>
      <option value="">{t('editor.none')}</option>
      {choices.map(one => <option key={one} value={String(one)}>{say(schema['x-ui']?.values?.[String(one)]) || humane(String(one))}</option>)}</select></label>;
  }
  if (schema.type === 'boolean') {
    return <label className="field"><span>{title}</span><select {...common} value={value === undefined ? '' : String(value)} onChange={event => set(pointer, event.target.value === '' ? undefined : event.target.value === 'true')}>
      <option value="">{t('editor.none')}</option><option value="true">{t('editor.yes')}</option><option value="false">{t('editor.no')}</option></select></label>;
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return <label className="field"><span>{title}</span><input {...common} inputMode="decimal" value={value === undefined ? '' : String(value)} onChange={event => {
      const text = event.target.value.trim();
      set(pointer, text === '' ? undefined : /^-?\d+$/.test(text) ? Number(text) : text);
    }}/></label>;
  }
  if (schema.type === 'array') {
    const items = resolved(root, schema.items ?? {});
    return items.type === 'object' ? <ListOf title={title} name={name} items={items} value={(value as Json[] | undefined) ?? []} place={place}/>
      : <Several title={title} items={items} value={(value as Json[] | undefined) ?? []} place={place}/>;
  }
  if (schema.type === 'object' || schema.properties) {
    return <ObjectFields title={title} schema={schema} value={value as Tree | undefined} place={place}/>;
  }
  return <label className="field"><span>{title}</span>{(schema.maxLength ?? 0) > 400
    ? <textarea {...common} rows={3} value={(value as string) ?? ''} onChange={event => set(pointer, event.target.value === '' ? undefined : event.target.value)}/>
    : <input {...common} value={value === undefined || value === null ? '' : String(value)} onChange={event => set(pointer, event.target.value === '' ? undefined : event.target.value)}/>}</label>;
}

/** Plain values in one line. */
function Several({title, items, value, place}: {title: string; items: Schema; value: Json[]; place: Place}) {
  const {t} = useTranslation();
  const say = useSay();
  const {pointer, set} = place;
  const [text, setText] = useState(value.join(', '));
  if (items.enum) {
    return <fieldset className="field" id={fieldId(pointer)}><legend>{title}</legend>{items.enum.map(one => <label key={one} className="check"><input type="checkbox" checked={value.includes(one)}
      onChange={event => {
        const next = event.target.checked ? [...value, one] : value.filter(other => other !== one);
        set(pointer, next.length === 0 ? undefined : next);
      }}/> {say(items['x-ui']?.values?.[String(one)]) || humane(String(one))}</label>)}</fieldset>;
  }
  return <label className="field"><span>{title} <small>({t('editor.list')})</small></span><input id={fieldId(pointer)} value={text} onChange={event => {
    setText(event.target.value);
    const words = event.target.value.split(/[,;\s]+/).filter(word => word !== '');
    set(pointer, words.length === 0 ? undefined : items.type === 'integer' || items.type === 'number' ? words.map(word => (/^-?\d+$/.test(word) ? Number(word) : word)) : words);
  }}/></label>;
}

function ListOf({title, name, items, value, place}: {title: string; name: string; items: Schema; value: Json[]; place: Place}) {
  const {t} = useTranslation();
  const {pointer, set} = place;
  return <fieldset className="field" id={fieldId(pointer)}><legend>{title}</legend>
    {value.map((one, at) => <div key={at} className="list-item">
      <ObjectFields title={t('editor.item', {number: at + 1})} schema={items} value={one as Tree} place={{...place, pointer: `${pointer}/${at}`}}/>
      <button type="button" onClick={() => set(`${pointer}/${at}`, undefined)} aria-label={`${t('editor.delete')}: ${title} ${at + 1}`}>{t('editor.delete')}</button>
    </div>)}
    <button type="button" onClick={() => set(`${pointer}/${value.length}`, {})} aria-label={`${t('editor.add')}: ${name}`}>+ {t('editor.add')}</button>
  </fieldset>;
}

function ObjectFields({title, schema, value, place}: {title: string; schema: Schema; value: Tree | undefined; place: Place}) {
  const {root, pointer} = place;
  const properties = Object.entries(schema.properties ?? {}).filter((entry): entry is [string, Schema] => typeof entry[1] === 'object');
  const few = properties.length <= 6;
  const shown = properties.filter(([key]) => few || value?.[key] !== undefined || schema.required?.includes(key));
  const rest = properties.filter(([key]) => !shown.some(([other]) => other === key));
  return <fieldset className="field" id={fieldId(pointer)}><legend>{title}</legend><div className="pair">
    {shown.map(([key, property]) => <SchemaField key={key} schema={property} name={key} value={value?.[key]} required={schema.required?.includes(key)} place={{...place, pointer: `${pointer}/${key}`}}/>)}</div>
    {rest.length > 0 && <AddOne names={rest.map(([key, property]) => [key, resolved(root, property)])} add={key => place.set(`${pointer}/${key}`, emptyOf(resolved(root, schema.properties![key] as Schema)))}/>}
  </fieldset>;
}

export function emptyOf(schema: Schema): Json {
  return schema.type === 'object' ? {} : schema.type === 'array' ? [] : schema.enum?.[0] ?? (schema.type === 'boolean' ? false : schema.type === 'integer' ? schema.minimum ?? 0 : '');
}

/** What is not there yet is offered by its name and not as an empty field. */
export function AddOne({names, add, label: asked}: {names: [string, Schema][]; add: (key: string) => void; label?: string}) {
  const {t} = useTranslation();
  const label = useLabel();
  const [chosen, choose] = useState('');
  return <div className="add-one">
    <label><span className="unseen">{asked ?? t('editor.add')}</span><select value={chosen} onChange={event => choose(event.target.value)}>
      <option value="">{asked ?? t('editor.add')} …</option>{names.map(([key, schema]) => <option key={key} value={key}>{label(schema, key)}</option>)}</select></label>
    <button type="button" disabled={chosen === ''} onClick={() => {
      add(chosen);
      choose('');
    }}>{t('editor.add')}</button>
  </div>;
}
