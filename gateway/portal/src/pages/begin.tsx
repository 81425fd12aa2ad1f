import {useRef, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import type {InProcess, Of} from '../api/client';
import {session} from '../api/session';
import {listFamilies} from '../api/vocabulary';
import {get, keyAfter, newKey, send} from '../api/work';
import {usePageTitle} from '../app/title';
import {Text, useSay} from '../parts/words';
import type {Tree} from '../work/form';
import {ImportFile} from '../work/ImportFile';
import {NotDone, useWord} from '../work/words';
import '../work/work.css';
import '../work/editor.css';

const KINDS = ['NEW_STANDARD', 'REVISION', 'WITHDRAWAL', 'CORRIGENDUM'] as const;

export async function loader({request}: LoaderFunctionArgs) {
  const [families, {authenticated}] = await Promise.all([listFamilies(), session()]);
  return {families, beginning: authenticated ? await get<InProcess<'SubmissionPage'>>('/submissions?limit=1', request.signal) : undefined};
}

/** The little that a draft has to have to be one. */
export function Component() {
  const {families, beginning} = useLoaderData<typeof loader>();
  const {t} = useTranslation();
  const say = useSay();
  const word = useWord();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [kind, setKind] = useState<string>(query.has('standard') ? 'REVISION' : 'NEW_STANDARD');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<Tree>();
  const key = useRef(newKey());
  usePageTitle(t('editor.newTitle'));

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    setFailure(undefined);
    try {
      const title = Object.fromEntries((['en', 'zh'] as const).map(language => [language, words(language)]).filter(([, text]) => text !== ''));
      const target = kind === 'NEW_STANDARD' ? undefined : {designation: words('designation'), baseRevision: words('revision')};
      // A revision begins as what it revises.
      const base = target && kind === 'REVISION' ? await get<Of<'Revision'>>(`/standards/${target.designation}/revisions/${target.baseRevision}`) : undefined;
      const empty = kind === 'NEW_STANDARD' ? {payload: {variations: []}} : kind === 'CORRIGENDUM' ? {payload: {}} : {};
      const draft = {...empty, ...read, kind, family: base?.family ?? words('family'), title: Object.keys(title).length > 0 ? title : base?.title ?? read?.title, ...(target ? {target} : {}),
        ...(base ? {payload: base.payload, ...(base.scope ? {scope: base.scope} : {}), ...(base.metadata ? {metadata: base.metadata} : {})} : {})};
      const {value} = await send<InProcess<'Submission'>>('POST', '/submissions', {body: draft, key: key.current});
      await navigate(`/proposals/${value.submissionId}/edit?step=body`);
    } catch (refused) {
      key.current = keyAfter(refused, key.current);
      setFailure(refused);
      setBusy(false);
    }
  }

  const proposed = read?.title as {en?: string; zh?: string} | undefined;
  return <article className="work narrow">
    <h1>{t('editor.newTitle')}</h1>
    <p className="quiet">{t('editor.startText')}</p>
    {beginning?.allowedActions.includes('propose') !== true && <div className="banner"><p>{t('editor.restricted')}</p>{beginning?.blockedBecause.map(one => <p key={one.action}><Text of={one.text}/></p>)}</div>}
    <form className="panel" onSubmit={event => void begin(event)}>
      <label className="field"><span>{t('editor.kind')}</span><select name="kind" value={kind} onChange={event => setKind(event.target.value)}>{KINDS.map(one => <option key={one} value={one}>{word('process.kind', one)}</option>)}</select></label>
      {kind !== 'NEW_STANDARD' && <div className="pair">
        <label className="field"><span>{t('editor.target')}</span><input name="designation" required defaultValue={query.get('standard') ?? ''} placeholder="PS-CSP-0012"/></label>
        <label className="field"><span>{t('editor.baseRevision')}</span><input name="revision" required defaultValue={query.get('revision') ?? ''} placeholder="A"/></label></div>}
      {kind !== 'REVISION' && <label className="field"><span>{t('editor.family')}</span><select name="family" required key={String(read?.family)} defaultValue={(read?.family as string) ?? query.get('family') ?? ''}>
        <option value=""/>{families.map(one => <option key={one.family} value={one.family}>{say(one.label)}</option>)}</select></label>}
      <div className="pair" key={JSON.stringify(proposed)}>
        <label className="field"><span>{t('editor.titleEn')}</span><input name="en" lang="en" maxLength={200} defaultValue={proposed?.en}/></label>
        <label className="field"><span>{t('editor.titleZh')}</span><input name="zh" lang="zh-Hans" maxLength={200} defaultValue={proposed?.zh}/></label></div>
      <NotDone failure={failure}/>
      <button className="main" disabled={busy}>{t('editor.start')}</button>
    </form>
    <h2>{t('editor.fromFile')}</h2>
    <p className="quiet">{t('editor.fromFileHint')}</p>
    <ImportFile families={families} take={draft => setRead(before => ({...before, ...draft}))}/>
  </article>;
}
