import {useEffect, useRef} from 'react';
import {useTranslation} from 'react-i18next';
import {Link, useLocation} from 'react-router';
import {signInAddress, signOut, useSession} from '../api/session';

/** Who is signed in, and what is theirs; or where to sign in. */
export function Account() {
  const {t} = useTranslation();
  const session = useSession();
  const {pathname, search, hash} = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (menu.current) {
      menu.current.open = false;
    }
  }, [pathname]);

  useEffect(() => {
    function elsewhere(event: Event) {
      const key = event instanceof KeyboardEvent ? event.key : undefined;
      if (menu.current?.open && (key === 'Escape' || (key === undefined && !menu.current.contains(event.target as Node)))) {
        menu.current.open = false;
      }
    }
    document.addEventListener('keydown', elsewhere);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('keydown', elsewhere);
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, []);

  if (!session) {
    return null;
  }
  if (!session.authenticated) {
    return <a className="button" href={signInAddress(pathname + search + hash)}>{t('frame.signIn')}</a>;
  }
  const name = session.name ?? session.organisation ?? '';
  return <details className="who" ref={menu}>
    <summary aria-label={t('frame.account', {name})}>{name}</summary>
    <div>
      {session.organisation && <p className="quiet">{session.organisation}</p>}
      <ul>
        <li><Link to="/inbox">{t('frame.inbox')}</Link></li>
        <li><Link to="/notifications">{t('frame.notifications')}</Link></li>
        <li><Link to="/organisation">{t('frame.organisation')}</Link></li>
      </ul>
      <button type="button" onClick={() => void signOut()}>{t('frame.signOut')}</button>
    </div>
  </details>;
}
