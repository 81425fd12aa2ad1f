import {useEffect, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLoaderData, useNavigate, useNavigation, useSearchParams, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs} from 'react-router';
import {BASE, fetched, Refused, type Of} from '../api/client';
import {listFamilies, vocabularies, type Localized, type Vocabulary} from '../api/vocabulary';
import {usePageTitle} from '../app/title';
import {csvLines, joinedTables, saveCsv} from '../model/csv';
import {address, asked, changed, cleared, filters, normal, words} from '../model/query';
import {Facets, NUMBERS, WORDS} from '../parts/Facets';
import {Chips, useFilterWords} from '../parts/Chips';
import {Cards, Columns, Found} from '../parts/Found';
import {useCount} from '../parts/words';
import {picked, pick, usePicked} from '../parts/picks';
import {useWide} from '../parts/wide';

type Page = Of<'VariationPage'>;

interface Ignored {
  key: string;
  value: string;
}

const PAGE = 25;

export async function loader({request}: LoaderFunctionArgs) {
  const {page, ignored, query} = await found(asked(new URL(request.url).searchParams), request.signal);
  const chosen = words(query, 'family');
  const [families, vocabulary] = await Promise.all([
    listFamilies(),
    vocabularies(chosen.length > 0 ? chosen : ['SMT', 'CSP']),
  ]);
  return {page, ignored, families, vocabulary, query: query.toString()};
}

/** What changes only how the answer is shown is not asked anew. */
export function shouldRevalidate({currentUrl, nextUrl}: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname !== nextUrl.pathname
    || asked(currentUrl.searchParams).toString() !== asked(nextUrl.searchParams).toString() || currentUrl.href === nextUrl.href;
}

/** A filter that the grammar refuses is left out and named, so that a mistyped address still finds something. */
async function found(query: URLSearchParams, signal: AbortSignal): Promise<{page: Page; ignored: Ignored[]; query: URLSearchParams}> {
  try {
    return {page: await ask(query, signal), ignored: [], query};
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status !== 400) {
      throw failure;
    }
    const wrong = new Set((failure.problem.errors ?? []).map(error => error.pointer ?? ''));
    const left = new URLSearchParams([...query.entries()].filter(([key]) => !wrong.has(key)));
    if (left.size === query.size) {
      throw failure;
    }
    const ignored = [...query.entries()].filter(([key]) => wrong.has(key)).map(([key, value]) => ({key, value}));
    return {page: await ask(left, signal), ignored, query: left};
  }
}

async function ask(query: URLSearchParams, signal: AbortSignal): Promise<Page> {
  const whole = new URLSearchParams(query);
  if (!whole.has('limit')) {
    whole.set('limit', String(PAGE));
  }
  whole.set('facets', WORDS.join(','));
  whole.set('histograms', NUMBERS.map(number => number.key).join(','));
  return (await fetched(address(`${BASE}/variations`, normal(whole)), 'application/json', signal)).json() as Promise<Page>;
}

