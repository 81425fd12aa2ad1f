import {useId} from 'react';
import {useTranslation} from 'react-i18next';
import type {InProcess} from '../api/client';
import {useWide} from '../parts/wide';
import {useWord} from './words';

type Tally = InProcess<'Tally'>;
type ClassCount = InProcess<'ClassCount'>;
type Criterion = InProcess<'Criterion'>;

/** In the order in which positions are always shown. */
export const POSITIONS = ['APPROVE', 'APPROVE_WITH_COMMENTS', 'NO_OBJECTION', 'DISAPPROVE', 'DISCUSS', 'DISAPPROVE_WITHOUT_REASON', 'ABSTAIN', 'RECUSE'] as const;
export type Answer = typeof POSITIONS[number];

/** In its own units, which are near those of the screen, so that words stay readable on a phone. */
const useWidth = () => (useWide() ? 1000 : 420);
const percent = (part: number) => `${Math.round(part * 1000) / 10} %`;

/** How many there are of how many, for a row of a table. */
export function Share({part, whole}: {part: number; whole: number}) {
  const {t} = useTranslation();
  return <span className="share" title={whole > 0 ? percent(part / whole) : undefined}>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect className="bar-room" width="100" height="10"/><rect className="bar-voted" width={whole > 0 ? 100 * part / whole : 0} height="10"/></svg>
    <span>{t('ballot.of', {part, whole})}</span></span>;
}

/** A bar shows what is asked of all; what is asked of a class stands among the rules. */
export const ofAll = ({subset}: {subset?: string}) => subset === undefined || subset === 'ALL';

function limits(criteria: Criterion[], rule: string): {share: number; least: boolean}[] {
  return criteria.filter(one => one.rule === rule && ofAll(one)).map(one => ({
    share: one.share.numerator / one.share.denominator,
    least: one.comparison === 'AT_LEAST' || one.comparison === 'MORE_THAN',
  }));
}

interface Tick {
  at: number;
  words: string;
  kind: 'quorum' | 'approve' | 'negative';
}

function Ticks({ticks, top, height, width}: {ticks: Tick[]; top: number; height: number; width: number}) {
  return <g>{ticks.map((tick, at) => {
    const x = Math.min(width, Math.max(0, tick.at * width));
    return <g key={at} className={`tick tick-${tick.kind}`}>
      <line x1={x} x2={x} y1={top - 8} y2={top + height + 8}/>
      <text x={x} y={top + height + 28 + (tick.kind === 'negative' ? 22 : 0)} textAnchor={x > width * 0.7 ? 'end' : x < width * 0.3 ? 'start' : 'middle'}>{tick.words}</text>
    </g>;
  })}</g>;
}

/** Participation: who has voted, out of all who may, with the return that the policy asks for. */
export function Participation({returned, electorate, criteria}: {returned: number; electorate: number; criteria: Criterion[]}) {
  const {t} = useTranslation();
  const id = useId();
  const room = useWidth();
  const share = electorate > 0 ? returned / electorate : 0;
  const words = t('ballot.voted', {part: returned, whole: electorate, percent: percent(share)});
  const ticks = limits(criteria, 'RETURN').map(({share: at}): Tick => ({at, kind: 'quorum', words: t('ballot.quorum', {percent: percent(at)})}));
  return <figure className="bars">
    <figcaption id={id}>{t('ballot.participation')}</figcaption>
    <svg viewBox={`0 0 ${room} 92`} role="img" aria-labelledby={id} aria-describedby={`${id}w`}>
      <desc id={`${id}w`}>{words}{ticks.map(tick => `; ${tick.words}`)}</desc>
      <rect className="bar-room" x="0.5" y="10" width={room - 1} height="40"/>
      <rect className="bar-voted" y="10" width={share * room} height="40"/>
      <Ticks ticks={ticks} top={10} height={40} width={room}/>
      <text className={share * room > words.length * 12 ? 'in-bar on-voted' : 'beside-bar'} x={share * room > words.length * 12 ? 12 : share * room + 12} y="37">{words}</text>
    </svg>
  </figure>;
}

/** What was counted of each position. */
export function counted(tally: Tally | ClassCount): Partial<Record<Answer, number>> {
  return {
    APPROVE: tally.approve, NO_OBJECTION: tally.noObjection, DISAPPROVE: tally.disapprove, DISAPPROVE_WITHOUT_REASON: tally.disapproveWithoutReason,
    DISCUSS: tally.discuss, ABSTAIN: tally.abstain, RECUSE: tally.recuse,
  };
}

/** What the decision is a share of: as the rule of approval of all says, else that of negatives. */
export function deciding(criteria: Criterion[]): Criterion | undefined {
  return ['APPROVAL', 'NEGATIVES'].map(rule => criteria.find(one => one.rule === rule && ofAll(one))).find(one => one !== undefined);
}

