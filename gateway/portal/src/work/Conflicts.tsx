import {useEffect, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {put, steps, type Conflict, type Json, type Tree} from './form';

/** Two texts of one draft, side by side where they differ; nothing is lost before its author has chosen. */
export function Conflicts({conflicts, tree, resolve}: {conflicts: Conflict[]; tree: Tree; resolve: (tree: Tree) => void}) {
  const {t} = useTranslation();
  const [mine, setMine] = useState<string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const told = (value: Json | undefined) => (value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value));
  return <section className="error-summary" role="group" aria-labelledby="conflict-title">
    <h2 id="conflict-title" tabIndex={-1} ref={heading}>{t('editor.conflict')}</h2>
    <p>{t('editor.conflictText')}</p>
    <div className="scroll" tabIndex={0} role="region" aria-label={t('editor.conflict')}><table>
      <thead><tr><th scope="col">{t('process.place')}</th><th scope="col">{t('editor.before')}</th><th scope="col">{t('editor.mine')}</th><th scope="col">{t('editor.theirs')}</th></tr></thead>
      <tbody>{conflicts.map(one => <tr key={one.pointer}><th scope="row"><code>{one.pointer}</code></th><td>{told(one.before)}</td>
        <td><label className="check"><input type="radio" name={one.pointer} checked={mine.includes(one.pointer)} onChange={() => setMine([...mine, one.pointer])}/> {told(one.mine)}</label></td>
        <td><label className="check"><input type="radio" name={one.pointer} checked={!mine.includes(one.pointer)} onChange={() => setMine(mine.filter(other => other !== one.pointer))}/> {told(one.theirs)}</label></td></tr>)}</tbody>
    </table></div>
    <p className="row"><button type="button" onClick={() => setMine(conflicts.map(one => one.pointer))}>{t('editor.keepMine')}</button>
      <button type="button" onClick={() => setMine([])}>{t('editor.keepTheirs')}</button>
      <button type="button" className="main" onClick={() => resolve(conflicts.filter(one => mine.includes(one.pointer)).reduce<Json>((next, one) => put(next, steps(one.pointer), one.mine), tree as Json) as Tree)}>{t('editor.resolve')}</button></p>
  </section>;
}
