// Titles, scopes, names and codes.

/** 4.40 → "4.4", for text and codes. */
export const short = number => String(Number(Number(number).toFixed(3)));
const decimals = number => short(number).includes('.') ? short(number) : `${short(number)}.0`;

const distinct = numbers => [...new Set(numbers)].sort((a, b) => a - b);

function listed(numbers, and) {
  const all = distinct(numbers).map(short);
  return all.length < 2 ? all.join() : all.length > 6
    ? `${all[0]}${and.to}${all.at(-1)}`
    : `${all.slice(0, -1).join(and.comma)}${and.last}${all.at(-1)}`;
}

const EN = { comma: ', ', last: ' and ', to: ' to ' };
const ZH = { comma: '、', last: '和', to: ' 至 ' };

/** What a standard covers, from the figures of its records. */
export function scope(records, shape) {
  const nominal = name => records.map(record => middle(record.params[name]));
  const counts = records.map(record => record.pins.count);
  const pitches = records.map(record => record.pitch?.y ?? record.pitch?.x).filter(pitch => pitch);
  const [x, y] = [nominal('body_x'), nominal('body_y')];
  const size = at => `${short(at(...x))} mm × ${short(at(...y))} mm`;
  const range = `${short(Math.min(...counts))}${EN.to}${short(Math.max(...counts))}`;
  const one = Math.min(...counts) === Math.max(...counts);
  return {
    en: `${shape.en}, ${one ? short(counts[0]) : range} terminals`
      + (pitches.length ? `, pitch ${listed(pitches, EN)} mm` : '') + `, bodies within ${size(Math.min)} and ${size(Math.max)}.`,
    zh: `${shape.zh}，端子数 ${one ? short(counts[0]) : range.replace(EN.to, ZH.to)}`
      + (pitches.length ? `，节距 ${listed(pitches, ZH)} mm` : '') + `，本体介于 ${size(Math.min)} 与 ${size(Math.max)} 之间。`,
  };
}

/** The nominal, or the middle where there is none: for names, codes and order, never as a figure. */
export const middle = figures => figures.nom ?? (figures.min !== undefined && figures.max !== undefined
  ? (figures.min + figures.max) / 2 : figures.max ?? figures.min);

/** Such as "32-5.0X5.0-P0.5-EP3.1X3.1". */
export function sizeCode(record) {
  const { body_x: x, body_y: y, ep_x: epX, ep_y: epY } = record.params;
  const pitch = record.pitch?.y ?? record.pitch?.x;
  return `${record.pins.count}-${decimals(middle(x))}X${decimals(middle(y))}`
    + (pitch ? `-P${short(Number(pitch.toFixed(2)))}` : '')
    + (epX ? `-EP${decimals(middle(epX))}X${decimals(middle(epY))}` : '');
}

/** Such as "TSSOP-14, 4.4 mm × 3.6 mm, pitch 0.4 mm". */
export function sizeName(record) {
  const pitch = record.pitch?.y ?? record.pitch?.x;
  return `${record.package_type}-${record.pins.count}, ${short(middle(record.params.body_x))} mm × `
    + `${short(middle(record.params.body_y))} mm` + (pitch ? `, pitch ${short(pitch)} mm` : '')
    + (record.params.ep_x ? ', exposed pad' : '');
}

/** What the vendor calls it, as a code. */
export const vendorCode = text => text.toUpperCase().replace(/[^A-Z0-9.-]+/g, '-').replace(/^[-.]+|-+$/g, '').slice(0, 40);

/** Makes codes unique: a last -2 tells apart two outlines of the same nominal size. */
export function numbered(variations) {
  const seen = new Map();
  return variations.map(variation => {
    const times = (seen.get(variation.code) ?? 0) + 1;
    seen.set(variation.code, times);
    return times === 1 ? variation : { ...variation, code: `${variation.code.slice(0, 37)}-${times}` };
  });
}
