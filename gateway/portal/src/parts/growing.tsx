import {useState, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {more, type Listed} from '../api/work';
import {Refusal} from '../app/Failure';
import {useCount} from './words';

/** A list with what was asked for beyond its beginning, and what says that there is more; a new list begins anew. */
export function useGrowing<T>(list: Listed<T>): {items: T[]; whole: boolean; rest: ReactNode} {
  const {t} = useTranslation();
  const count = useCount();
  const [grown, setGrown] = useState({from: list, to: list});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const now = grown.from === list ? grown.to : list;
  async function grow() {
    setBusy(true);
    setFailure(undefined);
    try {
      setGrown({from: list, to: await more(now)});
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  return {
    items: now.items,
    whole: now.next === undefined,
    rest: now.next === undefined ? null : <div className="rest">
      <p role="status">{t('process.firstOnly', {shown: count.format(now.items.length)})}</p>
      <p><button type="button" disabled={busy} onClick={() => void grow()}>{t(busy ? 'state.loading' : 'process.more')}</button></p>
      {failure !== undefined && <Refusal failure={failure} level={3}/>}
    </div>,
  };
}