export function Component() {
  const {t} = useTranslation();
  const {page, ignored, families, vocabulary, query: understood} = useLoaderData<typeof loader>();
  const [settled] = useSearchParams();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const wide = useWide();
  const count = useCount();
  const picks = usePicked();
  const [facetsOpen, setFacetsOpen] = useState(false);
  usePageTitle(t('search.title'));

  // What was just chosen stands at once, also while it is being searched for.
  const busy = navigation.location?.pathname === '/search';
  const query = busy ? new URLSearchParams(navigation.location?.search) : settled;
  const familyLabels = new Map<string, Localized>(families.map(family => [family.family, family.label]));
  const narrow = (next: URLSearchParams) => void navigate(address('/search', next), {replace: true, preventScrollReset: true});
  const facets = <Facets query={query} page={page} familyLabels={familyLabels} vocabulary={vocabulary} change={narrow}/>;

  return <div className="search">
    <h1 className="unseen">{t('search.title')}</h1>
    {wide
      ? <aside aria-label={t('search.filters')} className="facets">{facets}</aside>
      : <FacetDialog open={facetsOpen} close={() => setFacetsOpen(false)} label={t('search.show', {count: page.total, shown: count.format(page.total)})}>{facets}</FacetDialog>}
    <div className="results">
      <div className="results-head">
        <p role="status" className="total">{busy ? t('state.searching') : t('search.total', {count: page.total, shown: count.format(page.total)})}</p>
        <div className="actions">
          {!wide && <button type="button" onClick={() => setFacetsOpen(true)}>{t('search.filtersButton', {count: filters(query).length})}</button>}
          <Sort query={query} change={narrow}/>
          <View query={query} change={narrow}/>
          {query.get('view') !== 'cards' && wide && <Columns page={page} query={query} vocabulary={vocabulary} change={narrow}/>}
          {filters(query).length > 0 && <Link className="button" to={`/notifications?filter=${encodeURIComponent(new URLSearchParams(filters(query)).toString().replaceAll('%2C', ','))}`}>{t('search.tellMe')}</Link>}
          <Csv query={understood} disabled={page.total === 0}/>
          <Link className={picks.length < 2 ? 'button off' : 'button'} data-shortcut="c"
            to={`/compare?ids=${picks.map(encodeURIComponent).join(',')}`}
            aria-disabled={picks.length < 2} onClick={event => picks.length < 2 && event.preventDefault()}>
            {t('search.compare', {count: picks.length})}
          </Link>
          {picks.length > 0 && <button type="button" className="link" onClick={() => picked().forEach(id => pick(id, false))}>{t('search.dropPicks')}</button>}
        </div>
      </div>
      {ignored.length > 0 && <div className="banner" role="alert">
        <p>{t('search.ignored')}</p>
        <ul>{ignored.map(({key, value}) => <li key={key}><code>{key}={value}</code></li>)}</ul>
      </div>}
      <Chips query={query} familyLabels={familyLabels} vocabulary={vocabulary} change={narrow}/>
      {page.total > 0
        ? query.get('view') === 'cards' ? <Cards page={page} busy={busy}/> : <Found page={page} query={query} vocabulary={vocabulary} change={narrow} busy={busy}/>
        : <Nothing page={page} query={query} vocabulary={vocabulary} familyLabels={familyLabels}/>}
      {page.total > 0 && <nav className="pages" aria-label={t('search.pages')}>
        {query.has('cursor') && <Link to={address('/search', changed(query, 'cursor', ''))}>{t('search.firstPage')}</Link>}
        {page.next && <Link rel="next" to={address('/search', withCursor(query, page.next))}>{t('search.nextPage')}</Link>}
        <label>{t('search.perPage')} <select value={query.get('limit') ?? String(PAGE)}
          onChange={event => narrow(changed(query, 'limit', event.target.value === String(PAGE) ? '' : event.target.value))}>
          {['25', '50', '100'].map(size => <option key={size}>{size}</option>)}
        </select></label>
      </nav>}
      <ApiLine query={understood}/>
    </div>
  </div>;
}

function withCursor(query: URLSearchParams, cursor: string) {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return next;
}

const SORTS = ['designation', 'terminals', '-terminals', 'bodyX', '-bodyX', 'height', '-height', 'pitchX', '-pitchX'] as const;

function Sort({query, change}: {query: URLSearchParams; change: (next: URLSearchParams) => void}) {
  const {t} = useTranslation();
  const now = query.get('sort') ?? (query.has('q') ? 'relevance' : 'designation');
  const choices: string[] = query.has('q') ? ['relevance', ...SORTS] : [...SORTS];
  if (!choices.includes(now)) {
    choices.push(now);
  }
  return <label className="sort">{t('search.sort')} <select value={now} onChange={event => change(changed(query, 'sort', event.target.value))}>
    {choices.map(one => <option key={one} value={one}>{t(`search.sorts.${one}` as 'search.sorts.height', {defaultValue: one})}</option>)}
  </select></label>;
}

function View({query, change}: {query: URLSearchParams; change: (next: URLSearchParams) => void}) {
  const {t} = useTranslation();
  const now = query.get('view') === 'cards' ? 'cards' : 'table';
  return <fieldset className="switch">
    <legend className="unseen">{t('search.view')}</legend>
    {(['table', 'cards'] as const).map(one => <label key={one}>
      <input type="radio" name="view" checked={now === one} onChange={() => {
        const next = new URLSearchParams(query);
        next.delete('view');
        if (one === 'cards') {
          next.set('view', one);
        }
        change(normal(next));
      }}/><span>{t(`search.views.${one}`)}</span>
    </label>)}
  </fieldset>;
}

