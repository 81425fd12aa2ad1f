import {useTranslation} from 'react-i18next';
import type {InProcess} from '../api/client';
import {humane} from '../api/vocabulary';
import type {Listed} from '../api/work';
import {useGrowing} from '../parts/growing';
import {Hash, When} from '../parts/words';
import {useWord} from './words';

type Entry = InProcess<'HistoryEntry'>;

/** Who did what, the latest first; each entry is chained to the one before by its hash. */
export function History({list}: {list: Listed<Entry>}) {
  const {t} = useTranslation();
  const word = useWord();
  const {items, rest} = useGrowing(list);
  return <>{rest}<ol className="history" reversed>{[...items].reverse().map(entry => <li key={entry.sequence} value={entry.sequence} data-row>
    <div><strong>{entry.type ? word('proposal.act', entry.type) === entry.type ? humane(entry.type.split('.').at(-1)!) : word('proposal.act', entry.type) : t('proposal.erased')}</strong>
      {entry.organisation && <span> {entry.organisation}</span>}{entry.role && <small> {entry.role.split(/,\s*/).map(role => word('organisation.roleOf', role)).join(', ')}</small>}</div>
    {entry.reason && <p lang="en">{entry.reason}</p>}
    <small>{entry.at && <When at={entry.at} time/>} <Hash of={entry.hash}/></small>
    {entry.facts && Object.keys(entry.facts).length > 0 && <details><summary>{t('proposal.facts')}</summary><dl className="facts">{Object.entries(entry.facts).map(([key, value]) => <div key={key}><dt>{humane(key)}</dt><dd>{value}</dd></div>)}</dl></details>}
  </li>)}</ol></>;
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

/** When a case was in which stage, as its history says; a stage that was entered twice has two spans, and what rests is in none. */
export function spansOf(items: Entry[], now: number): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const entry of items) {
    const entered = entry.facts?.state ?? entry.facts?.to;
    const at = entry.at === undefined ? NaN : Date.parse(entry.at);
    if (entered === undefined || Number.isNaN(at)) {
      continue;
    }
    const stage = ORDER.find(([, states]) => states.includes(entered))?.[0];
    if (open !== undefined && open.stage !== stage) {
      open.until = at;
      open = undefined;
    }
    if (stage !== undefined && open === undefined) {
      open = {stage, from: at, until: now};
      spans.push(open);
    }
    if (open?.stage === 'done') {
      open.until = at; // it is reached, not gone through
      open = undefined;
    }
  }
  return spans;
}

/** The way of one case through the stages: what was planned, outlined, below what was. */
export function Way({items, submission, ballots}: {items: Entry[]; submission: InProcess<'Submission'>; ballots: InProcess<'Ballot'>[]}) {
  const {t} = useTranslation();
  const word = useWord();
  const now = Date.now();
  const spans = spansOf(items, now);
  const due = submission.closesAt ?? submission.resolveBy ?? submission.appealsUntil;
  const present = spans.at(-1);
  const planned: Span[] = ballots.map(one => ({stage: 'ballot', from: Date.parse(one.opensAt), until: Date.parse(one.closesAt)}));
  if (due && present && present.until === now && !planned.some(one => one.until === Date.parse(due))) {
    planned.push({stage: present.stage, from: present.from, until: Date.parse(due)});
  }
  const start = Date.parse(submission.createdAt);
  const end = Math.max(present?.until ?? now, ...[...spans, ...planned].map(span => span.until)) + 1;
  const x = (at: number) => 180 + (at - start) / (end - start) * 800;
  const rows = ORDER.map(([stage]) => stage);
  return <figure className="way">
    <figcaption>{t('proposal.way')}</figcaption>
    <div className="scroll-chart" tabIndex={0} role="region" aria-label={t('proposal.way')}><svg viewBox={`0 0 1000 ${rows.length * 34 + 44}`} role="img" aria-label={t('proposal.way')}>
      {rows.map((stage, row) => <g key={stage}>
        <text className="way-name" x="0" y={row * 34 + 24}>{word('process.stage', stage)}</text>
        <line className="way-line" x1="180" x2="980" y1={row * 34 + 36} y2={row * 34 + 36}/>
        {planned.filter(span => span.stage === stage).map((span, at) => <rect key={`plan-${at}`} className="way-ahead" x={x(span.from)} y={row * 34 + 5} width={Math.max(4, x(span.until) - x(span.from))} height="26"><title>{t('timeline.planned')}</title></rect>)}
        {spans.filter(span => span.stage === stage).map((span, at) => <rect key={at} className={`way-span way-${stage}`} x={x(span.from)} y={row * 34 + 8} width={Math.max(4, x(span.until) - x(span.from))} height="20"/>)}
      </g>)}
      {submission.published && <path className="way-mark" d={`M${x(spans.at(-1)?.from ?? now)} ${5 * 34 + 8}l10 10l-10 10l-10 -10z`}/>}
      {due && Date.parse(due) > now && <g className="way-due"><line x1={x(Date.parse(due))} x2={x(Date.parse(due))} y1="0" y2={rows.length * 34 + 8}/>
        <text x={x(Date.parse(due))} y={rows.length * 34 + 30} textAnchor="end">{t('process.closes')}</text></g>}
      {now <= end && <g className="way-now"><line x1={x(now)} x2={x(now)} y1="0" y2={rows.length * 34 + 8}/><text x={x(now)} y={rows.length * 34 + 30} textAnchor={x(now) > 700 ? 'end' : 'middle'}>{t('process.today')}</text></g>}
    </svg></div>
    <p className="quiet">{t('proposal.wayLegend')}</p>
  </figure>;
}
