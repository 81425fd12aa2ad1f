import {useEffect, useId, useRef, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useRevalidator} from 'react-router';
import {Refused, type InProcess} from '../api/client';
import {all, command, get, newKey, send, tagged} from '../api/work';
import {instant, localInput} from '../model/when';
import {Hash, Text, useSay, When} from '../parts/words';
import {beginning, bodyOf, FORMS, type ActionName, type Field, type Values} from './forms';
import {NotDone, State, useWord} from './words';

type Submission = InProcess<'Submission'>;
/** Acts that only a form of their own can do. */
const ELSEWHERE = new Set<ActionName>(['edit', 'vote', 'review', 'submit']);

/** What the caller may do now, and what not yet and why: as the service says, and nothing else. */
export function Actions({submission, etag, ballotTag, reviews: asked}: {submission: Submission; etag: string; ballotTag?: string; reviews?: Promise<InProcess<'Review'>[]>}) {
  const {t} = useTranslation();
  const word = useWord();
  const [chosen, choose] = useState<ActionName>();
  const [reviews, setReviews] = useState<InProcess<'Review'>[]>([]);
  // Waited for here, so that an open dialog stays while the page is shown anew.
  useEffect(() => {
    let current = true;
    void asked?.then(items => current && setReviews(items));
    return () => {
      current = false;
    };
  }, [asked]);
  const {allowedActions, blockedBecause, submissionId, ballotId} = submission;
  const links: Partial<Record<ActionName, string>> = {
    edit: `/proposals/${submissionId}/edit`,
    submit: `/proposals/${submissionId}/edit?step=submit`,
    vote: `/ballots/${ballotId}#vote`,
    review: `/proposals/${submissionId}?part=conversation#review`,
  };
  return <section className="my-actions" aria-labelledby="actions-title">
    <h2 id="actions-title">{t('process.actions')}</h2>
    {allowedActions.length === 0 && <p className="quiet">{t('process.noActions')}</p>}
    <ul className="action-list">{allowedActions.map(action => <li key={action}>
      {ELSEWHERE.has(action) ? <Link className="button" to={links[action]!}>{word('process.action', action)}</Link>
        : <button type="button" onClick={() => choose(action)}>{word('process.action', action)}</button>}
    </li>)}</ul>
    {blockedBecause.length > 0 && <details>
      <summary>{t('process.later')} ({blockedBecause.length})</summary>
      <ul className="blocked">{blockedBecause.map(({action, text}) => <li key={action}>
        <button type="button" disabled aria-describedby={`blocked-${action}`}>{word('process.action', action)}</button>
        <span id={`blocked-${action}`}><Text of={text}/></span>
      </li>)}</ul>
    </details>}
    {chosen && <ActionDialog key={chosen} action={chosen} submission={submission} etag={etag} ballotTag={ballotTag} reviews={reviews} close={() => choose(undefined)}/>}
  </section>;
}

type Step = 'fill' | 'check' | 'done';

