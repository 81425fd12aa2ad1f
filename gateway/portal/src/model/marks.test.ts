import {describe, expect, it} from 'vitest';
import {isMuted, isRead, withAllRead, withMuted, withoutMuted, withRead} from './marks';

const event = (eventId: string, time: string, subject = 'PS-CSP-0001') => ({eventId, time, subject});
const early = event('evt-1', '2026-11-28T09:30:00.100Z');
const late = event('evt-2', '2026-11-28T09:30:00.101Z', 'PS-QFN-0002');

describe('Marks of an inbox', () => {
  it('know what was read one by one, and what happened until then', () => {
    expect(isRead({}, early)).toBe(false);
    const one = withRead({}, late);
    expect([isRead(one, early), isRead(one, late)]).toEqual([false, true]);
    expect(withRead(one, late)).toBe(one);
    const until = withAllRead(one, [early]);
    expect(until).toEqual({readUntil: '2026-11-28T09:30:00.100Z', read: []});
    expect([isRead(until, early), isRead(until, late)]).toEqual([true, false]);
  });

  it('never take back what was read until then', () => {
    const all = withAllRead({}, [early, late]);
    expect(withAllRead(all, [early]).readUntil).toBe(late.time);
  });

  it('keep within what the service takes', () => {
    const many = Array.from({length: 501}, (_, at) => event(`evt-${at}`, late.time)).reduce(withRead, {});
    expect(many.read).toHaveLength(500);
    expect(many.read).toContain('evt-500');
  });

  it('mute a subject once, and let it be heard again', () => {
    const muted = withMuted(withMuted({}, late.subject), late.subject);
    expect(muted.muted).toEqual(['PS-QFN-0002']);
    expect([isMuted(muted, early), isMuted(muted, late)]).toEqual([false, true]);
    expect(withoutMuted(muted, late.subject).muted).toEqual([]);
  });
});
