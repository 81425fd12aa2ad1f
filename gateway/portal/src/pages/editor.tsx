import {useCallback, useEffect, useMemo, useRef, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {Refused, type InProcess, type Of} from '../api/client';
import {session} from '../api/session';
import {listFamilies, understood} from '../api/vocabulary';
import {get, keyAfter, newKey, send, tagged} from '../api/work';
import {useLanguage} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {Text, useSay} from '../parts/words';
import {patched} from '../model/patch';
import {BodyForm} from '../work/BodyForm';
import {Conflicts} from '../work/Conflicts';
import {forget, keyOf, opened, remember, remembered, type Clash} from '../work/draft';
import {look, merged, put, same, steps, type Json, type Schema, type Tree} from '../work/form';
import {Held} from '../work/Held';
import {ImportFile} from '../work/ImportFile';
import {Live, type Checks} from '../work/Live';
import {fieldId, SchemaField} from '../work/SchemaForm';
import {SubmitStep} from '../work/SubmitStep';
import {Findings} from '../work/Findings';
import {NotDone, useWord} from '../work/words';
import '../work/work.css';
import '../work/editor.css';

type Submission = InProcess<'Submission'>;

const STEPS = ['identity', 'body', 'more', 'prose', 'submit'] as const;
const DRAFT = ['kind', 'family', 'target', 'title', 'scope', 'rationale', 'payload', 'metadata', 'context', 'abstract', 'changeNote', 'licenceGranted'] as const;
const KINDS = ['NEW_STANDARD', 'REVISION', 'WITHDRAWAL', 'CORRIGENDUM'] as const;
const PAUSE = 1200;
/** How often a save starts again because somebody else was faster, before it says so. */
const ROUNDS = 5;

export async function loader({request, params}: LoaderFunctionArgs) {
  const families = await listFamilies();
  if (params.submission === undefined) {
    const {authenticated} = await session();
    return {families, beginning: authenticated ? await get<InProcess<'SubmissionPage'>>('/submissions?limit=1', request.signal) : undefined};
  }
  const suggested = new URL(request.url).searchParams.get('apply');
  const [found, {subject}, suggestion] = await Promise.all([tagged<Submission>(`/submissions/${params.submission}`, request.signal), session(),
    suggested ? get<InProcess<'Comment'>>(`/submissions/${params.submission}/comments/${encodeURIComponent(suggested)}`, request.signal).catch(() => undefined) : undefined]);
  const schema = await get<Schema>(found.value.kind === 'CORRIGENDUM' ? '/metadata/schemas/corrigendum' : `/families/${found.value.family}/schema`, request.signal);
  return {families, found, schema, person: subject, suggestion};
}

export function Component() {
  const data = useLoaderData<typeof loader>();
  return data.found && data.schema ? <Editor key={data.found.value.submissionId} found={data.found} schema={data.schema} person={data.person} suggestion={data.suggestion}/> : <New families={data.families} beginning={data.beginning}/>;
}

function draftOf(submission: Submission): Tree {
  return Object.fromEntries(DRAFT.filter(key => submission[key] !== undefined).map(key => [key, submission[key] as unknown as Json]));
}

/** The little that a draft has to have to be one. */
function New({families, beginning}: {families: Of<'FamilyEntry'>[]; beginning: InProcess<'SubmissionPage'> | undefined}) {
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
      const {value} = await send<Submission>('POST', '/submissions', {body: draft, key: key.current});
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

type Saving = {kind: 'saved'; at: Date} | {kind: 'saving'} | {kind: 'unsaved'} | {kind: 'failed'; failure: unknown};

function Editor({found, schema, person, suggestion}: {found: {value: Submission; etag: string}; schema: Schema; person: string | undefined; suggestion: InProcess<'Comment'> | undefined}) {
  const {t} = useTranslation();
  const say = useSay();
  const word = useWord();
  const language = useLanguage();
  const [query, setQuery] = useSearchParams();
  const id = found.value.submissionId;
  const path = `/submissions/${id}`;
  const kept = keyOf(person, id);
  const [first] = useState(() => opened(remembered(kept), {tree: draftOf(found.value), etag: found.etag}));
  const {restored} = first;
  const [draft, setDraft] = useState<Tree>(first.tree);
  const base = useRef({tree: draftOf(found.value), etag: found.etag});
  const latest = useRef(draft);
  const running = useRef<Promise<boolean>>(undefined);
  const [saving, setSaving] = useState<Saving>({kind: 'saved', at: new Date(found.value.updatedAt)});
  const [round, setRound] = useState(0);
  const [conflict, setConflict] = useState<Clash | undefined>(first.clash);
  const clash = useRef(first.clash);
  const [checks, setChecks] = useState<Checks>({kind: 'waiting'});
  const findings = checks.kind === 'told' ? checks.findings : undefined;
  const [variation, setVariation] = useState(() => (look(draft as Json, ['payload', 'variations', '0']) === undefined ? 0 : 1));
  const [lit, light] = useState<string | null>(null);
  const [submission, setSubmission] = useState(found.value);
  const vocabulary = useMemo(() => understood(schema), [schema]);
  const step = STEPS.find(one => one === query.get('step')) ?? 'identity';
  const title = draft.title as {en?: string; zh?: string} | undefined;
  usePageTitle(`${t('editor.title')} · ${say(title)}`);

  /** The only way in which the text changes, so that a save always knows the last of it. */
  const change = useCallback((next: (before: Tree) => Tree) => {
    latest.current = next(latest.current);
    setDraft(latest.current);
  }, []);
  const ask = useCallback((open: Clash | undefined) => {
    clash.current = open;
    setConflict(open);
  }, []);

  /** One request; false when its text is not stored: then there is a question to answer, or a failure to read. */
  const attempt = useCallback(async (): Promise<boolean> => {
    const mine = latest.current;
    setSaving({kind: 'saving'});
    try {
      const {value, etag} = await send<Submission>('PUT', path, {body: mine, etag: base.current.etag});
      base.current = {tree: mine, etag};
      setSubmission(value);
      return true;
    } catch (failure) {
      if (!(failure instanceof Refused && failure.status === 412)) {
        setSaving({kind: 'failed', failure});
        return false;
      }
    }
    try {
      const now = await tagged<Submission>(path);
      const theirs = draftOf(now.value);
      // With what has been typed up to this moment.
      const both = merged(base.current.tree, latest.current, theirs);
      if (both.conflicts.length > 0) {
        ask({...both, theirs, etag: now.etag});
        setSaving({kind: 'unsaved'});
        return false;
      }
      base.current = {tree: theirs, etag: now.etag};
      setSubmission(now.value);
      change(() => both.tree);
      return true;
    } catch (failure) {
      setSaving({kind: 'failed', failure});
      return false;
    }
  }, [path, ask, change]);

  const settle = useCallback(() => {
    const still = same(latest.current as Json, base.current.tree as Json);
    if (still) {
      forget(kept);
    } else {
      remember(kept, {tree: latest.current, base: base.current.tree, etag: base.current.etag});
    }
    setSaving(still ? {kind: 'saved', at: new Date()} : {kind: 'unsaved'});
    return still;
  }, [kept]);

  /** One save at a time; what is typed meanwhile waits for the next. */
  const once = useCallback((): Promise<boolean> => {
    running.current ??= attempt().then(done => {
      if (done) {
        settle();
        setRound(before => before + 1);
      }
      return done;
    }).finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [attempt, settle]);

  /** True once all that has been typed is stored. */
  const save = useCallback(async () => {
    for (let tried = 0; tried < ROUNDS; tried++) {
      if (clash.current) {
        return false;
      }
      if (running.current === undefined && settle()) {
        return true;
      }
      if (!await once()) {
        return false;
      }
    }
    return settle();
  }, [once, settle]);

  useEffect(() => {
    if (conflict) {
      return;
    }
    if (same(draft as Json, base.current.tree as Json)) {
      forget(kept);
      setSaving(before => (before.kind === 'unsaved' || before.kind === 'failed' ? {kind: 'saved', at: new Date()} : before));
      return;
    }
    remember(kept, {tree: draft, base: base.current.tree, etag: base.current.etag});
    setSaving(before => (before.kind === 'saving' ? before : {kind: 'unsaved'}));
    const timer = setTimeout(() => void once(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, round, once, kept, conflict]);

  // Whoever goes on to another page has not to wait for the pause.
  useEffect(() => () => {
    if (!clash.current && !same(latest.current as Json, base.current.tree as Json)) {
      void save();
    }
  }, [save]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => saving.kind !== 'saved' && event.preventDefault();
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [saving.kind]);

  const set = useCallback((pointer: string, value: Json | undefined) => change(before => put(before as Json, steps(pointer), value) as Tree), [change]);
  const wrong = useMemo(() => new Set((findings ?? []).filter(one => one.severity === 'ERROR' && one.pointer).map(one => full(one.pointer!))), [findings]);

  function to(pointer: string) {
    const place = full(pointer);
    const index = /^\/payload\/variations\/(\d+)/.exec(place)?.[1];
    if (index !== undefined) {
      setVariation(Number(index) + 1);
    } else if (/^\/payload\/(parameters|attributes)/.test(place)) {
      setVariation(0);
    }
    go(/^\/payload\/(variations|parameters|attributes)/.test(place) ? 'body' : place.startsWith('/payload') || place.startsWith('/metadata') || place.startsWith('/context') ? 'more' : place.startsWith('/title') || place.startsWith('/target') ? 'identity' : 'prose');
    setTimeout(() => {
      for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        const field = document.getElementById(fieldId(at)) ?? document.querySelector<HTMLElement>(`[id^="${fieldId(at)}."]`);
        if (field) {
          field.scrollIntoView({block: 'center'});
          field.focus();
          return;
        }
      }
    }, 60);
  }

  function go(next: string) {
    setQuery(before => {
      const changed = new URLSearchParams(before);
      changed.set('step', next);
      return changed;
    }, {replace: false, preventScrollReset: true});
  }

  if (!submission.allowedActions.includes('edit') && !submission.allowedActions.includes('submit')) {
    return <section className="notice"><h1>{t('editor.notEditable')}</h1><p>{t('editor.notEditableText', {state: word('process.state', submission.state)})}</p>
      <p><Link to={`/proposals/${id}`}>{t('editor.toReview')}</Link></p></section>;
  }

  const specified = submission.kind === 'NEW_STANDARD' || submission.kind === 'REVISION';
  const place = {root: schema, set, wrong};
  const localized = (key: string, rows: number) => <div className="pair">{(['en', 'zh'] as const).map(language => <label key={language} className="field">
    <span>{t(`editor.${key}` as 'editor.scope')} ({language === 'en' ? 'English' : '中文'})</span>
    <textarea id={fieldId(`/${key}/${language}`)} lang={language === 'zh' ? 'zh-Hans' : 'en'} rows={rows} value={(look(draft as Json, [key, language]) as string) ?? ''} onChange={event => localize(key, language, event.target.value)}/></label>)}</div>;

  function localize(key: string, language: string, text: string) {
    const next = {...(draft[key] as Tree | undefined), [language]: text === '' ? undefined : text};
    set(`/${key}`, Object.values(next).every(one => one === undefined) ? undefined : JSON.parse(JSON.stringify(next)) as Json);
  }

  return <article className="work editor">
    <header className="work-head">
      <div><p className="over">{word('process.kind', submission.kind)} · {submission.family.replaceAll('_', ' ')} <Link to={`/proposals/${id}`}><code>{id}</code></Link></p><h1>{say(title) || t('editor.title')}</h1></div>
      <p className="saving" role="status" data-saving={saving.kind}>{saving.kind === 'saved' ? t('editor.saved', {at: saving.at.toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB')}) : saving.kind === 'saving' ? t('editor.saving') : saving.kind === 'unsaved' ? t('editor.unsaved') : t('editor.notSaved')}
        {saving.kind === 'failed' && <> <button type="button" onClick={() => void save()}>{t('editor.retry')}</button></>}</p>
    </header>
    {restored && <p className="banner">{t('editor.restored')}</p>}
    {query.has('apply') && <Suggestion of={suggestion} payload={draft.payload as Tree | undefined} take={payload => change(before => ({...before, payload}))} leave={() => setQuery(before => {
      const next = new URLSearchParams(before);
      next.delete('apply');
      return next;
    }, {replace: true, preventScrollReset: true})}/>}
    {saving.kind === 'failed' && !conflict && (saving.failure instanceof Refused ? <NotDone failure={saving.failure}/> : <p className="banner bad" role="alert">{t('editor.offline')}</p>)}
    {conflict && <Conflicts conflicts={conflict.conflicts} resolve={tree => {
      base.current = {tree: conflict.theirs, etag: conflict.etag};
      ask(undefined);
      change(() => tree);
      void save();
    }} tree={conflict.tree}/>}
    <nav className="tabs" aria-label={t('editor.title')}><ul>{STEPS.map((one, at) => <li key={one}>
      <a href={`?step=${one}`} aria-current={step === one ? 'step' : undefined} onClick={event => {
        event.preventDefault();
        go(one);
      }}>{at + 1} {t(`editor.steps.${one}`)}</a></li>)}</ul></nav>
    <div className="editor-room" inert={conflict !== undefined}>
      <div className="editor-form"><Held key={step} of={draft} download={() => download(`${id}.json`, JSON.stringify(draft, null, 2))}>
        {step === 'identity' && <section>
          {submission.target && <p>{submission.target.designation} {submission.target.baseRevision}</p>}
          <div className="pair">
            <label className="field"><span>{t('editor.titleEn')}</span><input id={fieldId('/title/en')} lang="en" value={title?.en ?? ''} maxLength={200} onChange={event => localize('title', 'en', event.target.value)}/></label>
            <label className="field"><span>{t('editor.titleZh')}</span><input id={fieldId('/title/zh')} lang="zh-Hans" value={title?.zh ?? ''} maxLength={200} onChange={event => localize('title', 'zh', event.target.value)}/></label></div>
          {localized('scope', 3)}
          <h2>{t('editor.import')}</h2>
          <ImportFile family={submission.family} take={read => change(before => ({...before, ...read, kind: before.kind, family: before.family, ...(before.target === undefined ? {} : {target: before.target})}))}/>
          <p><button type="button" onClick={() => download(`${id}.json`, JSON.stringify(draft, null, 2))}>{t('editor.download')}</button></p>
        </section>}
        {step === 'body' && submission.kind === 'WITHDRAWAL' && <p className="quiet">{t('proposal.withdrawal')}</p>}
        {step === 'body' && submission.kind === 'CORRIGENDUM' && <SchemaField schema={schema} name="payload" value={draft.payload} place={{...place, pointer: '/payload'}}/>}
        {step === 'body' && specified && <BodyForm schema={schema} payload={(draft.payload ?? {}) as Tree} vocabulary={vocabulary} place={{...place, pointer: '/payload'}} chosen={variation} choose={setVariation} light={light}/>}
        {step === 'more' && specified && <section>{Object.entries(schema.properties ?? {}).filter(([key, property]) => typeof property === 'object' && !['parameters', 'attributes', 'variations'].includes(key)).map(([key, property]) =>
          <SchemaField key={key} schema={property as Schema} name={key} value={look(draft as Json, ['payload', key])} place={{...place, pointer: `/payload/${key}`}}/>)}</section>}
        {step === 'prose' && <section>
          {localized('abstract', 3)}
          <label className="field"><span>{t('editor.rationale')}</span><textarea id={fieldId('/rationale')} rows={7} maxLength={10000} value={(draft.rationale as string) ?? ''} onChange={event => set('/rationale', event.target.value === '' ? undefined : event.target.value)}/></label>
          <label className="field"><span>{t('editor.changeNote')}</span><textarea id={fieldId('/changeNote')} rows={3} maxLength={4000} value={(draft.changeNote as string) ?? ''} onChange={event => set('/changeNote', event.target.value === '' ? undefined : event.target.value)}/></label>
        </section>}
        {step === 'submit' && <SubmitStep submission={submission} draft={draft} checks={checks} set={set} save={save} etag={() => base.current.etag} to={to}/>}</Held>
        <p className="steps-ends">{STEPS.indexOf(step) > 0 && <button type="button" onClick={() => go(STEPS[STEPS.indexOf(step) - 1])}>{t('process.dialog.back')}</button>}
          {step !== 'submit' && <button type="button" className="main" onClick={() => go(STEPS[STEPS.indexOf(step) + 1])}>{t('process.dialog.next')}</button>}</p>
      </div>
      <aside className="editor-live">
        <Live draft={draft} variation={variation} lit={lit} light={light} found={setChecks}/>
        <section className="live-checks" aria-labelledby="checks-title"><h2 id="checks-title">{t('editor.checks')}</h2>
          <div role="status">{checks.kind === 'told' ? <Findings items={checks.findings} to={to}/> : checks.kind === 'failed' ? <><p className="wrong">{t('editor.checksFailed')}</p><p><button type="button" onClick={checks.retry}>{t('refusal.retry')}</button></p></> : <p className="quiet" aria-busy="true">{t('editor.checking')}</p>}</div></section>
      </aside>
    </div>
  </article>;
}

/** What a comment proposes, to be taken over into the text or left. */
function Suggestion({of, payload, take, leave}: {of: InProcess<'Comment'> | undefined; payload: Tree | undefined; take: (payload: Tree) => void; leave: () => void}) {
  const {t} = useTranslation();
  const operations = of?.proposedChange?.patch ?? [];
  const after = payload && operations.length > 0 ? patched(payload, operations) : undefined;
  return <section className="banner" aria-label={t('editor.suggestion')}>
    {of && <p>{t('editor.suggestionOf', {organisation: of.organisation})} <Text of={of.text}/></p>}
    {operations.length > 0 && <ul className="patch">{operations.map((one, at) => <li key={at}><code>{one.op} {one.path}{one.value === undefined ? '' : ` = ${JSON.stringify(one.value)}`}</code></li>)}</ul>}
    {!after && <p>{t('editor.suggestionGone')}</p>}
    <p className="row">{after && <button type="button" className="main" onClick={() => {
      take(after);
      leave();
    }}>{t('editor.takeOver')}</button>}<button type="button" onClick={leave}>{t('editor.leave')}</button></p>
  </section>;
}

/** What rules say of a payload they say from its root. */
function full(pointer: string): string {
  return /^\/(variations|parameters|attributes|notes|aliases|sources)(\/|$)/.test(pointer) ? `/payload${pointer}` : pointer;
}

function download(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
