import {useTranslation} from 'react-i18next';
import {Link} from 'react-router';
import type {Of} from '../api/client';
import type {Vocabulary} from '../api/vocabulary';
import {useUnit} from '../app/preferences';
import {brief, stated, type Quantity} from '../model/figures';
import {changed} from '../model/query';
import {MOST, pick, usePicked} from './picks';
import {Status, Text, useCount} from './words';

interface Props {
  page: Of<'VariationPage'>;
  query: URLSearchParams;
  vocabulary: Vocabulary;
  change: (next: URLSearchParams) => void;
  busy: boolean;
}

/** The list of a search. On a narrow screen the figures move below the name. */
export function Found({page, query, change, busy}: Props) {
  const {t} = useTranslation();
  const unit = useUnit();
  const picks = usePicked();
  const sort = query.get('sort') ?? (query.has('q') ? '' : 'designation');
  const count = useCount();

  const head = (key: string, label: string, long: string) => {
    const up = sort === key;
    const down = sort === `-${key}`;
    return <th scope="col" className={key === 'designation' ? '' : 'number'} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button type="button" title={long} onClick={() => change(changed(query, 'sort', up ? `-${key}` : key))}>
        {label}<span className="unseen"> {long !== label ? long : ''}</span><span aria-hidden="true" className="arrow">{up ? '▲' : down ? '▼' : ''}</span>
      </button>
    </th>;
  };

  return <table className="found" aria-busy={busy}>
    <caption className="unseen">{t('search.caption')}</caption>
    <thead>
      <tr>
        <th scope="col" className="pick"><span className="unseen">{t('search.pick')}</span></th>
        {head('designation', t('search.standard'), t('search.standard'))}
        {head('terminals', 'N', t('facet.terminals'))}
        {head('bodyX', t('search.bodyX'), `${t('facet.bodyX')}, ${unit}`)}
        {head('bodyY', t('search.bodyY'), `${t('facet.bodyY')}, ${unit}`)}
        {head('height', t('search.height'), `${t('facet.height')}, ${unit}`)}
        {head('pitchX', t('search.pitch'), `${t('facet.pitchX')}, ${unit}`)}
        <th scope="col" className="wide">{t('facet.status')}</th>
      </tr>
    </thead>
    <tbody>
      {page.items.map(item => {
        const id = `${item.designation}/${item.revision}/${item.code}`;
        const {bodyX, bodyY, height} = item.parameters;
        const pitch = item.parameters.pitchX ?? item.parameters.pitchY;
        const chosen = picks.includes(id);
        return <tr key={id} data-row>
          <td className="pick"><input type="checkbox" checked={chosen} disabled={!chosen && picks.length >= MOST}
            aria-label={t('search.pickOne', {name: `${item.designation} ${item.code}`})} onChange={event => pick(id, event.target.checked)}/></td>
          <th scope="row">
            <Link to={`/standards/${item.designation}?variation=${encodeURIComponent(item.code)}`}>{item.designation} <b>{item.code}</b></Link>
            <span className="title"><Text of={item.title}/></span>
            <span className="figures" aria-hidden="true">{[
              item.counts.terminals !== undefined && `N ${item.counts.terminals}`,
              bodyX && bodyY && `${brief(bodyX, unit)} × ${brief(bodyY, unit)}`,
              height && `${t('search.height')} ${brief(height, unit)}`,
              pitch && `${t('search.pitch')} ${brief(pitch, unit)}`,
            ].filter(Boolean).join(' · ')} {unit}</span>
          </th>
          <td className="number">{item.counts.terminals === undefined ? '' : count.format(item.counts.terminals)}</td>
          <Amount of={bodyX}/>
          <Amount of={bodyY}/>
          <Amount of={height}/>
          <Amount of={pitch}/>
          <td className="wide"><Status of={item.status}/></td>
        </tr>;
      })}
    </tbody>
  </table>;
}

function Amount({of}: {of: Quantity | undefined}) {
  const unit = useUnit();
  return <td className="number" title={stated(of)}>{brief(of, unit) || <span className="none">–</span>}</td>;
}
