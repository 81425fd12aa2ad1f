import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useNavigate} from 'react-router';
import {BASE, type InProcess} from '../api/client';
import {useSession} from '../api/session';
import {all, command, newKey, send} from '../api/work';
import {Text} from '../parts/words';
import type {Json, Tree} from './form';
import type {Checks} from './Live';
import {NotDone, useWord} from './words';

type Submission = InProcess<'Submission'>;
const STATEMENTS = ['NO_UNDECLARED_CLAIM', 'DECLARED'] as const;
const KINDS = ['RELIABILITY', 'SIMULATION', 'ADOPTION', 'IPR', 'DRAWING', 'MARKUP'] as const;

/** What is handed in, with what its author has to say to it; then it is no longer theirs alone. */
export function SubmitStep({submission, draft, checks, set, save, etag, to}: {
  submission: Submission;
  draft: Tree;
  checks: Checks;
  set: (pointer: string, value: Json | undefined) => void;
  save: () => Promise<boolean>;
  /** Version of the text that was saved last. */
  etag: () => string;
  to: (pointer: string) => void;
}) {
  const {t} = useTranslation();
  const word = useWord();
  const session = useSession();
  const navigate = useNavigate();
  const [statement, setStatement] = useState('');
  const [attested, setAttested] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [unsaved, setUnsaved] = useState(false);
  const path = `/submissions/${submission.submissionId}`;
  const organisation = session?.organisation;
  // What stood against it when the text was saved last; what is told with it, the service judges when it is handed in.
  const blocked = submission.blockedBecause.find(one => one.action === 'submit');

  useEffect(() => {
    if (organisation) {
      void all<InProcess<'Attestation'>>(`${path}/attestations`).then(items => setAttested(items.some(one =>
        one.organisation === organisation && one.stage === 'SUBMISSION' && one.textRevision === submission.textRevision))).catch(() => undefined);
    }
  }, [organisation, path, submission.textRevision]);

  async function submit() {
    setBusy(true);
    setFailure(undefined);
    try {
      const saved = await save();
      setUnsaved(!saved);
      if (!saved) {
        return;
      }
      if (statement !== '') {
        await send('PUT', `${path}/attestations/${organisation}`, {body: {statement}});
      }
      await command<Submission>(path, 'submit', etag());
      await navigate(`/proposals/${submission.submissionId}`);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }

  const errors = (checks.kind === 'told' ? checks.findings : []).filter(one => one.severity === 'ERROR');
  const variations = ((draft.payload as Tree | undefined)?.variations as Json[] | undefined) ?? [];
  return <section className="panel" aria-labelledby="submit-title">
    <h2 id="submit-title">{t('editor.submitTitle')}</h2>
    <p>{t('editor.submitText')}</p>
    <dl className="facts">
      <div><dt>{t('editor.kind')}</dt><dd>{word('process.kind', submission.kind)}</dd></div>
      <div><dt>{t('proposals.proposal')}</dt><dd><Text of={draft.title as {en?: string; zh?: string}}/></dd></div>
      <div><dt>{t('editor.family')}</dt><dd>{submission.family.replaceAll('_', ' ')}</dd></div>
      <div><dt>{t('editor.steps.body')}</dt><dd>{t('editor.variations', {count: variations.length})}</dd></div>
      <div><dt>{t('editor.checks')}</dt><dd>{checks.kind === 'waiting' ? t('editor.checking') : checks.kind === 'failed' ? t('editor.checksFailed') : errors.length === 0 ? t('editor.noErrors') : <><span className="wrong">{t('editor.errorsLeft', {count: errors.length})}</span>{' '}
        {errors[0].pointer && <button type="button" className="link" onClick={() => to(errors[0].pointer!)}>{t('process.hit')}</button>}</>}</dd></div>
    </dl>
    <label className="check"><input type="checkbox" id="f.licenceGranted" checked={draft.licenceGranted === true} onChange={event => set('/licenceGranted', event.target.checked ? true : undefined)}/> {t('editor.licence')}</label>
    <fieldset className="choices"><legend>{t('editor.attest')}</legend>
      {attested && <p className="all-well">✓ {t('editor.attested')}</p>}
      {STATEMENTS.map(one => <label key={one} className="choice"><input type="radio" name="statement" value={one} checked={statement === one} onChange={() => setStatement(one)}/> {t(`editor.attestation.${one}`)}</label>)}</fieldset>
    <Attach path={path}/>
    {blocked && <p className="banner" data-blocked="submit">{t('editor.submitBlocked')} <Text of={blocked.text}/></p>}
    {unsaved && <p className="banner bad" role="alert">{t('editor.submitUnsaved')}</p>}
    <NotDone failure={failure}/>
    <p><button type="button" className="main" data-do="submit" disabled={busy} onClick={() => void submit()}>{t('editor.submit')}</button></p>
  </section>;
}

function Attach({path}: {path: string}) {
  const {t} = useTranslation();
  const word = useWord();
  const [kind, setKind] = useState<string>('RELIABILITY');
  const [items, setItems] = useState<InProcess<'Attachment'>[]>([]);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    void fetch(`${BASE}${path}/attachments`, {headers: {Accept: 'application/json'}}).then(async answer => answer.ok && setItems((await answer.json() as InProcess<'AttachmentList'>).items)).catch(() => undefined);
  }, [path]);
  return <details><summary>{t('proposal.attachments')} ({items.length})</summary>
    <ul>{items.map(one => <li key={one.attachmentId}>{one.fileName} <small>{word('proposal.attachmentKind', one.kind)}</small></li>)}</ul>
    <div className="pair"><label className="field"><span>{t('editor.attachmentKindTitle')}</span><select value={kind} onChange={event => setKind(event.target.value)}>{KINDS.map(one => <option key={one} value={one}>{word('proposal.attachmentKind', one)}</option>)}</select></label>
      <label className="field file"><span>{t('editor.upload')}</span><input type="file" onChange={event => {
        const file = event.target.files?.[0];
        if (file) {
          setFailure(undefined);
          void send<InProcess<'Attachment'>>('POST', `${path}/attachments?kind=${kind}&fileName=${encodeURIComponent(file.name)}`, {body: file, type: 'application/octet-stream', key: newKey()})
            .then(({value}) => setItems(before => [...before, value])).catch(setFailure);
        }
        event.target.value = '';
      }}/></label></div>
    <NotDone failure={failure}/>
  </details>;
}
