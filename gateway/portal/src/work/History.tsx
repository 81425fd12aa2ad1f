import {useTranslation} from 'react-i18next';
import type {InProcess} from '../api/client';
import {humane} from '../api/vocabulary';
import {Hash, When} from '../parts/words';
import {useWord} from './words';

type Entry = InProcess<'HistoryEntry'>;

/** Who did what, the latest first; each entry is chained to the one before by its hash. */
export function History({items}: {items: Entry[]}) {
  const {t} = useTranslation();
  const word = useWord();
  return <ol className="history" reversed>{[...items].reverse().map(entry => <li key={entry.sequence} value={entry.sequence}>
    <div><strong>{entry.type ? word('proposal.act', entry.type) === entry.type ? humane(entry.type.split('.').at(-1)!) : word('proposal.act', entry.type) : t('proposal.erased')}</strong>
      {entry.organisation && <span> {entry.organisation}</span>}{entry.role && <small> {entry.role}</small>}</div>
    {entry.reason && <p lang="en">{entry.reason}</p>}
    <small>{entry.at && <When at={entry.at} time/>} <Hash of={entry.hash}/></small>
    {entry.facts && Object.keys(entry.facts).length > 0 && <details><summary>{t('proposal.facts')}</summary><dl className="facts">{Object.entries(entry.facts).map(([key, value]) => <div key={key}><dt>{humane(key)}</dt><dd>{value}</dd></div>)}</dl></details>}
  </li>)}</ol>;
}

const ORDER: [string, string[]][] = [
  ['drafting', ['DRAFT', 'VALIDATING', 'CHECK_FAILED', 'RETURNED', 'REVISION_REQUIRED']],
  ['review', ['TRIAGE', 'ACCEPTED', 'IN_REVIEW']],
  ['enquiry', ['ENQUIRY', 'COMMENT_RESOLUTION']],
  ['ballot', ['BALLOT_READY', 'BALLOT_OPEN', 'BALLOT_CLOSED', 'BALLOT_FAILED', 'NEGATIVE_RESOLUTION', 'RECIRCULATION']],
  ['decision', ['PROCEDURAL_REVIEW', 'APPROVED']],
  ['done', ['PUBLISHED']],
];

interface Span {
  stage: string;
  from: number;
  until: number;
}

/** When a case was in which stage, as its history says; a stage that was entered twice has two spans. */
export function spansOf(items: Entry[], state: string, now: number): Span[] {
  const spans: Span[] = [];
  for (const entry of items) {
    const entered = entry.facts?.state ?? entry.facts?.to;
    const stage = ORDER.find(([, states]) => entered !== undefined && states.includes(entered))?.[0];
    const at = entry.at === undefined ? undefined : Date.parse(entry.at);
    if (stage !== undefined && at !== undefined && spans.at(-1)?.stage !== stage) {
      const last = spans.at(-1);
      if (last) {
        last.until = at;
      }
      spans.push({stage, from: at, until: now});
    }
  }
  if (['PUBLISHED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'].includes(state)) {
    const last = items.at(-1)?.at;
    const span = spans.at(-1);
    if (last && span) {
      span.until = Math.max(span.from, Date.parse(last));
    }
  }
  return spans;
}

/** The way of one case through the stages, with what is still ahead of the present one. */
export function Way({items, submission}: {items: Entry[]; submission: InProcess<'Submission'>}) {
  const {t} = useTranslation();
  const word = useWord();
  const now = Date.now();
  const spans = spansOf(items, submission.state, now);
  const due = submission.closesAt ?? submission.resolveBy ?? submission.appealsUntil;
  const start = Date.parse(submission.createdAt);
  const end = Math.max(now, due ? Date.parse(due) : 0, ...spans.map(span => span.until)) + 1;
  const x = (at: number) => 180 + (at - start) / (end - start) * 800;
  const rows = ORDER.map(([stage]) => stage);
  return <figure className="way">
    <figcaption>{t('proposal.way')}</figcaption>
    <div className="scroll-chart" tabIndex={0} role="region" aria-label={t('proposal.way')}><svg viewBox={`0 0 1000 ${rows.length * 34 + 44}`} role="img" aria-label={t('proposal.way')}>
      {rows.map((stage, row) => <g key={stage}>
        <text className="way-name" x="0" y={row * 34 + 24}>{word('process.stage', stage)}</text>
        <line className="way-line" x1="180" x2="980" y1={row * 34 + 36} y2={row * 34 + 36}/>
        {spans.filter(span => span.stage === stage).map((span, at) => <rect key={at} className={`way-span way-${stage}`} x={x(span.from)} y={row * 34 + 8} width={Math.max(4, x(span.until) - x(span.from))} height="20"/>)}
      </g>)}
      {submission.published && <path className="way-mark" d={`M${x(spans.at(-1)?.from ?? now)} ${5 * 34 + 8}l10 10l-10 10l-10 -10z`}/>}
      {due && Date.parse(due) > now && <g className="way-due"><line x1={x(Date.parse(due))} x2={x(Date.parse(due))} y1="0" y2={rows.length * 34 + 8}/>
        <text x={x(Date.parse(due))} y={rows.length * 34 + 30} textAnchor="end">{t('process.closes')}</text></g>}
      <g className="way-now"><line x1={x(now)} x2={x(now)} y1="0" y2={rows.length * 34 + 8}/><text x={x(now)} y={rows.length * 34 + 30} textAnchor={x(now) > 700 ? 'end' : 'middle'}>{t('process.today')}</text></g>
    </svg></div>
  </figure>;
}
