import {useEffect, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs} from 'react-router';
import {BASE, Refused, type InProcess} from '../api/client';
import {session, useSession} from '../api/session';
import {all, found, get, listed, send, tagged} from '../api/work';
import {usePageTitle} from '../app/title';
import {entered, mandateOf, type Entered} from '../model/mandate';
import {useGrowing} from '../parts/growing';
import {Text, useSay, When} from '../parts/words';
import {FromApi, NotDone, State, useWord} from '../work/words';
import '../work/work.css';

type Committee = InProcess<'Committee'>;
type Mandate = InProcess<'Mandate'>;

interface Seat {
  committee: Committee;
  membership?: InProcess<'Membership'>;
  mandate?: Mandate;
  mayGive: boolean;
}

const PLENARY = 'plenary';

/** With the plenary, which is always there and in which every organisation that votes has its seat. */
async function committeesOf(signal: AbortSignal): Promise<Committee[]> {
  const [plenary, others] = await Promise.all([get<Committee>(`/committees/${PLENARY}`, signal), all<Committee>('/committees', signal)]);
  return [plenary, ...others.filter(one => one.committeeId !== plenary.committeeId)];
}

export async function loader({request}: LoaderFunctionArgs) {
  const {signal} = request;
  const who = await session();
  if (!who.authenticated || who.organisation === undefined) {
    throw new Refused(401, {});
  }
  const id = new URL(request.url).searchParams.get('of') ?? who.organisation;
  const path = `/organisations/${id}`;
  const [organisation, organisations, affiliations, committees, submissions] = await Promise.all([
    found<InProcess<'Organisation'>>(path, signal), listed<InProcess<'Organisation'>>('/organisations', signal),
    all<InProcess<'Affiliation'>>(`${path}/affiliations`, signal).catch(() => []), committeesOf(signal),
    get<InProcess<'SubmissionPage'>>(`/submissions?organisation=${id}&limit=10`, signal).then(page => page.items),
  ]);
  const seats = await Promise.all(committees.map(async (committee): Promise<Seat> => {
    const at = `/committees/${committee.committeeId}`;
    const [membership, mandate] = await Promise.all([found<InProcess<'Membership'>>(`${at}/members/${id}`, signal), found<Mandate>(`${at}/mandates/${id}`, signal)]);
    // Who may give the first one is said by the list of those that were given.
    const {allowedActions} = mandate ?? await get<InProcess<'MandatePage'>>(`${at}/mandates?limit=1`, signal);
    return {committee, membership, mandate, mayGive: allowedActions.includes('give')};
  }));
  return {id, own: id === who.organisation, organisation, organisations, affiliations, seats, submissions, path};
}

export function Component() {
  const {t} = useTranslation();
  const say = useSay();
  const word = useWord();
  const who = useSession();
  const {id, own, organisation, organisations: list, affiliations, seats, submissions, path} = useLoaderData<typeof loader>();
  const {items: organisations, rest} = useGrowing(list);
  const [, setQuery] = useSearchParams();
  usePageTitle(organisation ? say(organisation.name) : t('organisation.title'));
  const nameOf = (other: string) => say(organisations.find(one => one.organisation === other)?.name) || other;
  return <article className="work">
    <header className="work-head"><div><p className="over">{t('organisation.title')} <code>{id}</code></p><h1>{organisation ? <Text of={organisation.name}/> : id}</h1></div>
      <div><label className="field"><span>{t('organisation.other')}</span><select value={id} onChange={event => setQuery({of: event.target.value})}>
        {!organisations.some(one => one.organisation === id) && <option value={id}>{id}</option>}
        {organisations.map(one => <option key={one.organisation} value={one.organisation}>{say(one.name)}</option>)}</select></label>{rest}</div></header>
    {!organisation && <p className="banner">{t('organisation.notEntered')}</p>}
    {organisation && <dl className="facts line">
      <div><dt>{t('organisation.votes')}</dt><dd>{t(organisation.votes ? 'editor.yes' : 'editor.no')}</dd></div>
      <div><dt>{t('organisation.standing')}</dt><dd>{t(organisation.goodStanding ? 'editor.yes' : 'editor.no')}</dd></div>
      {organisation.part && <div><dt>{t('organisation.part')}</dt><dd>{word('organisation.parts', organisation.part)}</dd></div>}
      {organisation.nationalBodyOf && <div><dt>{t('organisation.bodyOf')}</dt><dd>{organisation.nationalBodyOf}</dd></div>}
    </dl>}
    <div className="halves">
      <section aria-labelledby="seats"><h2 id="seats">{t('organisation.seats')}</h2>
        {seats.length === 0 ? <p className="quiet">{t('organisation.noCommittees')}</p> : <ul className="comments">{seats.map(seat => <li key={seat.committee.committeeId}><SeatOf seat={seat} organisation={id} /></li>)}</ul>}
      </section>
      <div>
        {own && <section aria-labelledby="me"><h2 id="me">{t('organisation.you')}</h2><dl className="facts"><div><dt>{t('organisation.name')}</dt><dd>{who?.name}</dd></div><div><dt>{t('organisation.roles')}</dt><dd>{who?.roles.map(role => word('organisation.roleOf', role)).join(', ')}</dd></div></dl></section>}
        <section aria-labelledby="work"><h2 id="work">{t('organisation.proposals')}</h2>
          {submissions.length === 0 ? <p className="quiet">{t('organisation.noProposals')}</p> : <ul>{submissions.map(one => <li key={one.submissionId}><Link to={`/proposals/${one.submissionId}`}><Text of={one.title}/></Link> <State of={one.state} stage={one.stage}/></li>)}</ul>}
          <p><Link to={`/proposals?organisation=${id}`}>{t('organisation.allProposals')}</Link></p></section>
        <section aria-labelledby="affiliations"><h2 id="affiliations">{t('organisation.affiliations')}</h2>
          {affiliations.length === 0 ? <p className="quiet">{t('organisation.noAffiliations')}</p> : <ul>{affiliations.map(one => <li key={one.other}>{word('organisation.affiliation', one.kind)}: {nameOf(one.other)} <small><When at={one.from}/>{one.until && <> – <When at={one.until}/></>}</small></li>)}</ul>}</section>
      </div>
    </div>
    <FromApi path={BASE + path}/>
  </article>;
}

