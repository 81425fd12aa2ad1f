import {Suspense, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {Await, useAsyncError, useRevalidator} from 'react-router';
import {Refusal} from '../app/Failure';

/** A part of a page that comes when it is there; when it fails the rest of the page stands. */
export function Later<T>({when, children, lines = 4, failed}: {
  when: Promise<T>;
  children: (value: T) => ReactNode;
  lines?: number;
  failed?: (failure: unknown) => ReactNode;
}) {
  return <Suspense fallback={<Waiting lines={lines}/>}>
    <Await resolve={when} errorElement={<PartFailed failed={failed}/>}>{children}</Await>
  </Suspense>;
}

export function Waiting({lines = 4}: {lines?: number}) {
  const {t} = useTranslation();
  return <div className="skeleton" role="status">
    <span className="unseen">{t('state.loading')}</span>
    {Array.from({length: lines}, (_, line) => <span key={line} aria-hidden="true"/>)}
  </div>;
}

function PartFailed({failed}: {failed?: (failure: unknown) => ReactNode}) {
  const failure = useAsyncError();
  const revalidator = useRevalidator();
  return failed?.(failure) ?? <Refusal failure={failure} level={3} retry={() => void revalidator.revalidate()}/>;
}
