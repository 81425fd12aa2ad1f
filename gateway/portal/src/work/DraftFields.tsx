import {useTranslation} from 'react-i18next';
import {understood} from '../api/vocabulary';
import {useMemo} from 'react';
import type {InProcess} from '../api/client';
import {BodyForm} from './BodyForm';
import {look, type Json, type Schema, type Tree} from './form';
import {ImportFile} from './ImportFile';
import type {Step} from './places';
import {fieldId, SchemaField} from './SchemaForm';

/** What is written at one step of a draft; what may stand in its payload is what the schema of its family says. */
export function DraftFields({step, submission, draft, schema, change, set, wrong, variation, choose, light, download}: {
  step: Exclude<Step, 'submit'>;
  submission: InProcess<'Submission'>;
  draft: Tree;
  schema: Schema;
  change: (next: (before: Tree) => Tree) => void;
  set: (pointer: string, value: Json | undefined) => void;
  /** Places that a rule complains about. */
  wrong: ReadonlySet<string>;
  /** The sheet of the body that is shown. */
  variation: number;
  choose: (variation: number) => void;
  light: (symbol: string | null) => void;
  download: () => void;
}) {
  const {t} = useTranslation();
  const vocabulary = useMemo(() => understood(schema), [schema]);
  const specified = submission.kind === 'NEW_STANDARD' || submission.kind === 'REVISION';
  const payload = {root: schema, set, wrong, pointer: '/payload'};

  switch (step) {
    case 'identity': return <section>
      {submission.target && <p>{submission.target.designation} {submission.target.baseRevision}</p>}
      <InBothLanguages of="title" draft={draft} set={set}/>
      <InBothLanguages of="scope" draft={draft} set={set}/>
      <h2>{t('editor.import')}</h2>
      <ImportFile family={submission.family} take={read => change(before => ({...before, ...read, kind: before.kind, family: before.family, ...(before.target === undefined ? {} : {target: before.target})}))}/>
      <p><button type="button" onClick={download}>{t('editor.download')}</button></p>
    </section>;
    case 'body': return submission.kind === 'WITHDRAWAL' ? <p className="quiet">{t('proposal.withdrawal')}</p>
      : specified ? <BodyForm schema={schema} payload={(draft.payload ?? {}) as Tree} vocabulary={vocabulary} place={payload} chosen={variation} choose={choose} light={light}/>
        : <SchemaField schema={schema} name="payload" value={draft.payload} place={payload}/>;
    case 'more': return specified && <section>{Object.entries(schema.properties ?? {}).filter(([key, property]) => typeof property === 'object' && !['parameters', 'attributes', 'variations'].includes(key)).map(([key, property]) =>
      <SchemaField key={key} schema={property as Schema} name={key} value={look(draft as Json, ['payload', key])} place={{...payload, pointer: `/payload/${key}`}}/>)}</section>;
    case 'prose': return <section>
      <InBothLanguages of="abstract" draft={draft} set={set}/>
      <Prose of="rationale" rows={7} most={10000} draft={draft} set={set}/>
      <Prose of="changeNote" rows={3} most={4000} draft={draft} set={set}/>
    </section>;
  }
}

interface Field<Name> {
  of: Name;
  draft: Tree;
  set: (pointer: string, value: Json | undefined) => void;
}

function InBothLanguages({of, draft, set}: Field<'title' | 'scope' | 'abstract'>) {
  const {t} = useTranslation();

  function say(language: string, text: string) {
    const next = {...(draft[of] as Tree | undefined), [language]: text === '' ? undefined : text};
    set(`/${of}`, Object.values(next).every(one => one === undefined) ? undefined : JSON.parse(JSON.stringify(next)) as Json);
  }

  return <div className="pair">{(['en', 'zh'] as const).map(language => {
    const common = {id: fieldId(`/${of}/${language}`), lang: language === 'zh' ? 'zh-Hans' : 'en', value: (look(draft as Json, [of, language]) as string | undefined) ?? ''};
    return <label key={language} className="field">{of === 'title'
      ? <><span>{t(language === 'en' ? 'editor.titleEn' : 'editor.titleZh')}</span>
        <input {...common} maxLength={200} onChange={event => say(language, event.target.value)}/></>
      : <><span>{t(`editor.${of}`)} ({language === 'en' ? 'English' : '中文'})</span>
        <textarea {...common} rows={3} onChange={event => say(language, event.target.value)}/></>}</label>;
  })}</div>;
}

function Prose({of, rows, most, draft, set}: Field<'rationale' | 'changeNote'> & {rows: number; most: number}) {
  const {t} = useTranslation();
  return <label className="field"><span>{t(`editor.${of}`)}</span>
    <textarea id={fieldId(`/${of}`)} rows={rows} maxLength={most} value={(draft[of] as string) ?? ''} onChange={event => set(`/${of}`, event.target.value === '' ? undefined : event.target.value)}/></label>;
}