function SeatOf({seat, organisation}: {seat: Seat; organisation: string}) {
  const {t} = useTranslation();
  const word = useWord();
  const [editing, edit] = useState(false);
  const {committee, membership, mandate} = seat;
  return <article className="panel"><header className="row apart"><h3>{<Text of={committee.name}/>} <small>{committee.committeeId}</small></h3>{membership && <span className="tag">{word('ballot.membership', membership.membershipClass)}</span>}</header>
    {!membership && committee.committeeId !== PLENARY && <p className="quiet">{t('organisation.noMember')}</p>}
    {committee.committeeId === PLENARY && !mandate?.designation && <p className="quiet">{t('organisation.nobodyVotes')}</p>}
    {(membership ?? mandate) && <dl className="facts">
      {membership?.interest && <div><dt>{t('organisation.interest')}</dt><dd>{word('ballot.membership', membership.interest)}</dd></div>}
      {membership?.persons && <div><dt>{t('organisation.persons')}</dt><dd>{membership.persons.join(', ')}</dd></div>}
      <div><dt>{t('organisation.voter')}</dt><dd>{mandate?.designation ? <>{mandate.designation.voter}{mandate.designation.alternate && `, ${t('organisation.alternate')}: ${mandate.designation.alternate}`} <small><When at={mandate.designation.from}/>{mandate.designation.until && <> – <When at={mandate.designation.until}/></>}</small></> : t('organisation.anyMember')}</dd></div>
      {mandate?.delegation && <div><dt>{t('organisation.delegate')}</dt><dd>{mandate.delegation.subject} ({mandate.delegation.organisation}) <small><When at={mandate.delegation.from}/> – <When at={mandate.delegation.until}/></small></dd></div>}
    </dl>}
    {seat.mayGive && <button type="button" aria-expanded={editing} onClick={() => edit(!editing)}>{t('organisation.designate')}</button>}
    {editing && <MandateForm committee={committee.committeeId} organisation={organisation} mandate={mandate} close={() => edit(false)}/>}
  </article>;
}

function MandateForm({committee, organisation, mandate, close}: {committee: string; organisation: string; mandate: Mandate | undefined; close: () => void}) {
  const {t} = useTranslation();
  const revalidator = useRevalidator();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [entry, setEntry] = useState(() => entered(mandate));
  const path = `/committees/${committee}/mandates/${organisation}`;
  const version = useVersion(path, setFailure);
  async function keep(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await send('PUT', path, {etag: version.etag, body: mandateOf(entry, mandate, new Date().toISOString())});
      await revalidator.revalidate();
      close();
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
      if (refused instanceof Refused && refused.status === 412) {
        version.again();
        await revalidator.revalidate();
      }
    }
  }
  const field = (name: keyof Entered, label: 'voter' | 'alternate' | 'delegate' | 'delegateOf' | 'until', most?: number) => <label className="field"><span>{t(`organisation.${label}`)}</span>
    <input name={name} type={most === undefined ? 'datetime-local' : 'text'} maxLength={most} required={entry.subject.trim() !== '' && (name === 'until' || name === 'delegateOrganisation')}
      value={entry[name]} onChange={event => setEntry({...entry, [name]: event.target.value})}/></label>;
  return <form onSubmit={event => void keep(event)}>
    <div className="pair">{field('voter', 'voter', 200)}{field('alternate', 'alternate', 200)}{field('subject', 'delegate', 200)}{field('delegateOrganisation', 'delegateOf', 80)}{field('until', 'until')}</div>
    <NotDone failure={failure}/>
    <p className="dialog-ends"><button type="button" onClick={close}>{t('process.dialog.cancel')}</button><button className="main" disabled={busy || !version.known}>{t('process.save')}</button></p>
  </form>;
}

/** Version of a mandate when its form was opened; none as long as there is no mandate. */
function useVersion(path: string, failed: (failure: unknown) => void): {known: boolean; etag?: string; again: () => void} {
  const [version, setVersion] = useState<{known: boolean; etag?: string}>({known: false});
  const [asked, again] = useState(0);
  useEffect(() => {
    let current = true;
    void tagged(path).then(({etag}) => current && setVersion({known: true, etag}), refused => {
      if (current && refused instanceof Refused && refused.status === 404) {
        setVersion({known: true});
      } else if (current) {
        failed(refused);
      }
    });
    return () => {
      current = false;
    };
  }, [path, asked, failed]);
  return {...version, again: () => {
    setVersion({known: false});
    again(before => before + 1);
  }};
}
