// Typed values as the families take them: exact decimals as text, and only what the source states.

/** 4.4 → "4.40": two decimals at least, more where the source has more. */
export function decimal(number) {
  const text = String(number);
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    throw new Error(`${text} is no plain decimal`);
  }
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Sums of figures with at most six decimals, without the noise of binary fractions. */
export const exact = number => Number(number.toFixed(6));

/**
 * A length in mm.
 *
 * @param figures {min, nom, max, given}: a nominal that is not among `given` is a midpoint and left out
 * @param symbol  letter in the drawing, or null
 * @param alone   kind of a nominal that stands alone: 'BSC', 'MAX_ONLY' (the figure is the maximum), or undefined
 */
export function length(figures, symbol, alone) {
  const stated = name => figures.given.includes(name) ? figures[name] : undefined;
  let [min, nom, max] = [stated('min'), stated('nom'), stated('max')];
  if (min !== undefined && min === max) { // limits of no width state one figure
    [min, nom, max] = [undefined, min, undefined];
  }
  const value = symbol ? { symbol } : {};
  if (min === undefined && max === undefined) {
    return alone === 'MAX_ONLY'
      ? { ...value, kind: 'MAX_ONLY', max: decimal(nom), unit: 'mm' }
      : { ...value, ...(alone && { kind: alone }), nom: decimal(nom), unit: 'mm' };
  }
  const kind = min === undefined ? 'MAX_ONLY' : max === undefined ? 'MIN_ONLY' : 'TOLERANCED';
  return {
    ...value,
    ...((nom === undefined || kind === 'TOLERANCED') && { kind }),
    ...(min !== undefined && { min: decimal(min) }),
    ...(nom !== undefined && { nom: decimal(nom) }),
    ...(max !== undefined && { max: decimal(max) }),
    unit: 'mm',
  };
}

/** A single stated figure. */
export const one = (number, symbol, alone) => length({ nom: number, given: ['nom'] }, symbol, alone);

/** The figures of a distance that is twice a stated one, such as centre to centre from centre to middle. */
export function twice(figures) {
  const doubled = { given: figures.given };
  for (const name of figures.given) {
    doubled[name] = exact(2 * figures[name]);
  }
  return doubled;
}
