import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {InProcess} from '../api/client';
import {send, tagged} from '../api/work';
import {When} from '../parts/words';
import {useAct} from './act';
import {DaysLeft, NotDone, useWord} from './words';

type Review = InProcess<'Review'>;
interface Finding {
  pointer: string;
  weight: string;
  text: string;
  proposedChange: string;
}

/** Reviews that were asked for, and the form of whoever is to deliver one. */
export function Reviews({items, submission}: {items: Review[]; submission: InProcess<'Submission'>}) {
  const {t} = useTranslation();
  const word = useWord();
  const mine = submission.allowedActions.includes('review');
  if (items.length === 0 && !mine) {
    return null;
  }
  return <section id="review" aria-labelledby="reviews"><h2 id="reviews">{t('proposal.reviews')}</h2>
    <ul className="comments">{items.map(one => <li key={one.reviewId}><article className="comment">
      <header><strong>{one.reviewer ?? t('proposal.reviewer')}</strong> {one.organisation} <span className="weight">{one.verdict ? word('proposal.verdict', one.verdict) : word('proposal.reviewState', one.state)}</span>
        <small>{one.deliveredAt ? <When at={one.deliveredAt} time/> : <DaysLeft at={one.dueAt}/>}</small></header>
      {one.reason && <p>{one.reason}</p>}
      {one.findings && one.findings.length > 0 && <ul>{one.findings.map((finding, at) => <li key={at}><strong>{word('proposal.reviewWeight', finding.weight)}</strong> <code>{finding.pointer}</code> {finding.text}{finding.proposedChange && <em> → {finding.proposedChange}</em>}</li>)}</ul>}
    </article></li>)}</ul>
    {mine && <Deliver items={items.filter(one => one.state === 'ASSIGNED')} submission={submission.submissionId}/>}
  </section>;
}

function Deliver({items, submission}: {items: Review[]; submission: string}) {
  const {t} = useTranslation();
  const word = useWord();
  const {busy, failure, act} = useAct();
  const [findings, setFindings] = useState<Finding[]>([]);
  const [review, setReview] = useState(items.find(one => one.reviewer)?.reviewId ?? items[0]?.reviewId ?? '');
  const change = (at: number, key: keyof Finding, value: string) => setFindings(findings.map((one, index) => (index === at ? {...one, [key]: value} : one)));
  return <form className="panel" onSubmit={event => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const note = String(data.get('note') ?? '').trim();
    void act('review', async () => {
      const path = `/submissions/${submission}/reviews/${review}`;
      const {etag} = await tagged(path);
      await send('PUT', path, {etag, body: {
        verdict: data.get('verdict'), findings: findings.map(one => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== ''))), ...(note === '' ? {} : {privateNote: note}),
      }});
    });
  }}>
    <h3>{t('proposal.deliver')}</h3>
    {items.length > 1 && <label className="field"><span>{t('process.field.review')}</span><select value={review} onChange={event => setReview(event.target.value)}>{items.map(one => <option key={one.reviewId} value={one.reviewId}>{one.reviewer ?? one.reviewId}</option>)}</select></label>}
    <label className="field"><span>{t('proposal.verdictTitle')}</span><select name="verdict">{['ACCEPT', 'ACCEPT_WITH_CHANGES', 'REVISE', 'REJECT'].map(one => <option key={one} value={one}>{word('proposal.verdict', one)}</option>)}</select></label>
    {findings.map((one, at) => <fieldset key={at} className="field"><legend>{t('process.finding')} {at + 1}</legend><div className="pair">
      <label className="field"><span>{t('proposal.pointer')}</span><input required value={one.pointer} onChange={event => change(at, 'pointer', event.target.value)}/></label>
      <label className="field"><span>{t('proposal.severityTitle')}</span><select value={one.weight} onChange={event => change(at, 'weight', event.target.value)}>{['MAJOR', 'MINOR', 'EDITORIAL'].map(weight => <option key={weight} value={weight}>{word('proposal.reviewWeight', weight)}</option>)}</select></label></div>
      <label className="field"><span>{t('proposal.text')}</span><textarea required rows={2} value={one.text} onChange={event => change(at, 'text', event.target.value)}/></label>
      <label className="field"><span>{t('proposal.proposedChange')}</span><input value={one.proposedChange} onChange={event => change(at, 'proposedChange', event.target.value)}/></label>
    </fieldset>)}
    <p><button type="button" onClick={() => setFindings([...findings, {pointer: '', weight: 'MINOR', text: '', proposedChange: ''}])}>{t('proposal.addFinding')}</button></p>
    <label className="field"><span>{t('proposal.privateNote')} ({t('process.dialog.optional')})</span><textarea name="note" rows={2} maxLength={5000}/></label>
    <NotDone failure={failure}/>
    <button className="main" disabled={busy !== undefined || review === ''}>{t('proposal.deliver')}</button>
  </form>;
}
