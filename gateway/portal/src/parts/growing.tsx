import {useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {more, type Listed} from '../api/work';
import {Refusal} from '../app/Failure';
import {useCount} from './words';

const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-row]')];

/** A list with what was asked for beyond its beginning, and what says that there is more; a new list begins anew. */
export function useGrowing<T>(list: Listed<T>): {items: T[]; whole: boolean; rest: ReactNode} {
  const {t} = useTranslation();
  const count = useCount();
  const place = useRef<HTMLDivElement>(null);
  const known = useRef<HTMLElement[]>(undefined);
  const [grown, setGrown] = useState({from: list, to: list});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const now = grown.from === list ? grown.to : list;

  // Whoever asked for more and waits goes on with the first that is new: the button is far below it now, or gone.
  useLayoutEffect(() => {
    if (known.current) {
      const before = new Set(known.current);
      known.current = undefined;
      const first = rows().find(row => !before.has(row));
      if (first || !place.current) { // with filters there may be none to see, and then the button is still there
        goOn(first);
      }
    }
  }, [grown]);

  async function grow() {
    if (busy) {
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      const to = await more(now);
      known.current = place.current?.contains(document.activeElement) ? rows() : undefined;
      setGrown({from: list, to});
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  return {
    items: now.items,
    whole: now.next === undefined,
    rest: now.next === undefined ? null : <div className="rest" ref={place}>
      <p role="status">{t('process.firstOnly', {shown: count.format(now.items.length)})}</p>
      <p><button type="button" aria-disabled={busy} onClick={() => void grow()}>{t(busy ? 'state.loading' : 'process.more')}</button></p>
      {failure !== undefined && <Refusal failure={failure} level={3}/>}
    </div>,
  };
}

function goOn(row: HTMLElement | undefined) {
  const within = row?.querySelector<HTMLElement>('a, button') ?? row ?? document.querySelector<HTMLElement>('main');
  if (within && within === row) {
    within.tabIndex = -1;
  }
  within?.focus();
}
