import {useTranslation} from 'react-i18next';
import type {Of} from '../api/client';
import {useUnit} from '../app/preferences';
import {shownNumber} from '../model/figures';
import {bin, type Range} from '../model/query';
import {useCount} from './words';

const WIDTH = 200;
const HEIGHT = 44;

/** How a number spreads. The fields below say the same and more, so that the bars need not be reached by key. */
export function Histogram({histogram, chosen, length, choose}: {
  histogram: Of<'Histogram'>;
  chosen: Range;
  length: boolean;
  choose: (range: Range) => void;
}) {
  const {t} = useTranslation();
  const unit = useUnit();
  const count = useCount();
  const most = Math.max(...histogram.bins.map(one => one.count));
  const step = WIDTH / histogram.bins.length;
  const show = (amount: string) => (length ? shownNumber(amount, 'mm', unit) : amount);
  const from = chosen.from === '' ? -Infinity : Number(chosen.from);
  const to = chosen.to === '' ? Infinity : Number(chosen.to);
  const first = histogram.bins[0].from;
  const last = histogram.bins[histogram.bins.length - 1].to;
  return <div className="histogram">
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {histogram.bins.map((one, index) => {
        // The root makes the few visible beside the many.
        const tall = one.count === 0 ? 0 : Math.max(2, HEIGHT * Math.sqrt(one.count / most));
        const within = Number(one.to) > from && Number(one.from) <= to;
        return <g key={one.from} className={within ? 'in' : 'out'} onClick={() => {
          const [low, high] = bin(one.from, one.to).split('..');
          choose({from: low, to: index === histogram.bins.length - 1 ? one.to : high});
        }}>
          <title>{t('facet.bar', {from: show(one.from), to: show(one.to), count: one.count, shown: count.format(one.count)})}</title>
          <rect className="reach" x={index * step} y={0} width={step} height={HEIGHT}/>
          <rect x={index * step + 0.5} y={HEIGHT - tall} width={step - 1} height={tall}/>
        </g>;
      })}
    </svg>
    <div className="ends" aria-hidden="true"><span>{show(first)}</span><span>{show(last)}</span></div>
  </div>;
}
