import {useTranslation} from 'react-i18next';

/** Before the first page is there: nothing for a moment, then that something is coming. */
export function First() {
  const {t} = useTranslation();
  return <p className="waiting" role="status">{t('state.loading')}</p>;
}