/** First what is needed, then a summary to check, then a receipt. */
export function ActionDialog({action, submission, etag, ballotTag, reviews, close}: {
  action: ActionName;
  /** As it is on screen, with its version; a command is based on nothing newer. */
  submission: Submission;
  etag: string;
  ballotTag?: string;
  reviews: InProcess<'Review'>[];
  close: () => void;
}) {
  const {t} = useTranslation();
  const word = useWord();
  const id = useId();
  const revalidator = useRevalidator();
  const dialog = useRef<HTMLDialogElement>(null);
  const fields = FORMS[action] ?? [];
  const [step, setStep] = useState<Step>(fields.length > 0 ? 'fill' : 'check');
  const [values, setValues] = useState<Values>(() => beginning(action));
  const [other, setOther] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [after, setAfter] = useState<Partial<Submission>>();
  const [workflow, setWorkflow] = useState<string[]>([]);

  useEffect(() => {
    dialog.current?.showModal();
    void get<InProcess<'WorkflowList'>>('/workflows').then(({items}) => setWorkflow([...new Set(items.flatMap(one => one.commands)
      .filter(one => one.action === action && one.from.includes(submission.state)).flatMap(one => one.to))])).catch(() => undefined);
  }, [action, submission.state]);

  // Of what is not the case itself the version is that at which the dialog was filled in.
  const {submissionId, ballotId} = submission;
  const beside = action === 'close' ? ballotTag ?? `/ballots/${ballotId}` : action === 'waive-review' && values.review ? `/submissions/${submissionId}/reviews/${String(values.review)}` : undefined;
  const version = beside === undefined ? etag : other;
  const [outdated, outdate] = useState<string>();
  const [asked, askAgain] = useState(0);
  useEffect(() => {
    let current = true;
    setOther(undefined);
    if (beside?.startsWith('/')) {
      void tagged(beside).then(answer => current && setOther(answer.etag)).catch(refused => current && setFailure(refused));
    } else {
      setOther(beside);
    }
    return () => {
      current = false;
    };
  }, [beside, asked]);

  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [step]);

  function ready(event: FormEvent) {
    event.preventDefault();
    setStep('check');
  }

  async function send() {
    setBusy(true);
    setFailure(undefined);
    try {
      setAfter(await perform(action, submission, values, version ?? ''));
      setStep('done');
      await revalidator.revalidate();
    } catch (refused) {
      setFailure(refused);
      if (refused instanceof Refused && refused.status === 412) {
        // What is on screen is no longer so: it is shown as it is now, and only then given again, by hand.
        outdate(version);
        await revalidator.revalidate();
        askAgain(before => before + 1);
      }
    } finally {
      setBusy(false);
    }
  }

  return <dialog ref={dialog} className="act" aria-labelledby={id} onClose={close}>
    <h2 id={id} tabIndex={-1}>{word('process.action', action)}</h2>
    {step === 'fill' && <form onSubmit={ready}>
      {fields.map(field => <Entry key={field.name} field={field} value={values[field.name]} reviews={reviews}
        set={value => setValues(before => ({...before, [field.name]: value}))}/>)}
      <p className="dialog-ends"><button type="button" onClick={() => dialog.current?.close()}>{t('process.dialog.cancel')}</button>
        <button className="main">{t('process.dialog.next')}</button></p>
    </form>}
    {step === 'check' && <>
      <p>{t('process.dialog.about')}</p>
      <dl className="facts">
        <div><dt>{t('process.dialog.case')}</dt><dd><Text of={submission.title}/> <small>{submission.submissionId}</small></dd></div>
        <div><dt>{t('process.dialog.state')}</dt><dd><State of={submission.state} stage={submission.stage}/></dd></div>
        {workflow.length > 0 && <div><dt>{t('process.dialog.nextState')}</dt><dd>{workflow.map(state => word('process.state', state)).join(' / ')}</dd></div>}
        {fields.filter(field => values[field.name] !== undefined && values[field.name] !== '').map(field => <div key={field.name}>
          <dt>{t(`process.field.${field.name}` as 'process.field.reason')}</dt><dd>{told(values[field.name], value => (field.words ? word(field.words, value) : value === 'true' ? t('editor.yes') : value === 'false' ? t('editor.no') : field.kind === 'day' ? new Date(value).toLocaleString() : value))}</dd></div>)}
      </dl>
      <p className="quiet">{t('process.dialog.binding')}</p>
      <NotDone failure={failure}/>
      <p className="dialog-ends"><button type="button" onClick={() => (fields.length > 0 ? setStep('fill') : dialog.current?.close())}>{t(fields.length > 0 ? 'process.dialog.back' : 'process.dialog.cancel')}</button>
        <button type="button" className="main" disabled={busy || version === undefined || version === outdated} onClick={() => void send()} data-do={action}>{busy ? t('process.dialog.sending') : word('process.action', action)}</button></p>
    </>}
    {step === 'done' && <>
      <p role="status"><strong>{t('process.dialog.receiptText')}</strong></p>
      <dl className="facts">
        <div><dt>{t('process.dialog.case')}</dt><dd><code>{submission.submissionId}</code></dd></div>
        {after?.state && <div><dt>{t('process.dialog.state')}</dt><dd><State of={after.state} stage={after.stage}/></dd></div>}
        {after?.updatedAt && <div><dt>{t('process.dialog.at')}</dt><dd><When at={after.updatedAt} time/></dd></div>}
        {after?.contentHash && <div><dt>{t('process.dialog.hash')}</dt><dd><Hash of={after.contentHash}/></dd></div>}
      </dl>
      <p className="dialog-ends"><button type="button" className="main" onClick={() => dialog.current?.close()}>{t('process.dialog.close')}</button></p>
    </>}
  </dialog>;
}

