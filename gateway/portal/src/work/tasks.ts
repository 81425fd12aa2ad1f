import type {InProcess} from '../api/client';

/** Where a task is done, as a page: the service names the resource. */
export function taskAddress({href, submissionId, action, kind}: Pick<InProcess<'Task'>, 'href' | 'submissionId' | 'action' | 'kind'>): string {
  const ballot = /\/ballots\/([^/?]+)/.exec(href)?.[1];
  const proposal = `/proposals/${submissionId}`;
  return ballot ? `/ballots/${ballot}#vote`
    : action === 'edit' ? `${proposal}/edit`
      : action === 'submit' ? `${proposal}/edit?step=submit`
        : kind === 'review' ? `${proposal}?part=conversation#review`
          : /\/comments/.test(href) ? `${proposal}?part=comments&open=true` : proposal;
}