/** All pages of the search in one file, as the API writes them. */
function Csv({query, disabled}: {query: string; disabled: boolean}) {
  const {t} = useTranslation();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  async function save() {
    setState('busy');
    try {
      const parameters = new URLSearchParams(query);
      parameters.delete('cursor');
      parameters.set('limit', '200');
      let next: string | undefined = address(`${BASE}/variations`, parameters);
      const tables: string[][] = [];
      while (next) {
        const answer: Response = await fetched(next, 'text/csv');
        tables.push(csvLines(await answer.text()));
        next = /<([^>]*)>;\s*rel="next"/.exec(answer.headers.get('Link') ?? '')?.[1];
      }
      saveCsv('variations.csv', joinedTables(tables));
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  return <button type="button" disabled={disabled || state === 'busy'} onClick={() => void save()}>
    {t(state === 'busy' ? 'search.csvBusy' : state === 'failed' ? 'search.csvFailed' : 'search.csv')}
  </button>;
}

function FacetDialog({open, close, label, children}: {open: boolean; close: () => void; label: string; children: React.ReactNode}) {
  const {t} = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
    }
  }, [open]);
  return <dialog ref={dialog} onClose={close} className="facet-dialog" aria-label={t('search.filters')}>
    {open && <>
      <div className="facets">{children}</div>
      <form method="dialog"><button className="main">{label}</button></form>
    </>}
  </dialog>;
}

/** A range of the search grammar, as people write it. */
const limits = (wanted: string) => wanted.replace(/^\.\.(?=.)/, '≤ ').replace(/^(\S+)\.\.(?=$| )/, '≥ $1').replace('..', '–');

/** Which filters are in the way, and what comes closest. */
function Nothing({page, query, vocabulary, familyLabels}: {page: Page; query: URLSearchParams; vocabulary: Vocabulary; familyLabels: Map<string, Localized>}) {
  const {t} = useTranslation();
  const {name, value} = useFilterWords(familyLabels, vocabulary);
  const set = filters(query);
  return <section className="notice">
    <h2>{t('search.nothing')}</h2>
    <p>{t('search.nothingText')}</p>
    <ul>
      {set.map(([key, text]) => <li key={key}>
        <Link to={address('/search', changed(query, key, ''))} preventScrollReset>{t('search.without', {filter: `${name(key)}: ${value(key, text)}`})}</Link>
      </li>)}
      {set.length > 1 && <li><Link to={address('/search', cleared(query))}>{t('search.clear')}</Link></li>}
    </ul>
    {page.nearest.length > 0 && <>
      <h3>{t('search.nearest')}</h3>
      <ul className="nearest">
        {page.nearest.map(({variation, misses}) => <li key={`${variation.designation}/${variation.code}`}>
          <Link to={`/standards/${variation.designation}?variation=${encodeURIComponent(variation.code)}`}>{variation.designation} {variation.code}</Link>
          <ul>{misses.filter((miss, index) => misses.findIndex(other => other.name === miss.name && other.wanted === miss.wanted) === index).map(miss => <li key={miss.name + miss.wanted}>
            {miss.nominal === undefined && miss.min === undefined && miss.max === undefined
              ? t('search.notStated', {name: name(miss.name)})
              : t('search.miss', {name: name(miss.name), is: miss.nominal ?? `${miss.min ?? ''}..${miss.max ?? ''}`, wanted: limits(miss.wanted), unit: miss.unit, offBy: miss.offBy ?? ''})}
          </li>)}</ul>
        </li>)}
      </ul>
    </>}
  </section>;
}

function ApiLine({query}: {query: string}) {
  const {t} = useTranslation();
  const path = address(`${BASE}/variations`, new URLSearchParams(query));
  return <details className="api-line">
    <summary>{t('search.api')}</summary>
    <pre tabIndex={0}><code>{`curl -s '${location.origin}${path}'`}</code></pre>
  </details>;
}
