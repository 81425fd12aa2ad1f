import type {Unit} from '../app/preferences';

/** A quantity as its author stated it: exact decimals, of which some may be absent. */
export interface Quantity {
  symbol?: string;
  kind?: string;
  min?: string;
  nom?: string;
  max?: string;
  unit?: string;
  condition?: string;
}

const MILLIMETRES: Record<string, number> = {mm: 1, um: 0.001, in: 25.4, mil: 0.0254};

export function isLength(unit: string | undefined): boolean {
  return unit !== undefined && unit in MILLIMETRES;
}

/** Decimals of a number as it is written. */
function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/**
 * A stated number in the unit that the reader chose. In millimetres it stands as it was stated, with two decimals at
 * least; in mils with one. Only what is shown is rounded: what is downloaded never is.
 */
export function shownNumber(amount: string, unit: string | undefined, chosen: Unit): string {
  if (!isLength(unit)) {
    return amount;
  }
  if (chosen === 'mil') {
    return unit === 'mil' ? amount : (Number(amount) * MILLIMETRES[unit!] / MILLIMETRES.mil).toFixed(1);
  }
  if (unit === 'mm') {
    return decimals(amount) < 2 ? Number(amount).toFixed(2) : amount;
  }
  const places = unit === 'um' ? Math.max(2, decimals(amount) + 3) : 3;
  return (Number(amount) * MILLIMETRES[unit!]).toFixed(places).replace(/(\.\d\d\d*?)0+$/, '$1');
}

export function shownUnit(unit: string | undefined, chosen: Unit): string {
  return isLength(unit) ? chosen : unitSign(unit);
}

const SIGNS: Record<string, string> = {degC: '°C', deg: '°', um: 'µm', ohm: 'Ω', percent: '%', mohm: 'mΩ'};

export function unitSign(unit: string | undefined): string {
  return unit === undefined ? '' : SIGNS[unit] ?? unit;
}

/** One short text for a table of many: the nominal, else the limits. */
export function brief(quantity: Quantity | undefined, chosen: Unit): string {
  if (!quantity) {
    return '';
  }
  const show = (amount: string) => shownNumber(amount, quantity.unit, chosen);
  const {min, nom, max} = quantity;
  if (nom !== undefined) {
    return show(nom);
  }
  if (min !== undefined && max !== undefined) {
    return `${show(min)}–${show(max)}`;
  }
  return max !== undefined ? `≤ ${show(max)}` : min !== undefined ? `≥ ${show(min)}` : '';
}

/** Everything that was stated, as it was stated. */
export function stated(quantity: Quantity | undefined): string {
  if (!quantity) {
    return '';
  }
  const parts = [['min', quantity.min], ['nom', quantity.nom], ['max', quantity.max]]
    .filter(([, amount]) => amount !== undefined)
    .map(([name, amount]) => `${name} ${amount}`);
  return `${parts.join(', ')} ${unitSign(quantity.unit)}`.trim();
}

/** What somebody typed, as an amount of the search grammar in millimetres; null when it is no number. */
export function typedAmount(text: string, chosen: Unit, length: boolean): string | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') {
    return '';
  }
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(plain)) {
    return null;
  }
  return length && chosen === 'mil' ? trimmed(Number(plain) * MILLIMETRES.mil, 6) : plain;
}

/** A number without zeros that say nothing. */
export function trimmed(amount: number, places: number): string {
  return amount.toFixed(places).replace(/\.?0+$/, '');
}
