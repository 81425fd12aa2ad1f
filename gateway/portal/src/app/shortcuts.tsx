import {useEffect, useRef} from 'react';
import {useTranslation} from 'react-i18next';
import {useNavigate} from 'react-router';
import {showIn, shortcutsOn, switchShortcuts, useShortcuts, useUnit} from './preferences';

const PLACES: Record<string, string> = {h: '/', s: '/search', p: '/proposals', b: '/ballots', c: '/coverage', n: '/notifications', t: '/timeline'};
const ROW = '[data-row]';

/** Single keys; never in a field, never with a modifier, and not at all once the reader switched them off. */
export function useKeys(help: () => void) {
  const navigate = useNavigate();
  const unit = useUnit();
  const went = useRef(-Infinity); // a page begins at 0: its first keys follow no g

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (!shortcutsOn() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
        || target.closest('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable], dialog')) {
        return;
      }
      const place = PLACES[event.key];
      if (event.timeStamp - went.current < 1500 && place) {
        went.current = -Infinity;
        void navigate(place);
        return event.preventDefault();
      }
      went.current = event.key === 'g' ? event.timeStamp : -Infinity;
      if (event.key === '/') {
        const fields = [...document.querySelectorAll<HTMLElement>('[data-shortcut="/"]')];
        fields.find(field => field.checkVisibility())?.focus();
      } else if (event.key === '?') {
        help();
      } else if (event.key === 'u') {
        showIn(unit === 'mm' ? 'mil' : 'mm');
      } else if (event.key === 'j' || event.key === 'k') {
        step(event.key === 'j' ? 1 : -1);
      } else if (event.key === 'x') {
        document.activeElement?.closest(ROW)?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
      } else if (event.key === 'c' || event.key === 'y') {
        document.querySelector<HTMLElement>(`[data-shortcut="${event.key}"]`)?.click();
      } else {
        return;
      }
      event.preventDefault();
    }

    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate, help, unit]);
}

/** From row to row, by what leads on in each. */
function step(by: number) {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.indexOf(document.activeElement?.closest<HTMLElement>(ROW) as HTMLElement);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  (next?.querySelector<HTMLElement>('a, button') ?? next)?.focus();
}

export function ShortcutHelp({open, close}: {open: boolean; close: () => void}) {
  const {t} = useTranslation();
  const on = useShortcuts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
    }
  }, [open]);
  const keys = ['/', 'g s', 'g p', 'g b', 'g c', 'g t', 'g n', 'g h', 'j', 'k', 'x', 'c', 'u', 'y', '?', 'Esc'] as const;
  return <dialog ref={dialog} onClose={close} aria-labelledby="keys-title" className="keys">
    <h2 id="keys-title">{t('keys.title')}</h2>
    <dl>
      {keys.map(key => <div key={key}>
        <dt>{key.split(' ').map(one => <kbd key={one}>{one}</kbd>)}</dt>
        <dd>{t(`keys.${key}`)}</dd>
      </div>)}
    </dl>
    <label className="check"><input type="checkbox" checked={on} onChange={event => switchShortcuts(event.target.checked)}/> {t('keys.on')}</label>
    <form method="dialog"><button>{t('keys.close')}</button></form>
  </dialog>;
}
