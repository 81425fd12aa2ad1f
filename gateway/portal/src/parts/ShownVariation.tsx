import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useNavigate} from 'react-router';
import type {Of} from '../api/client';
import type {Vocabulary} from '../api/vocabulary';
import {useAddress} from '../app/address';
import {language} from '../app/preferences';
import type {VariationOf} from '../model/payload';
import {Attributes, Dimensions} from './Dimensions';
import {Drawing, PickView} from './Drawing';
import {LandPattern, type Lands} from './LandPattern';
import {Later} from './Later';
import {useVariationLink} from './VariationTable';
import {Text} from './words';

/** The variation that a page shows, how it is looked at, and what was asked for it. */
export interface Shown {
  chosen: VariationOf;
  /** Address of what is computed from it. */
  base: string;
  view: string;
  labels: string;
  density: string;
  outline: Promise<string>;
  variation: Promise<{identification?: Of<'Identification'>}>;
  lands: Promise<Lands>;
}

/** Drawing, figures and land pattern of one variation. */
export function ShownVariation({of, all, revision, vocabulary}: {of: Shown; all: VariationOf[]; revision: Of<'Revision'>; vocabulary: Vocabulary}) {
  const {t} = useTranslation();
  const [lit, light] = useState<string | null>(null);
  const {chosen, base, view, density, labels} = of;
  const at = all.findIndex(one => one.code === chosen.code);
  return <>
    <section id="outline" aria-labelledby="outline-title">
      <div className="with-pick">
        <h2 id="outline-title">{t('standard.parts.outline')}</h2>
        <PickVariation all={all} at={at}/>
      </div>
      <p className="variation-name"><strong>{chosen.code}</strong> {chosen.name && <span lang="en">{chosen.name}</span>}
        {chosen.aliases?.map((alias, index) => <span key={index} className="alias">{alias.body} {alias.number}</span>)}</p>
      <div className="sheet-and-table">
        <Later when={of.outline} lines={12}>{svg => <Drawing svg={svg} lit={lit} light={light} label={t('standard.drawing')}
          className={view === 'sheet' ? 'whole' : ''} tools={<Views view={view} labels={labels}/>}/>}</Later>
        <div className="figures-side">
          <Dimensions variation={chosen} vocabulary={vocabulary} lit={lit} light={light}/>
          <Attributes variation={chosen} vocabulary={vocabulary}/>
          <ul className="downloads">
            <li><a href={`${base}/outline.svg?lang=${language()}`} download={`${revision.designation}_${revision.revision}_${chosen.code}.svg`}>{t('standard.fileOutline')}</a></li>
            <li><a href={`${base}/outline.pdf?lang=${language()}`} download>{t('standard.filePdf')}</a></li>
            <li><a href={`${base}/outline.dxf?lang=${language()}`} download>{t('standard.fileDxf')}</a></li>
          </ul>
          <Later when={of.variation} lines={3}>{variation => <Names of={variation.identification}/>}</Later>
        </div>
      </div>
    </section>
    <section id="land" aria-labelledby="land-title">
      <h2 id="land-title">{t('standard.parts.land')}</h2>
      <LandPattern lands={of.lands} base={base} density={density}/>
    </section>
  </>;
}

function PickVariation({all, at}: {all: VariationOf[]; at: number}) {
  const {t} = useTranslation();
  const navigate = useNavigate();
  const link = useVariationLink();
  if (all.length < 2) {
    return null;
  }
  const go = (code: string) => void navigate(link(code), {preventScrollReset: true});
  return <div className="pick-variation">
    <button type="button" disabled={at === 0} onClick={() => go(all[at - 1].code)} aria-label={t('standard.previousVariation')}>‹</button>
    <label><span className="unseen">{t('standard.variation')}</span>
      <select value={all[at].code} onChange={event => go(event.target.value)}>
        {all.map(one => <option key={one.code}>{one.code}</option>)}
      </select></label>
    <button type="button" disabled={at === all.length - 1} onClick={() => go(all[at + 1].code)} aria-label={t('standard.nextVariation')}>›</button>
  </div>;
}

function Views({view, labels}: {view: string; labels: string}) {
  const {t} = useTranslation();
  const [, set] = useAddress();
  return <div className="view-tools">
    <PickView view={view} choose={chosen => set('view', chosen)}/>
    <label className="check"><input type="checkbox" checked={labels === 'values'} onChange={event => set('labels', event.target.checked ? 'values' : '')}/> {t('drawing.values')}</label>
  </div>;
}

function Names({of}: {of: Of<'Identification'> | undefined}) {
  const {t} = useTranslation();
  if (!of) {
    return null;
  }
  return <>
    <dl className="facts">
      <div><dt>{t('standard.designator')}</dt><dd>{of.designator.name ?? <span className="quiet"><Text of={of.designator.reason}/></span>}</dd></div>
      <div><dt>{t('standard.ipcName')}</dt><dd>{of.ipcName.name ?? <span className="quiet"><Text of={of.ipcName.reason}/></span>}</dd></div>
    </dl>
    {of.derived.length > 0 && <details>
      <summary>{t('standard.derived', {count: of.derived.length})}</summary>
      <table className="derived"><thead><tr><th scope="col">{t('standard.symbol')}</th><th scope="col">{t('standard.parameter')}</th><th scope="col" className="number">{t('standard.value')}</th></tr></thead>
        <tbody>{of.derived.map(one => <tr key={one.name} title={`${one.source}`}>
          <td>{one.symbol}</td><th scope="row"><Text of={one.label}/> <code className="formula">{one.formula}</code></th>
          <td className="number">{one.amount} {one.unit}</td>
        </tr>)}</tbody></table>
    </details>}
  </>;
}
