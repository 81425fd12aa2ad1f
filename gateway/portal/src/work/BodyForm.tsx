import {useTranslation} from 'react-i18next';
import type {Vocabulary} from '../api/vocabulary';
import {isTree, resolved, stepOf, type Json, type Schema, type Tree} from './form';
import {Grid} from './Grid';
import {AddOne, emptyOf, fieldId, SchemaField, type Place} from './SchemaForm';

/** What all variations share, and each variation: figures as a grid, the rest as the schema of the family says. */
export function BodyForm({schema, payload, vocabulary, place, chosen, choose, light}: {
  schema: Schema;
  payload: Tree;
  vocabulary: Vocabulary;
  place: Place;
  chosen: number;
  choose: (variation: number) => void;
  light: (symbol: string | null) => void;
}) {
  const {t} = useTranslation();
  const {root, pointer, set} = place;
  const variations = (Array.isArray(payload.variations) ? payload.variations : []).map(one => (isTree(one) ? one : {}));
  const definition = resolved(root, schema.$defs?.variation ?? {});
  const at = Math.min(chosen, variations.length);
  const one = at === 0 ? undefined : variations[at - 1];
  const here = at === 0 ? pointer : `${pointer}/variations/${at - 1}`;
  const shared = treeOf(payload.parameters);
  const figures = treeOf((one ?? payload).parameters);
  const attributes: Tree = {...treeOf(payload.attributes), ...treeOf(one?.attributes)};
  const required = one ? (schema['x-required-parameters'] ?? []).filter(key => shared[key] === undefined) : [];
  const others = Object.entries(definition.properties ?? {}).filter((entry): entry is [string, Schema] => typeof entry[1] === 'object' && !['code', 'name', 'parameters', 'attributes'].includes(entry[0]));
  const nextCode = () => {
    const taken = new Set(variations.map(variation => variation.code));
    for (let index = 0; ; index++) {
      const code = String.fromCharCode(65 + Math.floor(index / 26)) + String.fromCharCode(65 + index % 26);
      if (!taken.has(code)) {
        return code;
      }
    }
  };
  const add = (like?: Tree) => {
    set(`${pointer}/variations/${variations.length}`, {...(like ?? {parameters: {}, ...(definition.required?.includes('terminals') ? {terminals: {}} : {})}), code: nextCode()} as Json);
    choose(variations.length + 1);
  };

  return <section className="body-form">
    <div className="stages" role="group" aria-label={t('editor.variation')}>
      <button type="button" aria-pressed={at === 0} onClick={() => choose(0)}>{t('editor.shared')}</button>
      {variations.map((variation, index) => <button key={index} type="button" aria-pressed={at === index + 1} onClick={() => choose(index + 1)}>{String(variation.code ?? index + 1)}</button>)}
      <button type="button" onClick={() => add()}>+ {t('editor.addVariation')}</button>
    </div>
    {one && <>
      <div className="pair">
        <label className="field"><span>{t('editor.code')} *</span><input id={fieldId(`${here}/code`)} value={(one.code as string) ?? ''} maxLength={40} onChange={event => set(`${here}/code`, event.target.value.toUpperCase())}/></label>
        <label className="field"><span>{t('editor.name')}</span><input id={fieldId(`${here}/name`)} value={(one.name as string) ?? ''} maxLength={120} onChange={event => set(`${here}/name`, event.target.value === '' ? undefined : event.target.value)}/></label>
      </div>
      <p className="row"><button type="button" onClick={() => add(one)}>{t('editor.copyVariation')}</button>
        <button type="button" onClick={() => {
          set(here, undefined);
          choose(0);
        }}>{t('editor.removeVariation')}</button></p>
    </>}
    {!one && <Unknown value={payload} known={schema.properties} place={place}/>}
    <h2>{t('editor.parameters')}</h2>
    <Grid key={here} name={one ? String(one.code) : t('editor.shared')} schema={resolved(root, schema.$defs?.parameters ?? {})} value={figures} required={required} vocabulary={vocabulary}
      form={attributes.terminalForm as string} layout={attributes.layout as string} place={{...place, pointer: `${here}/parameters`}} light={light}/>
    <h2>{t('editor.attributes')}</h2>
    <AttributeFields schema={schema} value={treeOf((one ?? payload).attributes)} inherited={one ? treeOf(payload.attributes) : {}} place={{...place, pointer: `${here}/attributes`}}/>
    {one && others.map(([key, property]) => {
      const needed = definition.required?.includes(key);
      return one[key] === undefined && !needed ? null : <SchemaField key={`${here}${key}`} schema={{...property, title: key === 'terminals' ? t('editor.terminals') : resolved(root, property).title}} name={key} value={one[key]} required={needed} place={{...place, pointer: `${here}/${key}`}}/>;
    })}
    {one && <Unknown value={one} known={definition.properties} place={{...place, pointer: here}}/>}
    {one && <AddOne names={others.filter(([key]) => one[key] === undefined && !definition.required?.includes(key)).map(([key, property]) => [key, resolved(root, property)])} add={key => set(`${here}/${key}`, emptyOf(resolved(root, definition.properties![key] as Schema)))}/>}
  </section>;
}

function AttributeFields({schema, value, inherited, place}: {schema: Schema; value: Tree; inherited: Tree; place: Place}) {
  const {t} = useTranslation();
  const {root, pointer} = place;
  const known = resolved(root, schema.$defs?.attributes ?? {}).properties;
  const properties = Object.entries(known ?? {}).filter((entry): entry is [string, Schema] => typeof entry[1] === 'object');
  const needed = schema['x-required-attributes'] ?? [];
  const shown = properties.filter(([key]) => value[key] !== undefined || (needed.includes(key) && inherited[key] === undefined));
  const rest = properties.filter(([key]) => !shown.some(([other]) => other === key));
  return <>
    <Unknown value={value} known={known} place={place}/>
    <div className="pair">{shown.map(([key, property]) => <SchemaField key={`${pointer}${key}`} schema={property} name={key} value={value[key]} required={needed.includes(key)} place={{...place, pointer: `${pointer}/${key}`}}/>)}</div>
    {rest.length > 0 && <AddOne label={t('editor.addAttribute')} names={rest.map(([key, property]) => [key, {...resolved(root, property), ...property}])} add={key => place.set(`${pointer}/${key}`, emptyOf(resolved(root, properties.find(([other]) => other === key)![1])))}/>}
  </>;
}

const treeOf = (value: Json | undefined): Tree => (isTree(value) ? value : {});

/** What the schema of the family has no place for, as a file may have brought it: shown, and taken away by hand. */
function Unknown({value, known, place: {pointer, set}}: {value: Tree; known: Schema['properties']; place: Place}) {
  const {t} = useTranslation();
  const keys = known === undefined ? [] : Object.keys(value).filter(key => !(key in known) && value[key] !== undefined);
  return keys.length === 0 ? null : <ul className="unknown">{keys.map(key => <li key={key}><code>{key}: {JSON.stringify(value[key])}</code> <small className="wrong">{t('editor.unknownMember')}</small>{' '}
    <button type="button" className="small" aria-label={`${t('editor.delete')}: ${key}`} onClick={() => set(`${pointer}/${stepOf(key)}`, undefined)}>×</button></li>)}</ul>;
}
