import {useCallback, useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {Refused, type InProcess} from '../api/client';
import {session} from '../api/session';
import {get, tagged} from '../api/work';
import {useLanguage} from '../app/preferences';
import {usePageTitle} from '../app/title';
import {saveFile} from '../model/file';
import {useSay} from '../parts/words';
import {Conflicts} from '../work/Conflicts';
import {DraftFields} from '../work/DraftFields';
import {Findings} from '../work/Findings';
import {look, put, steps, type Json, type Schema, type Tree} from '../work/form';
import {Held} from '../work/Held';
import {Live, type Checks} from '../work/Live';
import {full, outwards, sheetAt, stepAt, STEPS} from '../work/places';
import {useWritten, type Saving} from '../work/saving';
import {fieldId} from '../work/SchemaForm';
import {SubmitStep} from '../work/SubmitStep';
import {Suggestion} from '../work/Suggestion';
import {NotDone, useWord} from '../work/words';
import '../work/work.css';
import '../work/editor.css';

type Submission = InProcess<'Submission'>;

export async function loader({request, params}: LoaderFunctionArgs) {
  const path = `/submissions/${params.submission}`;
  const suggested = new URL(request.url).searchParams.get('apply');
  const [found, {subject}, suggestion] = await Promise.all([tagged<Submission>(path, request.signal), session(),
    suggested ? get<InProcess<'Comment'>>(`${path}/comments/${encodeURIComponent(suggested)}`, request.signal).catch(() => undefined) : undefined]);
  const schema = await get<Schema>(found.value.kind === 'CORRIGENDUM' ? '/metadata/schemas/corrigendum' : `/families/${found.value.family}/schema`, request.signal);
  return {found, schema, person: subject, suggestion};
}

type Data = Awaited<ReturnType<typeof loader>>;

export function Component() {
  const data = useLoaderData<typeof loader>() as Data;
  return <Editor key={data.found.value.submissionId} {...data}/>;
}

function Editor({found, schema, person, suggestion}: Data) {
  const {t} = useTranslation();
  const say = useSay();
  const word = useWord();
  const [query, setQuery] = useSearchParams();
  const {draft, submission, saving, restored, clash, change, save, resolve, etag} = useWritten(found, person);
  const id = submission.submissionId;
  const [checks, setChecks] = useState<Checks>({kind: 'waiting'});
  const findings = checks.kind === 'told' ? checks.findings : undefined;
  const [variation, setVariation] = useState(() => (look(draft as Json, ['payload', 'variations', '0']) === undefined ? 0 : 1));
  const [lit, light] = useState<string | null>(null);
  const step = STEPS.find(one => one === query.get('step')) ?? 'identity';
  const title = draft.title as {en?: string; zh?: string} | undefined;
  usePageTitle(`${t('editor.title')} · ${say(title)}`);

  const set = useCallback((pointer: string, value: Json | undefined) => change(before => put(before as Json, steps(pointer), value) as Tree), [change]);
  const wrong = useMemo(() => new Set((findings ?? []).filter(one => one.severity === 'ERROR' && one.pointer).map(one => full(one.pointer!))), [findings]);
  const download = () => saveFile(`${id}.json`, 'application/json', JSON.stringify(draft, null, 2));

  function to(pointer: string) {
    const place = full(pointer);
    setVariation(before => sheetAt(place) ?? before);
    go(stepAt(place));
    setTimeout(() => {
      const field = outwards(place).map(at => document.getElementById(fieldId(at)) ?? document.querySelector<HTMLElement>(`[id^="${fieldId(at)}."]`)).find(one => one !== null);
      field?.scrollIntoView({block: 'center'});
      field?.focus();
    }, 60);
  }

  function go(next: string) {
    setQuery(before => {
      const changed = new URLSearchParams(before);
      changed.set('step', next);
      return changed;
    }, {replace: false, preventScrollReset: true});
  }

  function leaveSuggestion() {
    setQuery(before => {
      const changed = new URLSearchParams(before);
      changed.delete('apply');
      return changed;
    }, {replace: true, preventScrollReset: true});
  }

  if (!submission.allowedActions.includes('edit') && !submission.allowedActions.includes('submit')) {
    return <section className="notice"><h1>{t('editor.notEditable')}</h1><p>{t('editor.notEditableText', {state: word('process.state', submission.state)})}</p>
      <p><Link to={`/proposals/${id}`}>{t('editor.toReview')}</Link></p></section>;
  }

  return <article className="work editor">
    <header className="work-head">
      <div><p className="over">{word('process.kind', submission.kind)} · {submission.family.replaceAll('_', ' ')} <Link to={`/proposals/${id}`}><code>{id}</code></Link></p><h1>{say(title) || t('editor.title')}</h1></div>
      <HowFarSaved saving={saving} retry={() => void save()}/>
    </header>
    {restored && <p className="banner">{t('editor.restored')}</p>}
    {query.has('apply') && <Suggestion of={suggestion} payload={draft.payload as Tree | undefined} take={payload => change(before => ({...before, payload}))} leave={leaveSuggestion}/>}
    {saving.kind === 'failed' && !clash && (saving.failure instanceof Refused ? <NotDone failure={saving.failure}/> : <p className="banner bad" role="alert">{t('editor.offline')}</p>)}
    {clash && <Conflicts conflicts={clash.conflicts} resolve={resolve} tree={clash.tree}/>}
    <nav className="tabs" aria-label={t('editor.title')}><ul>{STEPS.map((one, at) => <li key={one}>
      <a href={`?step=${one}`} aria-current={step === one ? 'step' : undefined} onClick={event => {
        event.preventDefault();
        go(one);
      }}>{at + 1} {t(`editor.steps.${one}`)}</a></li>)}</ul></nav>
    <div className="editor-room" inert={clash !== undefined}>
      <div className="editor-form"><Held key={step} of={draft} download={download}>
        {step === 'submit' ? <SubmitStep submission={submission} draft={draft} checks={checks} set={set} save={save} etag={etag} to={to}/>
          : <DraftFields step={step} submission={submission} draft={draft} schema={schema} change={change} set={set} wrong={wrong} variation={variation} choose={setVariation} light={light} download={download}/>}</Held>
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

function HowFarSaved({saving, retry}: {saving: Saving; retry: () => void}) {
  const {t} = useTranslation();
  const language = useLanguage();
  const told = saving.kind === 'saved' ? t('editor.saved', {at: saving.at.toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB')})
    : t(({saving: 'editor.saving', unsaved: 'editor.unsaved', failed: 'editor.notSaved'} as const)[saving.kind]);
  return <p className="saving" role="status" data-saving={saving.kind}>{told}
    {saving.kind === 'failed' && <> <button type="button" onClick={retry}>{t('editor.retry')}</button></>}</p>;
}
