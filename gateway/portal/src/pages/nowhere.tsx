import {useTranslation} from 'react-i18next';
import {Link} from 'react-router';
import {usePageTitle} from '../app/title';

export function Component() {
  const {t} = useTranslation();
  usePageTitle(t('nowhere.title'));
  return <section className="notice">
    <h1>{t('nowhere.title')}</h1>
    <p>{t('nowhere.text')}</p>
    <p><Link to="/">{t('nowhere.home')}</Link>{' · '}<Link to="/search">{t('refusal.toSearch')}</Link></p>
  </section>;
}
