import {useEffect} from 'react';
import {useTranslation} from 'react-i18next';
import {isRouteErrorResponse, Link, useRevalidator, useRouteError} from 'react-router';
import {Refused, Unreachable} from '../api/client';
import {signInAddress} from '../api/session';
import {Said} from './Said';
import {usePageTitle} from './title';

/** What stands where a page or a part of it would, when the answer was no or there was none. */
export function Refusal({failure, retry, level = 1}: {failure: unknown; retry?: () => void; level?: 1 | 2 | 3}) {
  const {t} = useTranslation();
  const Heading = `h${level}` as 'h1';
  const status = failure instanceof Refused ? failure.status : undefined;
  const kind = failure instanceof Unreachable ? 'unreachable'
    : status === 401 ? 'signIn'
      : status === 403 ? 'forbidden'
        : status === 404 ? 'missing'
          : status === 410 ? 'gone'
            : status === 429 ? 'tooMany'
              : status !== undefined && status < 500 ? 'refused' : 'broken';
  const again = ['unreachable', 'tooMany', 'broken'].includes(kind);
  return <section className={`notice notice-${kind}`} role={level === 1 ? undefined : 'group'}>
    <Heading>{t(`refusal.${kind}.title`)}</Heading>
    <p>{t(`refusal.${kind}.text`)}</p>
    {failure instanceof Refused && kind !== 'signIn' && kind !== 'missing' && <Said of={failure} most={10}/>}
    {failure instanceof Refused && failure.requestId && kind === 'broken'
      && <p className="quiet">{t('refusal.reference')} <code>{failure.requestId}</code></p>}
    {again && retry && <p><button type="button" onClick={retry}>{t('refusal.retry')}</button></p>}
    {kind === 'signIn' && <p><a className="button main" href={signInAddress()}>{t('frame.signIn')}</a></p>}
    {level === 1 && kind !== 'unreachable' && <p><Link to="/search">{t('refusal.toSearch')}</Link></p>}
  </section>;
}

/** A failed page keeps the frame around it. */
export function Failure() {
  const failure = useRouteError();
  const {t} = useTranslation();
  const revalidator = useRevalidator();
  usePageTitle(t('refusal.pageTitle'));
  useEffect(() => {
    if (!(failure instanceof Refused) && !(failure instanceof Unreachable)) {
      console.warn(failure);
    }
  }, [failure]);
  const answer = isRouteErrorResponse(failure) ? new Refused(failure.status, {}) : failure;
  return <Refusal failure={answer} retry={() => void revalidator.revalidate()}/>;
}
