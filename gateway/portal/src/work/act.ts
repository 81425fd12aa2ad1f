import {useState} from 'react';
import {useRevalidator} from 'react-router';

export interface Act {
  busy: string | undefined;
  failure: unknown;
  /** Does something by its name and shows the page anew; false when it was refused. */
  act: (name: string, work: () => Promise<unknown>) => Promise<boolean>;
  forget: () => void;
}

/** One thing after the other is done, and the page then shows what the services say. */
export function useAct(): Act {
  const revalidator = useRevalidator();
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  return {
    busy, failure,
    forget: () => setFailure(undefined),
    async act(name, work) {
      setBusy(name);
      setFailure(undefined);
      try {
        await work();
        await revalidator.revalidate();
        return true;
      } catch (refused) {
        setFailure(refused);
        return false;
      } finally {
        setBusy(undefined);
      }
    },
  };
}