/** The decision over what the approval rule counts, with its threshold from the left and the limit of negatives from the right. */
export function Decision({tally, criteria}: {tally: Tally; criteria: Criterion[]}) {
  const {t} = useTranslation();
  const word = useWord();
  const id = useId();
  const room = useWidth();
  const counts = counted(tally);
  const criterion = deciding(criteria);
  if (criterion === undefined) {
    // The policy compares no share of all with anything: then there is no whole that a bar could be of.
    return <p>{t('ballot.answers')}: {POSITIONS.filter(one => (counts[one] ?? 0) > 0).map(one => `${word('ballot.position', one)} ${counts[one]}`).join(', ') || '–'}</p>;
  }
  const {whole} = criterion;
  const among = whole.some(one => one === 'ELECTORATE') ? POSITIONS : POSITIONS.filter(one => (whole as string[]).includes(one));
  const parts = among.map(position => ({position, count: counts[position] ?? 0})).filter(one => one.count > 0);
  const sum = whole.some(one => one === 'ELECTORATE') ? tally.electorate : parts.reduce((total, one) => total + one.count, 0);
  const left = POSITIONS.filter(one => !(among as readonly string[]).includes(one) && (counts[one] ?? 0) > 0).map(one => `${word('ballot.position', one)} ${counts[one]}`);
  const silent = tally.electorate - tally.returned;
  const ticks: Tick[] = [
    ...limits(criteria, 'APPROVAL').map(({share}): Tick => ({at: share, kind: 'approve', words: t('ballot.needs', {percent: percent(share)})})),
    ...limits(criteria, 'NEGATIVES').map(({share}): Tick => ({at: 1 - share, kind: 'negative', words: t('ballot.atMost', {percent: percent(share)})})),
  ];
  let x = 0;
  return <figure className="bars">
    <figcaption id={id}>{t('ballot.decision')} <small>({t('ballot.counted', {count: sum})})</small></figcaption>
    <svg viewBox={`0 0 ${room} 136`} role="img" aria-labelledby={id} aria-describedby={`${id}w`}>
      <desc id={`${id}w`}>{parts.map(one => `${word('ballot.position', one.position)} ${one.count}`).join(', ')}{ticks.map(tick => `; ${tick.words}`)}</desc>
      <Patterns/>
      <rect className="bar-room" x="0.5" y="30" width={room - 1} height="40"/>
      {parts.map(({position, count}) => {
        const width = sum > 0 ? count / sum * room : 0;
        const at = x;
        x += width;
        const name = `${word('ballot.position', position)} ${count}`;
        const fits = width > name.length * 13 + 24;
        return <g key={position}>
          <rect className={`answer answer-${position}`} x={at} y="30" width={width} height="40"/>
          {PATTERNED[position] && <rect fill={`url(#${PATTERNED[position]})`} x={at} y="30" width={width} height="40"/>}
          <text className={fits && !PATTERNED[position] ? 'in-bar' : 'beside-bar'} x={fits && !PATTERNED[position] ? at + 12 : at + width / 2} y={fits && !PATTERNED[position] ? 57 : 20} textAnchor={fits && !PATTERNED[position] ? 'start' : at + width > room * 0.9 ? 'end' : at < room * 0.1 ? 'start' : 'middle'}>{name}</text>
        </g>;
      })}
      <Ticks ticks={ticks} top={30} height={40} width={room}/>
    </svg>
    <p className="quiet">{left.length > 0 && `${t('ballot.notCounted', {what: left.join(', ')})} `}{silent > 0 && t('ballot.silent', {count: silent})}</p>
  </figure>;
}

const PATTERNED: Partial<Record<Answer, string>> = {APPROVE_WITH_COMMENTS: 'dots', NO_OBJECTION: 'dots', DISAPPROVE_WITHOUT_REASON: 'stripes', DISCUSS: 'stripes'};

function Patterns() {
  return <defs>
    <pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse"><circle className="pattern-mark" cx="5" cy="5" r="2"/></pattern>
    <pattern id="stripes" width="10" height="10" patternUnits="userSpaceOnUse"><path className="pattern-line" d="M0 10 10 0"/></pattern>
  </defs>;
}

/** The same figures by class of members, small and many. */
export function Classes({classes}: {classes: ClassCount[]}) {
  const {t} = useTranslation();
  const word = useWord();
  return <div className="scroll" tabIndex={0} role="region" aria-label={t('ballot.byClass')}><table className="rows classes">
    <caption>{t('ballot.byClass')}</caption>
    <thead><tr><th scope="col">{t('ballot.class')}</th><th scope="col">{t('ballot.answers')}</th>{POSITIONS.filter(one => classes.some(each => (counted(each)[one] ?? 0) > 0)).map(one => <th key={one} scope="col" className="number">{word('ballot.position', one)}</th>)}<th scope="col" className="number">{t('ballot.electorate')}</th></tr></thead>
    <tbody>{classes.map(each => {
      const counts = counted(each);
      let x = 0;
      return <tr key={each.membershipClass}><th scope="row">{word('ballot.membership', each.membershipClass)}</th>
        <td><svg className="small-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect className="bar-room" width="100" height="10"/>
          {POSITIONS.map(one => {
            const width = each.electorate > 0 ? (counts[one] ?? 0) / each.electorate * 100 : 0;
            const at = x;
            x += width;
            return <rect key={one} className={`answer answer-${one}`} x={at} width={width} height="10"/>;
          })}</svg></td>
        {POSITIONS.filter(one => classes.some(other => (counted(other)[one] ?? 0) > 0)).map(one => <td key={one} className="number">{counts[one] ?? 0}</td>)}
        <td className="number">{each.electorate}</td></tr>;
    })}</tbody>
  </table></div>;
}
