import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link} from 'react-router';
import {BASE, type Of} from '../api/client';
import {webAddress, type Payload, type Source} from '../model/payload';
import {Later} from './Later';
import type {Shown} from './ShownVariation';
import {Hash, Text, useSay, When} from './words';

/** What is asked beside a revision: what it refers to, what corrects, proves and uses it. */
export interface Beside {
  references: Promise<Of<'ReferenceList'>>;
  corrigenda: Promise<Of<'CorrigendumList'>>;
  evidence: Promise<Of<'EvidenceReport'>>;
  adopters: Promise<Of<'AdopterCounts'>>;
}

/** Where a revision comes from, its files, and all that is said of it but its figures. */
export function RevisionRecord({revision, shown, beside: {references, corrigenda, evidence, adopters}}: {revision: Of<'Revision'>; shown: Shown | undefined; beside: Beside}) {
  const {t} = useTranslation();
  const say = useSay();
  const payload = revision.payload as Payload;
  return <>
    <div className="halves">
      <div>
        <h3>{t('standard.record')}</h3>
        <dl className="facts">
          <div><dt>{t('standard.published')}</dt><dd><When at={revision.publishedAt} time/></dd></div>
          {revision.issuedOn && <div><dt>{t('standard.issued')}</dt><dd><When at={revision.issuedOn}/></dd></div>}
          {revision.reviewDueDate && <div><dt>{t('standard.reviewDue')}</dt><dd><When at={revision.reviewDueDate}/></dd></div>}
          <div><dt>{t('standard.provenance')}</dt><dd>{revision.provenance.submissionId
            ? <Link to={`/proposals/${revision.provenance.submissionId}`}>{t('standard.fromProposal')}</Link>
            : t('standard.fromImport', {id: revision.provenance.importId ?? ''})}</dd></div>
          <div><dt>{t('standard.hash')}</dt><dd><Hash of={revision.contentHash}/></dd></div>
          {revision.previousHash && <div><dt>{t('standard.previousHash')}</dt><dd><Hash of={revision.previousHash}/></dd></div>}
          <Metadata of={revision.metadata}/>
        </dl>
        <Cite revision={revision} title={say(revision.title)}/>
      </div>
      <div>
        <h3>{t('standard.files')}</h3>
        <p><button type="button" onClick={() => window.print()}>{t('standard.print')}</button></p>
        <ul className="downloads">
          <li><a href={`${BASE}/standards/${revision.designation}/revisions/${revision.revision}`} download={`${revision.designation}_${revision.revision}.json`}>{t('standard.fileRevision')}</a></li>
          <li><a href={`${BASE}/standards/${revision.designation}/document`} download={`${revision.designation}.json`}>{t('standard.fileDocument')}</a></li>
          {shown && <li><a href={`${shown.base}/cdxml`} download={`${revision.designation}_${shown.chosen.code}.xml`}>{t('standard.fileCdxml')}</a></li>}
          <li><a href={`${BASE}/feeds/standards/${revision.designation}.atom`}>{t('standard.feed')}</a></li>
        </ul>
        <h3>{t('standard.references')}</h3>
        <Later when={references} lines={1}>{({items}) => items.length === 0 ? <p className="quiet">{t('standard.noReferences')}</p> : <ul>
          {items.map((one, index) => <li key={index}>{one.designation
            ? <Link to={`/standards/${one.designation}${one.revision ? `/revisions/${one.revision}` : ''}`}>{one.designation} {one.revision}</Link>
            : `${one.body ?? ''} ${one.number ?? ''} ${one.edition ?? ''}`} <small>{one.role}</small></li>)}
        </ul>}</Later>
        <h3>{t('standard.corrigenda')}</h3>
        <Later when={corrigenda} lines={1}>{({items}) => items.length === 0 ? <p className="quiet">{t('standard.noCorrigenda')}</p> : <ol>
          {items.map(one => <li key={one.number} value={one.number}><Text of={one.title}/> (<When at={one.publishedAt}/>)</li>)}
        </ol>}</Later>
        <h3>{t('standard.adopters')}</h3>
        <Later when={adopters} lines={1}>{({roles}) => {
          const told = roles.filter(role => !role.suppressed);
          return told.length === 0 ? <p className="quiet">{t('standard.fewAdopters')}</p> : <ul>
            {told.map(role => <li key={role.role}>{t(`role.${role.role}`)}: {t('standard.atLeast', {count: role.atLeast ?? 0})}{role.names && role.names.length > 0 && ` (${role.names.join(', ')})`}</li>)}
          </ul>;
        }}</Later>
      </div>
    </div>
    <Evidence of={evidence} code={shown?.chosen.code}/>
    {payload.notes && payload.notes.length > 0 && <><h3>{t('standard.notes')}</h3>
      <ol>{payload.notes.map((note, index) => <li key={index}><Text of={note}/></li>)}</ol></>}
    <Sources of={[...(payload.sources ?? []), ...(shown?.chosen.sources ?? [])]}/>
  </>;
}

