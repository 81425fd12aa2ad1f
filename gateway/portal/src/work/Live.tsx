import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {InProcess, Of} from '../api/client';
import {drawn, send} from '../api/work';
import {useLanguage} from '../app/preferences';
import {Drawing, PickView} from '../parts/Drawing';
import type {Tree} from './form';

const PAUSE = 400;

/** What the services say of the text as it stands; never what they said of one before. */
export type Checks = {kind: 'waiting'} | {kind: 'told'; findings: InProcess<'Finding'>[]} | {kind: 'failed'; retry: () => void};

/** While somebody types: the drawing and the findings of the services, 400 ms after the last key. */
export function Live({draft, variation, lit, light, found}: {draft: Tree; variation: number; lit: string | null; light: (symbol: string | null) => void; found: (checks: Checks) => void}) {
  const {t} = useTranslation();
  const language = useLanguage();
  const [svg, setSvg] = useState<string>();
  const [view, setView] = useState<string>('top');
  const [failed, setFailed] = useState(false);
  const [tried, again] = useState(0);
  const {kind, family, title, payload, target, scope, metadata} = draft;
  const variations = ((payload as Tree | undefined)?.variations as Tree[] | undefined) ?? [];
  const code = variations[Math.max(0, variation - 1)]?.code ?? variations[0]?.code;
  const drawing = svg === undefined && !failed && typeof code === 'string' && code !== '';
  const asked = JSON.stringify({kind, family, title, ...(payload ? {payload} : {}), ...(target ? {target} : {}), ...(scope ? {scope} : {}), ...(metadata ? {metadata} : {})});

  useEffect(() => {
    found({kind: 'waiting'});
    const leave = new AbortController();
    const timer = setTimeout(() => {
      void send<Of<'ValidationReport'>>('POST', '/validations', {body: JSON.parse(asked), signal: leave.signal})
        .then(({value}) => found({kind: 'told', findings: value.findings as InProcess<'Finding'>[]}))
        .catch(() => leave.signal.aborted || found({kind: 'failed', retry: () => again(before => before + 1)}));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [asked, found, tried]);

  useEffect(() => {
    if (typeof code !== 'string' || code === '') {
      setSvg(undefined);
      return;
    }
    const leave = new AbortController();
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as Tree;
      const draw = (over: boolean) => drawn(`/outlines?view=${view}&lang=${language}&labels=values`, {family: body.family, title: body.title, payload: body.payload, code, ...(over ? {against: body.target} : {})}, leave.signal);
      void draw(body.target !== undefined).catch(failure => (body.target === undefined || leave.signal.aborted ? Promise.reject(failure as Error) : draw(false)))
        .then(text => {
          setSvg(text);
          setFailed(false);
        }).catch(() => leave.signal.aborted || setFailed(true));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [asked, code, view, language]);

  return <section className="live-drawing" aria-labelledby="live-title"><h2 id="live-title">{t('editor.outline')}</h2>
    {svg === undefined ? <p className="quiet" aria-busy={drawing}>{t(failed ? 'editor.drawingFailed' : drawing ? 'state.loading' : 'editor.outlineWaits')}</p>
      : <div className={failed ? 'stale-drawing' : ''}><Drawing svg={svg} lit={lit} light={light} label={t('standard.drawing')} className={view === 'sheet' ? 'whole' : ''} tools={<PickView view={view} choose={setView}/>}/></div>}
    {failed && svg !== undefined && <p className="quiet">{t('editor.drawingFailed')}</p>}
  </section>;
}
