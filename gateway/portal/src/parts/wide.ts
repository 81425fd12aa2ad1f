import {useSyncExternalStore} from 'react';

const wide = window.matchMedia('(min-width: 50rem)');

function subscribe(listener: () => void) {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether there is room for filters beside the list. */
export const useWide = () => useSyncExternalStore(subscribe, () => wide.matches);