function Metadata({of}: {of: Record<string, unknown> | undefined}) {
  const {t} = useTranslation();
  const plain = Object.entries(of ?? {}).filter(([, value]) => typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string')));
  return <>{plain.map(([key, value]) => <div key={key}><dt>{t(`metadata.${key}` as 'metadata.domains', {defaultValue: key})}</dt><dd>{[value].flat().join(', ')}</dd></div>)}</>;
}

function Cite({revision, title}: {revision: Of<'Revision'>; title: string}) {
  const {t} = useTranslation();
  const [copied, setCopied] = useState(false);
  const text = `${t('name')}: ${revision.designation}, ${t('standard.revision')} ${revision.revision}, ${title}. ${revision.publishedAt.slice(0, 10)}. ${revision.contentHash}. ${location.origin}/standards/${revision.designation}/revisions/${revision.revision}`;
  return <details><summary>{t('standard.cite')}</summary>
    <p className="cite">{text}</p>
    <p><button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{t(copied ? 'standard.copied' : 'standard.copy')}</button></p>
  </details>;
}

function Evidence({of, code}: {of: Beside['evidence']; code: string | undefined}) {
  const {t} = useTranslation();
  return <>
    <h3>{t('standard.evidence')}</h3>
    <Later when={of} lines={2}>{report => {
      const reflow = report.variations.find(one => one.code === code);
      return <>
        {reflow?.peakTemperature !== undefined && <p>{t('standard.reflow', {temperature: reflow.peakTemperature, thickness: reflow.thickness ?? '?', volume: reflow.volume ?? '?'})}</p>}
        {report.domains.map(domain => <div key={domain.domain}><p><strong>{domain.domain}</strong>: {t(domain.complete ? 'standard.complete' : 'standard.incomplete')}</p>
          {domain.missing.length > 0 && <ul>{domain.missing.map((one, index) => <li key={index}><Text of={one}/></li>)}</ul>}</div>)}
        {report.records.length > 0 ? <ul>{report.records.map((record, index) => <li key={index}>{Object.entries(record).filter(([, value]) => typeof value !== 'object').map(([key, value]) => `${key}: ${String(value)}`).join(', ')}</li>)}</ul>
          : <p className="quiet">{t('standard.noEvidence')}</p>}
      </>;
    }}</Later>
  </>;
}

function Sources({of}: {of: Source[]}) {
  const {t} = useTranslation();
  return of.length === 0 ? null : <><h3>{t('standard.sources')}</h3>
    <ul className="sources">{of.map((source, index) => <li key={index} lang="en">{webAddress(source.url)
      ? <a href={webAddress(source.url)} rel="noopener noreferrer nofollow">{source.title ?? source.url}</a> : source.title}</li>)}</ul></>;
}
