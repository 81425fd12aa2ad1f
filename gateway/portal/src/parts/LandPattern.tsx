import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useSearchParams} from 'react-router';
import {Refused, type Of} from '../api/client';
import {Refusal} from '../app/Failure';
import {useUnit} from '../app/preferences';
import {shownNumber} from '../model/figures';
import {Drawing} from './Drawing';
import {Later} from './Later';

const DENSITIES = ['A', 'B', 'C'] as const;
const LAYERS = ['copper', 'mask', 'paste', 'silk', 'fab', 'courtyard', 'terminals', 'grid'] as const;

export interface Lands {
  pattern: Of<'LandPattern'>;
  svg: string;
}

/** What to print on a board: the picture, its figures and where each comes from, and the files for the tools. */
export function LandPattern({lands, base, density}: {lands: Promise<Lands>; base: string; density: string}) {
  const {t} = useTranslation();
  const [query] = useSearchParams();
  const to = (chosen: string) => {
    const next = new URLSearchParams(query);
    if (chosen === 'B') {
      next.delete('density');
    } else {
      next.set('density', chosen);
    }
    return `?${next}`;
  };
  return <>
    <nav className="segments" aria-label={t('land.density')}>
      {DENSITIES.map(one => <Link key={one} to={to(one)} replace preventScrollReset aria-current={one === density ? 'true' : undefined}>
        {one} <span>{t(`land.densities.${one}`)}</span></Link>)}
    </nav>
    <Later when={lands} lines={8} failed={failure => (failure instanceof Refused && failure.status === 409
      ? <Missing failure={failure}/> : <Refusal failure={failure} level={3}/>)}>
      {({pattern, svg}) => <Pattern pattern={pattern} svg={svg} base={base} density={density}/>}
    </Later>
  </>;
}

function Missing({failure}: {failure: Refused}) {
  const {t} = useTranslation();
  return <div className="notice">
    <h3>{t('land.notComputed')}</h3>
    <p>{t('land.notComputedText')}</p>
    <ul>{failure.problem.errors?.map((error, index) => <li key={index}><code>{error.pointer}</code>{error.expected && <span lang="en">: {error.expected}</span>}</li>)}</ul>
  </div>;
}

function Pattern({pattern, svg, base, density}: {pattern: Of<'LandPattern'>; svg: string; base: string; density: string}) {
  const {t} = useTranslation();
  const [hidden, setHidden] = useState<string[]>([]);
  const unit = useUnit();
  const show = (amount: string) => shownNumber(amount, 'mm', unit);
  const there = LAYERS.filter(layer => new RegExp(`class="layer ${layer}"`).test(svg));
  const at = `?density=${density}`;
  return <div className="land">
    <Drawing svg={svg} label={t('land.picture')} className="board" hidden={hidden}/>
    <div className="land-side">
      <fieldset className="facet layers">
        <legend>{t('land.layers')}</legend>
        {there.map(layer => <label key={layer} className="check"><input type="checkbox" checked={!hidden.includes(layer)}
          onChange={event => setHidden(event.target.checked ? hidden.filter(one => one !== layer) : [...hidden, layer])}/>
        <span className={`layer-name layer-${layer}`}>{t(`land.layer.${layer}`)}</span></label>)}
      </fieldset>
      <h3>{t('land.files')}</h3>
      <ul className="downloads">
        <li><a href={`${base}/footprint.kicad_mod${at}`} download>KiCad (.kicad_mod)</a></li>
        <li><a href={`${base}/footprint.ipc2581.xml${at}`} download>IPC-2581 (.xml)</a></li>
        <li><a href={`${base}/land-pattern.dxf${at}`} download>DXF</a></li>
        <li><a href={`${base}/land-pattern.svg${at}`} download={`${pattern.designation ?? ''}_${pattern.code}_${density}.svg`}>SVG</a></li>
        <li><a href={`${base}/land-pattern${at}`} download={`${pattern.designation ?? ''}_${pattern.code}_${density}.json`}>JSON</a></li>
      </ul>
      <dl className="facts">
        <div><dt>{t('land.rule')}</dt><dd>{pattern.ruleSet.landStandard}, {t('land.table', {table: pattern.ruleSet.table})}</dd></div>
        <div><dt>{t('land.class')}</dt><dd>{t(`land.classes.${pattern.ruleSet.class}` as 'land.classes.GRID', {defaultValue: pattern.ruleSet.class})}</dd></div>
        {pattern.height && <div><dt>{t('land.height')}</dt><dd>{show(pattern.height)} {unit}</dd></div>}
        <div><dt>{t('land.count')}</dt><dd>{pattern.lands.length}</dd></div>
      </dl>
    </div>
    <details>
      <summary>{t('land.lands')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('land.lands')}>
        <table>
          <thead><tr><th scope="col">{t('land.number')}</th>{(['x', 'y'] as const).map(axis => <th key={axis} scope="col" className="number">{axis} ({unit})</th>)}
            <th scope="col" className="number">{t('land.width')} ({unit})</th><th scope="col" className="number">{t('land.depth')} ({unit})</th></tr></thead>
          <tbody>{pattern.lands.slice(0, 400).map((land, index) => <tr key={index}>
            <th scope="row">{land.number}</th><td className="number">{show(land.x)}</td><td className="number">{show(land.y)}</td>
            <td className="number">{show(land.width)}</td><td className="number">{show(land.height)}</td>
          </tr>)}</tbody>
        </table>
        {pattern.lands.length > 400 && <p className="quiet">{t('land.moreLands', {count: pattern.lands.length - 400})}</p>}
      </div>
    </details>
    {pattern.derivations.length > 0 && <details>
      <summary>{t('land.derivations')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('land.derivations')}>
        <table>
          <thead><tr><th scope="col">{t('land.figure')}</th><th scope="col">{t('land.formula')}</th><th scope="col">{t('land.numbers')}</th><th scope="col" className="number">{t('land.result')} (mm)</th></tr></thead>
          <tbody>{pattern.derivations.map((one, index) => <tr key={index}>
            <th scope="row">{one.figure}{one.axis && <small> {one.axis}</small>}</th><td><code>{one.formula}</code></td><td><code>{one.numbers}</code></td>
            <td className="number" title={one.rounding}>{one.result}</td>
          </tr>)}</tbody>
        </table>
      </div>
    </details>}
  </div>;
}
