import {describe, expect, it} from 'vitest';
import {csvLine} from './csv';

describe('A line for spreadsheets', () => {
  it('quotes what would break it', () => {
    expect(csvLine(['a', 'b,c', 'say "x"', 'two\nlines'])).toBe('a,"b,c","say ""x""","two\nlines"');
  });

  it('leaves figures alone and disarms formulas', () => {
    expect(csvLine(['-0.40', '=1+1', '@x', '+cmd', '-x'])).toBe("-0.40,'=1+1,'@x,'+cmd,'-x");
  });
});
