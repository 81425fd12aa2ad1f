import {useEffect} from 'react';
import {useTranslation} from 'react-i18next';

/** Names the page for tabs, bookmarks and those who hear it. */
export function usePageTitle(title: string) {
  const {t} = useTranslation();
  const name = t('name');
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
