// The pages of the portal that need no session, with addresses that the sample catalogue fills.
import {PORTAL} from './browser.mjs';

const API = `${PORTAL}/api/v1`;

async function json(path) {
  const answer = await fetch(API + path);
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

/** Name and address of each page; whoever has none of a kind in the catalogue does without. */
export async function pages() {
  const found = await json('/variations?has=landPattern&limit=3');
  const [one, two, three] = found.items;
  const id = item => encodeURIComponent(`${item.designation}/${item.revision}/${item.code}`);
  const leads = (await json('/variations?terminalForm=GULL_WING&has=landPattern&limit=1')).items[0] ?? one;
  const revised = process.env.PORTAL_REVISED;
  return [
    ['home', '/'],
    ['search', '/search'],
    ['search-filtered', '/search?bodyX=3..8&q=package'],
    ['search-cards', '/search?view=cards'],
    ['search-nothing', '/search?bodyX=..0.001&family=CSP'],
    ['standard', `/standards/${one.designation}?variation=${encodeURIComponent(one.code)}`],
    ['standard-leads', `/standards/${leads.designation}?variation=${encodeURIComponent(leads.code)}`],
    ...(revised ? [['standard-revised', `/standards/${revised}`], ['diff', `/standards/${revised}/diff?from=A&to=B`]] : []),
    ['compare', `/compare?ids=${id(one)},${id(two)},${id(three)}`],
    ['compare-empty', '/compare'],
    ['coverage', '/coverage'],
    ['developers', '/developers'],
    ['proposals', '/proposals'],
    ['ballots', '/ballots'],
    ['notifications', '/notifications'],
    ['inbox', '/inbox'],
    ['timeline', '/timeline'],
    ['organisation', '/organisation'],
    ['nowhere', '/no/such/page'],
    ['missing', '/standards/PS-NONE-9999'],
  ];
}

/** The pages of whoever is signed in on this page, with a case and a ballot of theirs if there are any. */
export async function memberPages(page) {
  const first = path => page.evaluate(async address => (await (await fetch(address)).json()).items?.[0], `/api/v1${path}`);
  const [submission, ballot, open, revision, draft] = [await first('/submissions?state=PUBLISHED&limit=1') ?? await first('/submissions?limit=1'), await first('/ballots?open=false&limit=1'), await first('/ballots?open=true&limit=1'),
    (await page.evaluate(async () => (await (await fetch('/api/v1/submissions?limit=100')).json()).items ?? [])).find(one => one.kind === 'REVISION'),
    await first('/submissions?state=REVISION_REQUIRED&organisation=aurora-semi&limit=1') ?? await first('/submissions?state=DRAFT&organisation=aurora-semi&limit=1')];
  const parts = (name, address, of) => of.map(part => [`member-${name}-${part}`, `${address}?part=${part}`]);
  return [
    ['member-home', '/'],
    ['member-proposals', '/proposals'],
    ['member-board', '/proposals?view=board'],
    ...(submission ? parts('proposal', `/proposals/${submission.submissionId}`, ['conversation', 'changes', 'checks', 'comments', 'timeline']) : []),
    ...(draft ? parts('draft', `/proposals/${draft.submissionId}`, ['conversation', 'checks', 'comments', 'timeline']) : []),
    ...(revision ? parts('revision', `/proposals/${revision.submissionId}`, ['changes']) : []),
    ['member-editor', '/proposals/new'],
    ...(draft ? ['identity', 'body', 'more', 'prose', 'submit'].map(step => [`member-editor-${step}`, `/proposals/${draft.submissionId}/edit?step=${step}`]) : []),
    ['member-ballots', '/ballots?view=all'],
    ...(ballot ? parts('ballot', `/ballots/${ballot.ballotId}`, ['result', 'votes', 'comments', 'rule', 'log']) : []),
    ...(open ? parts('ballot-open', `/ballots/${open.ballotId}`, ['result', 'votes']) : []),
    ...parts('notifications', '/notifications', ['endpoints', 'deliveries']),
    ['member-notifications', '/notifications'],
    ['member-inbox', '/inbox'],
    ['member-timeline', '/timeline'],
    ['member-organisation', '/organisation'],
  ];
}
