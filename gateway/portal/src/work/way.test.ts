import {describe, expect, it} from 'vitest';
import {spansOf} from './History';

const NOW = Date.parse('2026-06-30T00:00:00Z');
const entry = (day: string, state?: string) => ({sequence: 1, sealed: false, previousHash: '', hash: '', at: `2026-${day}T00:00:00Z`, ...(state ? {facts: {state}} : {})});
const told = (...items: ReturnType<typeof entry>[]) => spansOf(items, NOW).map(({stage, from, until}) => [stage, new Date(from).toISOString().slice(5, 10), new Date(until).toISOString().slice(5, 10)].join(' '));

describe('The bars of a case', () => {
  it('end where the next stage began, and the present one today', () => {
    expect(told(entry('01-01', 'DRAFT'), entry('01-10', 'TRIAGE'), entry('01-12'), entry('01-15', 'ACCEPTED'), entry('02-01', 'BALLOT_OPEN')))
      .toEqual(['drafting 01-01 01-10', 'review 01-10 02-01', 'ballot 02-01 06-30']);
  });

  it('end on the day on which the case did, whatever is recorded later', () => {
    expect(told(entry('01-01', 'DRAFT'), entry('01-10', 'TRIAGE'), entry('01-20', 'REJECTED'), entry('05-05'))).toEqual(['drafting 01-01 01-10', 'review 01-10 01-20']);
    expect(told(entry('03-01', 'APPROVED'), entry('03-15', 'PUBLISHED'), entry('05-05'))).toEqual(['decision 03-01 03-15', 'done 03-15 03-15']);
  });

  it('have a gap while the case rests', () => {
    expect(told(entry('01-01', 'TRIAGE'), entry('01-05', 'ON_HOLD'), entry('02-05', 'TRIAGE'))).toEqual(['review 01-01 01-05', 'review 02-05 06-30']);
  });
});
