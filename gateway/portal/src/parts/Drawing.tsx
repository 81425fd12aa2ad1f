import {useEffect, useRef, useState, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';

export const VIEWS = ['sheet', 'top', 'side', 'bottom', 'detail'] as const;
const ZOOMS = [1, 1.5, 2, 3, 4];
let drawings = 0;

/**
 * A drawing of the server inside the page, so that its parts can be lit and its ink follows the theme. It is taken in as a
 * tree and never as text: what is not plain drawing stays out.
 */
export function Drawing({svg, lit, light, className = '', label, tools, hidden}: {
  svg: string;
  lit?: string | null;
  light?: (symbol: string | null) => void;
  className?: string;
  label: string;
  tools?: ReactNode;
  hidden?: readonly string[];
}) {
  const {t} = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);

  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (parsed.localName === 'svg') {
      place.current?.replaceChildren(document.importNode(tamed(parsed), true));
    }
  }, [svg]);

  useEffect(() => {
    place.current?.querySelectorAll('[data-sym]')
      .forEach(part => part.classList.toggle('lit', part.getAttribute('data-sym') === lit));
  }, [lit, svg]);

  const gone = hidden?.join(' ') ?? '';
  useEffect(() => {
    const layers = gone.split(' ');
    place.current?.querySelectorAll('.layer')
      .forEach(layer => layer.classList.toggle('gone', layers.some(name => name !== '' && layer.classList.contains(name))));
  }, [gone, svg]);

  const at = ZOOMS.indexOf(zoom);
  return <div className={`drawing ${className}`}>
    <div className="drawing-tools">
      {tools}
      <div className="zoom" role="group" aria-label={t('drawing.zoom')}>
        <button type="button" disabled={at === 0} onClick={() => setZoom(ZOOMS[at - 1])} aria-label={t('drawing.smaller')}>−</button>
        <button type="button" disabled={zoom === 1} onClick={() => setZoom(1)} aria-label={`${Math.round(zoom * 100)} %, ${t('drawing.fit')}`}>{Math.round(zoom * 100)} %</button>
        <button type="button" disabled={at === ZOOMS.length - 1} onClick={() => setZoom(ZOOMS[at + 1])} aria-label={t('drawing.larger')}>+</button>
      </div>
    </div>
    <div className="drawing-room" tabIndex={0} role="region" aria-label={label}>
      <div ref={place} className="sheet-of" style={{width: `${zoom * 100}%`}}
        onPointerOver={event => light?.((event.target as Element).closest('[data-sym]')?.getAttribute('data-sym') ?? null)}
        onPointerLeave={() => light?.(null)}/>
    </div>
  </div>;
}

/** From which side, or as a whole sheet. */
export function PickView({view, choose}: {view: string; choose: (view: string) => void}) {
  const {t} = useTranslation();
  return <label>{t('drawing.view')} <select value={view} onChange={event => choose(event.target.value)}>
    {VIEWS.map(one => <option key={one} value={one}>{t(`drawing.views.${one}`)}</option>)}
  </select></label>;
}

const STRANGE = 'script, style, foreignObject, image, iframe, animate, set';

function tamed(root: Element): Element {
  root.querySelectorAll(STRANGE).forEach(part => part.remove());
  // Names are unique in a page that shows several drawings.
  const own = `d${++drawings}-`;
  for (const part of [root, ...root.querySelectorAll('*')]) {
    for (const {name, value} of [...part.attributes]) {
      if (name.startsWith('on') || name === 'style' || /href$/.test(name)) {
        part.removeAttribute(name);
      } else if (name === 'id') {
        part.setAttribute(name, own + value);
      } else if (name === 'aria-labelledby') {
        part.setAttribute(name, value.split(' ').map(id => own + id).join(' '));
      } else if (value.includes('url(#')) {
        part.setAttribute(name, value.replaceAll('url(#', `url(#${own}`));
      }
    }
  }
  const box = root.getAttribute('viewBox')?.split(/[ ,]+/).map(Number);
  if (box?.length === 4) {
    root.removeAttribute('width');
    root.removeAttribute('height');
  }
  return root;
}