function told(value: unknown, word: (value: string) => string): string {
  return Array.isArray(value) ? value.map(one => told(one, word)).join('; ')
    : typeof value === 'object' && value !== null ? Object.values(value).filter(one => one !== '').join(', ')
      : word(String(value));
}

async function perform(action: ActionName, {submissionId, ballotId}: Submission, values: Values, etag: string): Promise<Partial<Submission>> {
  const path = `/submissions/${submissionId}`;
  const body = bodyOf(values);
  if (action === 'close') {
    await command(`/ballots/${ballotId}`, 'close', etag, {});
  } else if (action === 'assign-reviewers') {
    await send('POST', `${path}/reviews`, {body, key: newKey()});
  } else if (action === 'waive-review') {
    await command(`${path}/reviews/${String(values.review)}`, 'waive', etag, {reason: values.reason});
  } else {
    return command<Submission>(path, action, etag, Object.keys(body).length > 0 || FORMS[action] ? body : undefined);
  }
  return get<Submission>(path);
}

function Entry({field, value, set, reviews}: {field: Field; value: unknown; set: (value: unknown) => void; reviews: InProcess<'Review'>[]}) {
  const {t} = useTranslation();
  const word = useWord();
  const {name, kind, required, choices, words} = field;
  const label = t(`process.field.${name}` as 'process.field.reason');
  const hint = required ? '' : ` (${t('process.dialog.optional')})`;
  if (kind === 'flag') {
    return <label className="check"><input type="checkbox" checked={value === true} onChange={event => set(event.target.checked)}/> {label}</label>;
  }
  if (kind === 'either') {
    return <fieldset className="choices"><legend>{label}</legend>{[true, false].map(choice => <label key={String(choice)} className="choice">
      <input type="radio" name={name} required checked={value === choice} onChange={() => set(choice)}/> {word(words!, String(choice))}</label>)}</fieldset>;
  }
  if (kind === 'many') {
    const chosen = (value as string[] | undefined) ?? [];
    return <fieldset className="field"><legend>{label}{hint}</legend>{choices!.map(choice => <label key={choice} className="check">
      <input type="checkbox" checked={chosen.includes(choice)} onChange={event => set(event.target.checked ? [...chosen, choice] : chosen.filter(one => one !== choice))}/> {word(words!, choice)}
    </label>)}</fieldset>;
  }
  if (kind === 'motion') {
    return <Motion value={value as Values | undefined} set={set}/>;
  }
  if (kind === 'people') {
    return <People value={(value as Values[] | undefined) ?? [{subject: '', organisation: ''}]} set={set}/>;
  }
  if (kind === 'review') {
    const open = reviews.filter(one => one.state === 'ASSIGNED');
    return <label className="field"><span>{label}</span><select required value={(value as string) ?? ''} onChange={event => set(event.target.value)}>
      <option value=""/>{open.map(one => <option key={one.reviewId} value={one.reviewId}>{one.reviewer ?? one.reviewId}</option>)}</select></label>;
  }
  if (field.from) {
    return <Offered label={label + hint} from={field.from} value={(value as string) ?? ''} set={set}/>;
  }
  return <label className="field"><span>{label}{hint}</span>
    {kind === 'text' ? <textarea rows={4} required={required} minLength={3} maxLength={2000} value={(value as string) ?? ''} onChange={event => set(event.target.value)}/>
      : kind === 'choice' ? <select required={required} value={(value as string) ?? ''} onChange={event => set(event.target.value)}>
        <option value=""/>{choices!.map(choice => <option key={choice} value={choice}>{word(words!, choice)}</option>)}</select>
        : kind === 'day' ? <input type="datetime-local" required={required} value={localInput(value as string | undefined)} onChange={event => set(instant(event.target.value))}/>
          : <input required={required} value={(value as string) ?? ''} onChange={event => set(event.target.value)}/>}
  </label>;
}

