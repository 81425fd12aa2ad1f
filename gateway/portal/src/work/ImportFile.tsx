import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {Of} from '../api/client';
import {send} from '../api/work';
import {useSay} from '../parts/words';
import {isTree, misshapen, type Json, type Tree} from './form';
import {NotDone} from './words';

const TAKEN = ['kind', 'family', 'target', 'title', 'scope', 'rationale', 'payload', 'metadata', 'context', 'abstract'];

/** A proposal, or a payload alone, as JSON; or the CDXML of a maker, which the service turns into one. */
export function ImportFile({family, families, take}: {family?: string; families?: Of<'FamilyEntry'>[]; take: (draft: Tree) => void}) {
  const {t} = useTranslation();
  const say = useSay();
  const [chosen, choose] = useState(family ?? 'CSP');
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState<string>();
  const [notTaken, setNotTaken] = useState<Of<'Conversion'>['notTaken']>([]);

  async function read(file: File) {
    setFailure(undefined);
    setSaid(undefined);
    setNotTaken([]);
    const text = await file.text();
    try {
      if (/^\s*</.test(text)) {
        const {value} = await send<Of<'Conversion'>>('POST', `/conversions/cdxml?family=${chosen}`, {body: text, type: 'application/xml'});
        setNotTaken(value.notTaken);
        take(value.proposal as unknown as Tree);
      } else {
        const json = JSON.parse(text) as Json;
        const draft: Tree = !isTree(json) ? {} : json.payload === undefined && json.variations !== undefined ? {payload: json as Json}
          : Object.fromEntries(Object.entries(json).filter(([key]) => TAKEN.includes(key)));
        const place = misshapen(draft);
        if (place !== undefined || Object.keys(draft).length === 0) {
          setSaid(t('editor.notRead', {why: place ?? t('editor.noProposal')}));
          return;
        }
        take(draft);
      }
      setSaid(t('editor.imported'));
    } catch (refused) {
      if (refused instanceof SyntaxError) {
        setSaid(t('editor.notRead', {why: refused.message}));
      } else {
        setFailure(refused);
      }
    }
  }

  return <div className="import-file">
    {families && <label className="field"><span>{t('editor.family')} (CDXML)</span><select value={chosen} onChange={event => choose(event.target.value)}>{families.map(one => <option key={one.family} value={one.family}>{say(one.label)}</option>)}</select></label>}
    <label className="field file"><span>{t('editor.file')}</span><input type="file" accept=".json,.xml,.cdxml,application/json,application/xml" onChange={event => {
      const file = event.target.files?.[0];
      if (file) {
        void read(file);
      }
      event.target.value = '';
    }}/></label>
    {said && <p role="status" className="banner">{said}</p>}
    {notTaken.length > 0 && <details><summary>{t('editor.notTaken', {count: notTaken.length})}</summary><ul>{notTaken.map((one, at) => <li key={at} lang="en"><code>{Object.values(one).filter(part => typeof part === 'string').join(' · ')}</code></li>)}</ul></details>}
    <NotDone failure={failure}/>
  </div>;
}
