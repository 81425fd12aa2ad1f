import {useSyncExternalStore} from 'react';

let asked: MediaQueryList | undefined;
const wide = () => asked ??= window.matchMedia('(min-width: 50rem)');

function subscribe(listener: () => void) {
  wide().addEventListener('change', listener);
  return () => wide().removeEventListener('change', listener);
}

/** Whether there is room for filters beside the list. */
export const useWide = () => useSyncExternalStore(subscribe, () => wide().matches);
