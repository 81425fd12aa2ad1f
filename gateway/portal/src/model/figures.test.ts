import {describe, expect, it} from 'vitest';
import {brief, shownNumber, stated, typedAmount} from './figures';

describe('a figure', () => {
  it('stands as it was stated in millimetres', () => {
    expect(shownNumber('2.613', 'mm', 'mm')).toBe('2.613');
    expect(shownNumber('7', 'mm', 'mm')).toBe('7.00');
    expect(shownNumber('0.4', 'mm', 'mm')).toBe('0.40');
  });

  it('is turned into the unit of the reader', () => {
    expect(shownNumber('0.40', 'mm', 'mil')).toBe('15.7');
    expect(shownNumber('400', 'um', 'mm')).toBe('0.40');
    expect(shownNumber('12.5', 'um', 'mm')).toBe('0.0125');
    expect(shownNumber('0.1', 'in', 'mm')).toBe('2.54');
    expect(shownNumber('50', 'mil', 'mil')).toBe('50');
  });

  it('of another quantity than length is left alone', () => {
    expect(shownNumber('260', 'degC', 'mil')).toBe('260');
  });

  it('is told briefly by its nominal, else by its limits', () => {
    expect(brief({min: '1', nom: '2', max: '3', unit: 'mm'}, 'mm')).toBe('2.00');
    expect(brief({min: '1', max: '3', unit: 'mm'}, 'mm')).toBe('1.00–3.00');
    expect(brief({max: '0.56', unit: 'mm'}, 'mm')).toBe('≤ 0.56');
    expect(brief({min: '0.56', unit: 'mm'}, 'mm')).toBe('≥ 0.56');
    expect(brief(undefined, 'mm')).toBe('');
    expect(stated({min: '1', max: '3', unit: 'mm'})).toBe('min 1, max 3 mm');
  });

  it('may be typed with a comma and in mils', () => {
    expect(typedAmount('0,4', 'mm', true)).toBe('0.4');
    expect(typedAmount('100', 'mil', true)).toBe('2.54');
    expect(typedAmount('100', 'mil', false)).toBe('100');
    expect(typedAmount('', 'mm', true)).toBe('');
    expect(typedAmount('wide', 'mm', true)).toBeNull();
  });
});
