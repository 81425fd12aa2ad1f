import {useTranslation} from 'react-i18next';
import type {InProcess} from '../api/client';
import {patched} from '../model/patch';
import {Text} from '../parts/words';
import type {Tree} from './form';

/** What a comment proposes, to be taken over into the text or left. */
export function Suggestion({of, payload, take, leave}: {of: InProcess<'Comment'> | undefined; payload: Tree | undefined; take: (payload: Tree) => void; leave: () => void}) {
  const {t} = useTranslation();
  const operations = of?.proposedChange?.patch ?? [];
  const after = payload && operations.length > 0 ? patched(payload, operations) : undefined;
  return <section className="banner" aria-label={t('editor.suggestion')}>
    {of && <p>{t('editor.suggestionOf', {organisation: of.organisation})} <Text of={of.text}/></p>}
    {operations.length > 0 && <ul className="patch">{operations.map((one, at) => <li key={at}><code>{one.op} {one.path}{one.value === undefined ? '' : ` = ${JSON.stringify(one.value)}`}</code></li>)}</ul>}
    {!after && <p>{t('editor.suggestionGone')}</p>}
    <p className="row">{after && <button type="button" className="main" onClick={() => {
      take(after);
      leave();
    }}>{t('editor.takeOver')}</button>}<button type="button" onClick={leave}>{t('editor.leave')}</button></p>
  </section>;
}
