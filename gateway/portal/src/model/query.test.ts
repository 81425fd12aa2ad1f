import {describe, expect, it} from 'vitest';
import {address, asked, bin, changed, cleared, filters, justBelow, normal, range, spokenEnd, toggled, withRange} from './query';

const of = (text: string) => new URLSearchParams(text);

describe('the address of a search', () => {
  it('is the same for equal searches', () => {
    expect(normal(of('pitchX=0.8,0.35,0.4&family=SMT,CSP')).toString())
      .toBe(normal(of('family=CSP,SMT&pitchX=0.4,0.8,0.35')).toString());
    expect(address('/search', normal(of('pitchX=0.8,0.35&family=SMT,CSP'))))
      .toBe('/search?family=CSP,SMT&pitchX=0.35,0.8');
  });

  it('keeps the words of a text in their order', () => {
    expect(normal(of('q=thin,small')).get('q')).toBe('thin,small');
  });

  it('begins at the first page when a filter changes', () => {
    expect(changed(of('family=CSP&cursor=abc'), 'layout', 'GRID').toString()).toBe('family=CSP&layout=GRID');
  });

  it('loses a key with its last word', () => {
    expect(toggled(of('family=CSP'), 'family', 'CSP').toString()).toBe('');
    expect(toggled(of('family=CSP'), 'family', 'SMT').get('family')).toBe('CSP,SMT');
  });

  it('holds ranges with open ends', () => {
    expect(range(of('bodyX=5..8'), 'bodyX')).toEqual({from: '5', to: '8'});
    expect(range(of('bodyX=0.25..0.75'), 'bodyX')).toEqual({from: '0.25', to: '0.75'});
    expect(range(of('height=..0.8'), 'height')).toEqual({from: '', to: '0.8'});
    expect(range(of('height=1.2..'), 'height')).toEqual({from: '1.2', to: ''});
    expect(range(of('height=0.4'), 'height')).toEqual({from: '', to: ''});
    expect(withRange(of(''), 'height', {from: '', to: '0.8'}).get('height')).toBe('..0.8');
    expect(withRange(of('height=..0.8'), 'height', {from: '', to: ''}).has('height')).toBe(false);
  });

  it('tells what is about the page from what is asked', () => {
    const query = of('family=CSP&sort=-height&unit=mil&limit=50');
    expect(asked(query).has('unit')).toBe(false);
    expect(filters(query)).toEqual([['family', 'CSP']]);
    expect(cleared(query).toString()).toBe('sort=-height&unit=mil&limit=50');
  });
});

describe('a bin', () => {
  it('ends just below its upper edge, which belongs to the next', () => {
    expect(justBelow('0.5')).toBe('0.499999999');
    expect(justBelow('1')).toBe('0.999999999');
    expect(justBelow('20')).toBe('19.999999999');
    expect(bin('0.4', '0.5')).toBe('0.4..0.499999999');
  });

  it('is spoken of by its edges', () => {
    expect(spokenEnd('0.499999999')).toEqual({amount: '0.5', exclusive: true});
    expect(spokenEnd('19.999999999')).toEqual({amount: '20', exclusive: true});
    expect(spokenEnd('0.8')).toEqual({amount: '0.8', exclusive: false});
  });
});
