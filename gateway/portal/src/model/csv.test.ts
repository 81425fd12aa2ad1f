import {describe, expect, it} from 'vitest';
import {csvLine, csvLines, joinedTables} from './csv';

describe('A line for spreadsheets', () => {
  it('quotes what would break it', () => {
    expect(csvLine(['a', 'b,c', 'say "x"', 'two\nlines'])).toBe('a,"b,c","say ""x""","two\nlines"');
  });

  it('leaves figures alone and disarms formulas', () => {
    expect(csvLine(['-0.40', '=1+1', '@x', '+cmd', '-x'])).toBe("-0.40,'=1+1,'@x,'+cmd,'-x");
  });
});

describe('Pages of a search, each a table', () => {
  it('are read line by line, of which a quoted one may hold breaks', () => {
    expect(csvLines('code,name\r\nA,"two\r\nlines"\r\nB,one\r\n')).toEqual(['code,name', 'A,"two\r\nlines"', 'B,one']);
  });

  it('become one, with the columns of all', () => {
    expect(joinedTables([['code,e', 'A,0.4'], ['code,b,e', '"B, C",0.2,0.5']]))
      .toEqual(['code,e,b', 'A,0.4,', '"B, C",0.5,0.2']);
  });
});
