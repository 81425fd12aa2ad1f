import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {instant, localInput} from './when';

describe('An instant in a field', () => {
  const zone = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = 'Asia/Shanghai';
  });
  afterEach(() => {
    if (zone === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = zone;
    }
  });

  it('is shown in the time of whoever looks and comes back as it was', () => {
    expect(localInput('2026-12-31T20:30:00Z')).toBe('2027-01-01T04:30');
    expect(instant('2027-01-01T04:30')).toBe('2026-12-31T20:30:00.000Z');
  });

  it('does not move by a save that changed nothing, not even by its seconds', () => {
    const at = '2026-12-31T20:30:59.5Z';
    expect(instant(localInput(at), at)).toBe(at);
    expect(instant('2027-01-01T04:31', at)).toBe('2026-12-31T20:31:00.000Z');
  });

  it('is none where nothing was entered', () => {
    expect(localInput(undefined)).toBe('');
    expect(instant('')).toBeUndefined();
  });
});
