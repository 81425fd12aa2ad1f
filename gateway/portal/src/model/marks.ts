import type {components} from '#contract/notifications';

/** What a person has read and muted in the inbox; kept by the service, the same on every machine. */
export type Marks = components['schemas']['InboxMarks'];

interface Happened {
  eventId: string;
  subject: string;
  time: string;
}

/** As many as the contract takes. */
const MOST_READ = 500;

export function isRead(marks: Marks, event: Happened): boolean {
  return marks.readUntil !== undefined && Date.parse(event.time) <= Date.parse(marks.readUntil) || (marks.read ?? []).includes(event.eventId);
}

export function isMuted(marks: Marks, event: Happened): boolean {
  return (marks.muted ?? []).includes(event.subject);
}

/** With one more that is read; of very many the first to be marked are forgotten. */
export function withRead(marks: Marks, event: Happened): Marks {
  return isRead(marks, event) ? marks : {...marks, read: [...marks.read ?? [], event.eventId].slice(-MOST_READ)};
}

/** With all of these read: single marks are not needed for what happened before the last of them. */
export function withAllRead(marks: Marks, events: Happened[]): Marks {
  const last = Math.max(...[...events.map(event => event.time), ...marks.readUntil === undefined ? [] : [marks.readUntil]].map(Date.parse));
  return {...marks, readUntil: new Date(last).toISOString(), read: []};
}

export function withMuted(marks: Marks, subject: string): Marks {
  return {...marks, muted: [...new Set([...marks.muted ?? [], subject])]};
}

export function withoutMuted(marks: Marks, subject: string): Marks {
  return {...marks, muted: (marks.muted ?? []).filter(one => one !== subject)};
}