function Offered({label, from, value, set}: {label: string; from: 'committees' | 'policies'; value: string; set: (value: string) => void}) {
  const {t} = useTranslation();
  const say = useSay();
  const [offered, setOffered] = useState<[string, string][]>([]);
  useEffect(() => {
    void (from === 'committees' ? all<InProcess<'Committee'>>('/committees').then(items => items.map((one): [string, string] => [one.committeeId, say(one.name)]))
      : get<InProcess<'PolicyList'>>('/policies').then(({items}) => items.map((one): [string, string] => [one.policyId, say(one.title)])))
      .then(setOffered).catch(() => undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [from]);
  return <label className="field"><span>{label}</span><select value={value} onChange={event => set(event.target.value)}>
    <option value="">{t('process.field.byDefault')}</option>
    {offered.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
  </select></label>;
}

function Motion({value, set}: {value: Values | undefined; set: (value: unknown) => void}) {
  const {t} = useTranslation();
  const change = (key: string, entry: unknown) => {
    const next = {mover: '', second: '', inFavour: 0, against: 0, ...value, [key]: entry};
    set(next.mover === '' && next.second === '' ? undefined : next);
  };
  return <details className="field"><summary>{t('process.field.motion')} ({t('process.dialog.optional')})</summary>
    <div className="pair">
      {(['mover', 'second'] as const).map(key => <label key={key} className="field"><span>{t(`process.field.${key}`)}</span><input value={(value?.[key] as string) ?? ''} onChange={event => change(key, event.target.value)}/></label>)}
      {(['inFavour', 'against'] as const).map(key => <label key={key} className="field"><span>{t(`process.field.${key}`)}</span><input type="number" min={0} value={(value?.[key] as number) ?? 0} onChange={event => change(key, Number(event.target.value))}/></label>)}
    </div>
  </details>;
}

function People({value, set}: {value: Values[]; set: (value: unknown) => void}) {
  const {t} = useTranslation();
  const change = (at: number, key: string, entry: string) => set(value.map((one, index) => (index === at ? {...one, [key]: entry === '' && key === 'waiver' ? undefined : entry} : one)));
  return <fieldset className="field"><legend>{t('process.field.reviewers')}</legend>
    {value.map((one, at) => <div key={at} className="pair">
      <label className="field"><span>{t('process.field.subject')}</span><input required value={one.subject as string} onChange={event => change(at, 'subject', event.target.value)}/></label>
      <label className="field"><span>{t('process.field.organisation')}</span><input required value={one.organisation as string} onChange={event => change(at, 'organisation', event.target.value)}/></label>
      <label className="field"><span>{t('process.field.waiver')} ({t('process.dialog.optional')})</span><input value={(one.waiver as string) ?? ''} onChange={event => change(at, 'waiver', event.target.value)}/></label>
    </div>)}
    <button type="button" onClick={() => set([...value, {subject: '', organisation: ''}])}>+</button>
  </fieldset>;
}
