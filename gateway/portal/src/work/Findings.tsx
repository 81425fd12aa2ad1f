import {useTranslation} from 'react-i18next';
import type {InProcess} from '../api/client';
import {Text} from '../parts/words';
import {useWord} from './words';

type Finding = InProcess<'Finding'>;
const ORDER = ['ERROR', 'WARNING', 'INFO'];

/** What the rules say, the gravest first; where a field is at hand its finding leads there. */
export function Findings({items, to}: {items: Finding[]; to?: (pointer: string) => void}) {
  const {t} = useTranslation();
  const word = useWord();
  if (items.length === 0) {
    return <p className="all-well"><span aria-hidden="true">✓</span> {t('process.noFindings')}</p>;
  }
  return <ul className="findings">{[...items].sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity)).map((finding, at) => <li key={at} className={`finding finding-${finding.severity}`}>
    <span className="mark" aria-hidden="true">{finding.severity === 'ERROR' ? '✗' : finding.severity === 'WARNING' ? '!' : 'i'}</span>
    <div><strong>{word('process.severity', finding.severity)} <code>{finding.rule}</code></strong> <Text of={finding.message}/>
      {finding.pointer && <div><small>{to ? <button type="button" className="link" onClick={() => to(finding.pointer!)}>{finding.pointer}</button> : <code>{finding.pointer}</code>}
        {finding.value !== undefined && ` ${t('process.value')}: ${finding.value}`}{finding.expected !== undefined && `; ${t('process.expected')}: ${finding.expected}`}</small></div>}</div>
  </li>)}</ul>;
}
