import {useEffect, useRef, useState, type FormEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation, useSearchParams} from 'react-router';
import {changeWords} from '../i18n';
import {Account} from './Account';
import {showIn, speak, useLanguage, useUnit, type Language, type Unit} from './preferences';
import {ShortcutHelp, useKeys} from './shortcuts';
import {useFocusInSight} from './sight';

const PLACES = ['search', 'proposals', 'ballots', 'timeline', 'coverage'] as const;

/** The frame of all pages. */
export function Shell() {
  const {t} = useTranslation();
  const navigation = useNavigation();
  const busy = navigation.state === 'loading';
  const main = useRef<HTMLElement>(null);
  const location = useLocation();
  const {pathname} = location;
  const [help, setHelp] = useState(false);
  const before = useRef(pathname);
  useKeys(() => setHelp(true));
  useFocusInSight(main);

  // Whoever listens is brought to the new page; a change of filters is no new page.
  useEffect(() => {
    if (before.current !== pathname) {
      before.current = pathname;
      main.current?.focus({preventScroll: true});
    }
  }, [pathname]);

  // Of a row of links that is wider than the window the one that is chosen is shown.
  useEffect(() => {
    const chosen = [...document.querySelectorAll<HTMLElement>('nav a[aria-current]')];
    const show = () => chosen.forEach(link => {
      const row = [link.closest('ul'), link.closest('nav')].find(each => each && each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX === 'auto');
      if (row) {
        row.scrollLeft += link.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - link.offsetWidth) / 2;
      }
    });
    // Counts beside the names may come later and move what follows.
    const observer = new ResizeObserver(show);
    chosen.forEach(link => link.closest('ul')?.querySelectorAll('li').forEach(each => observer.observe(each)));
    return () => observer.disconnect();
  }, [location]);

  return <>
    <a className="skip" href="#content">{t('frame.skip')}</a>
    <header className="frame">
      <div className="frame-row">
        <Link className="brand" to="/"><img src="/assets/icon.svg" alt="" width="28" height="28"/> <span>{t('frame.brand')}</span></Link>
        <nav aria-label={t('frame.places')} className="places">
          <ul>
            {PLACES.map(place => <li key={place}><NavLink to={`/${place}`}>{t(`frame.${place}`)}</NavLink></li>)}
            <li><NavLink to="/developers">{t('frame.api')}</NavLink></li>
          </ul>
        </nav>
        <div className="tools">
          <QuickSearch/>
          <UnitChoice/>
          <LanguageChoice/>
          <Account/>
        </div>
      </div>
      <div className="progress" hidden={!busy} aria-hidden="true"/>
    </header>
    <main id="content" ref={main} tabIndex={-1} aria-busy={busy}>
      <Outlet/>
    </main>
    <footer className="frame">
      <div className="frame-row">
        <p>{t('frame.footer')}</p>
        <ul>
          <li><Link to="/developers">{t('frame.api')}</Link></li>
          <li><a href="/problems">{t('frame.problems')}</a></li>
          <li><button type="button" className="link" onClick={() => setHelp(true)}>{t('frame.keys')}</button></li>
        </ul>
      </div>
    </footer>
    <ShortcutHelp open={help} close={() => setHelp(false)}/>
    <ScrollRestoration getKey={scrollKey}/>
  </>;
}

/** What is scrolled back to: pages with filters by their path; whatever was typed in has the same key, and is told apart by its address. */
function scrollKey({pathname, search, key}: {pathname: string; search: string; key: string}) {
  return pathname === '/search' || pathname.startsWith('/standards') ? pathname : key === 'default' ? pathname + search : key;
}

function QuickSearch() {
  const {t} = useTranslation();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const {pathname} = useLocation();
  const q = pathname === '/search' ? query.get('q') ?? '' : '';

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    void navigate(text === '' ? '/search' : `/search?q=${encodeURIComponent(text)}`);
  }

  return <form role="search" aria-label={t('frame.searchLabel')} className="quick" action="/search" onSubmit={search}>
    <input key={q} type="search" name="q" defaultValue={q} maxLength={200} aria-label={t('frame.searchLabel')}
      placeholder={t('frame.searchHint')} data-shortcut="/"/>
  </form>;
}

function UnitChoice() {
  const {t} = useTranslation();
  const unit = useUnit();
  const [query, setQuery] = useSearchParams();

  function choose(chosen: Unit) {
    showIn(chosen);
    if (query.has('unit')) {
      const next = new URLSearchParams(query);
      next.set('unit', chosen);
      setQuery(next, {replace: true, preventScrollReset: true});
    }
  }

  return <fieldset className="switch">
    <legend className="unseen">{t('frame.units')}</legend>
    {(['mm', 'mil'] as const).map(one => <label key={one}>
      <input type="radio" name="unit" checked={unit === one} onChange={() => choose(one)}/><span>{one}</span>
    </label>)}
  </fieldset>;
}

function LanguageChoice() {
  const {t} = useTranslation();
  const language = useLanguage();

  async function choose(chosen: Language) {
    await changeWords(chosen);
    speak(chosen);
  }

  return <fieldset className="switch">
    <legend className="unseen">{t('frame.language')}</legend>
    {([['en', 'EN', 'English', 'en'], ['zh', '中文', '中文', 'zh-Hans']] as const).map(([one, short, name, lang]) => <label key={one} lang={lang} title={name}>
      <input type="radio" name="language" checked={language === one} onChange={() => void choose(one)} aria-label={name}/><span aria-hidden="true">{short}</span>
    </label>)}
  </fieldset>;
}
