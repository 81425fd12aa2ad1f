import {describe, expect, it} from 'vitest';
import {entered, mandateOf} from './mandate';

const NOW = '2026-11-29T12:00:00Z';

describe('A mandate', () => {
  const mandate = {
    committeeId: 'plenary', organisation: 'aurora-semi',
    designation: {voter: 'lin', from: '2026-01-01T00:00:00Z', until: '2027-06-30T21:59:59Z'},
    delegation: {subject: 'mei', organisation: 'bluepeak-osat', from: '2026-01-01T00:00:00Z', until: '2026-12-31T22:59:59Z'},
  };

  it('that nobody changed is stored as it was', () => {
    const {designation, delegation} = mandate;
    expect(mandateOf(entered(mandate), mandate, NOW)).toEqual({designation, delegation});
  });

  it('keeps how long it holds when its voter gets an alternate', () => {
    expect(mandateOf({...entered(mandate), alternate: ' hana '}, mandate, NOW).designation).toEqual({...mandate.designation, alternate: 'hana'});
  });

  it('begins now and ends when it is said', () => {
    expect(mandateOf({voter: 'lin', alternate: '', subject: '', delegateOrganisation: '', until: ''}, undefined, NOW)).toEqual({designation: {voter: 'lin', from: NOW}});
  });
});
