import {describe, expect, it} from 'vitest';
import {taskAddress} from './tasks';

const submissionId = 'sub-1';

describe('A task', () => {
  it('is done on the page of what it is about', () => {
    expect(taskAddress({submissionId, kind: 'vote', action: 'vote', href: '/api/v1/ballots/sub-1-b1'})).toBe('/ballots/sub-1-b1#vote');
    expect(taskAddress({submissionId, kind: 'edit', action: 'edit', href: '/api/v1/submissions/sub-1'})).toBe('/proposals/sub-1/edit');
    expect(taskAddress({submissionId, kind: 'submit', action: 'submit', href: '/api/v1/submissions/sub-1'})).toBe('/proposals/sub-1/edit?step=submit');
    expect(taskAddress({submissionId, kind: 'review', href: '/api/v1/submissions/sub-1/reviews/rev-1'})).toBe('/proposals/sub-1?part=conversation#review');
    expect(taskAddress({submissionId, kind: 'dispose-comments', href: '/api/v1/submissions/sub-1/comments?open=true'})).toBe('/proposals/sub-1?part=comments&open=true');
  });

  it('of a kind that the portal does not know leads to its proposal', () => {
    expect(taskAddress({submissionId, kind: 'something-new', href: '/api/v2/elsewhere'})).toBe('/proposals/sub-1');
  });
});
