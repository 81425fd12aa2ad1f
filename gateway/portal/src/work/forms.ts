import type {InProcess} from '../api/client';

/** What each command takes, and what of it is sent. */

export type ActionName = InProcess<'Action'>;
export type Values = Record<string, unknown>;

export interface Field {
  name: string;
  kind: 'text' | 'line' | 'day' | 'flag' | 'either' | 'choice' | 'many' | 'motion' | 'people' | 'review';
  required?: boolean;
  words?: string;
  choices?: readonly string[];
  from?: 'committees' | 'policies';
}

const REASON: Field = {name: 'reason', kind: 'text', required: true};
const MOTION: Field = {name: 'motion', kind: 'motion'};
const CODES = ['OUT_OF_SCOPE', 'INCOMPLETE', 'UNCLEAR', 'DUPLICATE', 'TECHNICALLY_UNSOUND', 'NO_CONSENSUS', 'PATENTS', 'OTHER'] as const;
const GROUND: Field = {name: 'code', kind: 'choice', choices: CODES, words: 'process.reasonCode'};

/** What each command takes, as its contract says; a command that is not named takes nothing. */
export const FORMS: Partial<Record<ActionName, Field[]>> = {
  'accept': [{name: 'committee', kind: 'choice', from: 'committees'}, {name: 'policy', kind: 'choice', from: 'policies'}],
  'return': [GROUND, REASON, MOTION],
  'reject': [GROUND, REASON, MOTION],
  'request-revision': [REASON, {name: 'reviewAnew', kind: 'flag'}, MOTION],
  'open-enquiry': [{name: 'closesAt', kind: 'day'}],
  'open-ballot': [{name: 'closesAt', kind: 'day'}],
  'recirculate': [{name: 'coverLetter', kind: 'text', required: true}, {name: 'closesAt', kind: 'day'}],
  'certify': [{name: 'assurances', kind: 'many', choices: ['PROCESS', 'CONFLICTS_OF_INTEREST', 'PATENTS', 'SAFETY', 'ANTITRUST'], words: 'process.assurance'}, MOTION],
  'refuse': [REASON, {name: 'sendBack', kind: 'flag'}],
  'reopen': [REASON], 'recall': [REASON], 'hold': [REASON], 'resume': [REASON],
  'appeal': [{name: 'text', kind: 'text', required: true}, {name: 'remedy', kind: 'text', required: true}],
  'decide-appeal': [{name: 'upheld', kind: 'either', required: true, words: 'process.ruling'}, REASON],
  'consent': [{name: 'to', kind: 'choice', required: true, choices: ['WITHDRAWAL', 'RECALL'], words: 'process.consent'}],
  'assign-reviewers': [{name: 'reviewers', kind: 'people', required: true}],
  'waive-review': [{name: 'review', kind: 'review', required: true}, REASON],
};

/** What stands in a form before anything is entered: what can only be set or not is not set, and says so. */
export function beginning(action: ActionName): Values {
  return Object.fromEntries((FORMS[action] ?? []).filter(field => field.kind === 'flag').map(field => [field.name, false]));
}

/** The body of a command: what was left empty is not in it, and what was denied is. */
export function bodyOf(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));
}
