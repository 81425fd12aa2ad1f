import {useSearchParams} from 'react-router';

/** What a page shows is in its address; what is as usual stands there as nothing. */
export function useAddress(): [URLSearchParams, (key: string, value: string) => void] {
  const [query, setQuery] = useSearchParams();
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete(key);
    if (value !== '') {
      next.set(key, value);
    }
    setQuery(next, {replace: true, preventScrollReset: true});
  };
  return [query, set];
}
