import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link} from 'react-router';
import type {Of} from '../api/client';
import {Hash, Status, When} from './words';

/** From one revision to another: two columns of choices, as versions are compared elsewhere. */
export function RevisionTable({items, shown}: {items: Of<'RevisionSummary'>[]; shown: string}) {
  const {t} = useTranslation();
  const [from, setFrom] = useState(items[1]?.revision ?? '');
  const [to, setTo] = useState(items[0]?.revision ?? '');
  const designation = items[0]?.designation;
  const several = items.length > 1;
  return <>
    <div className="scroll" tabIndex={0} role="region" aria-label={t('standard.revisions')}>
      <table className="revisions">
        <thead><tr><th scope="col">{t('standard.revision')}</th>{several && <><th scope="col">{t('standard.from')}</th><th scope="col">{t('standard.to')}</th></>}
          <th scope="col">{t('standard.version')}</th><th scope="col">{t('facet.status')}</th><th scope="col">{t('standard.published')}</th><th scope="col">{t('standard.inForce')}</th><th scope="col">{t('standard.hash')}</th></tr></thead>
        <tbody>{items.map(one => <tr key={one.revision} className={one.revision === shown ? 'chosen' : ''}>
          <th scope="row"><Link to={`/standards/${designation}/revisions/${one.revision}`}>{one.revision}</Link></th>
          {several && <>
            <td><input type="radio" name="from" checked={from === one.revision} onChange={() => setFrom(one.revision)} aria-label={t('standard.fromOne', {revision: one.revision})}/></td>
            <td><input type="radio" name="to" checked={to === one.revision} onChange={() => setTo(one.revision)} aria-label={t('standard.toOne', {revision: one.revision})}/></td>
          </>}
          <td>{one.version}</td><td><Status of={one.status}/></td><td><When at={one.publishedAt}/></td><td><When at={one.effectiveDate}/></td><td><Hash of={one.contentHash}/></td>
        </tr>)}</tbody>
      </table>
    </div>
    {several ? <p><Link className={from === to ? 'button off' : 'button'} aria-disabled={from === to} onClick={event => from === to && event.preventDefault()}
      to={`/standards/${designation}/diff?from=${from}&to=${to}`}>{t('standard.compare', {from, to})}</Link></p>
      : <p className="quiet">{t('standard.firstRevision')}</p>}
  </>;
}
