import {describe, expect, it} from 'vitest';
import type {InProcess} from '../api/client';
import {deciding} from './Bars';

type Criterion = InProcess<'Criterion'>;
const of = (rule: Criterion['rule'], whole: Criterion['whole'], subset?: string): Criterion =>
  ({rule, part: ['APPROVE'], comparison: 'AT_LEAST', share: {numerator: 2, denominator: 3}, whole, ...(subset ? {subset} : {})});

describe('What a bar of the decision is a share of', () => {
  it('is said by the rule of approval, else by that of negatives', () => {
    const [approval, negatives] = [of('APPROVAL', ['APPROVE', 'DISAPPROVE', 'ABSTAIN']), of('NEGATIVES', ['APPROVE', 'DISAPPROVE'])];
    expect(deciding([negatives, approval])).toBe(approval);
    expect(deciding([negatives])).toBe(negatives);
  });

  it('is nothing where the policy compares no share of all', () => {
    expect(deciding([])).toBeUndefined();
    expect(deciding([of('RETURN', ['ELECTORATE']), of('APPROVAL', ['APPROVE', 'DISAPPROVE'], 'P_MEMBER')])).toBeUndefined();
  });
});
