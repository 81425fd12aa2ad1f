import type {InProcess} from '../api/client';
import {instant, localInput} from './when';

export type Mandate = Pick<InProcess<'Mandate'>, 'designation' | 'delegation'>;

/** Who speaks for an organisation, as the fields of a form. */
export interface Entered {
  voter: string;
  alternate: string;
  subject: string;
  delegateOrganisation: string;
  until: string;
}

export function entered(mandate: Mandate | undefined): Entered {
  const {designation, delegation} = mandate ?? {};
  return {
    voter: designation?.voter ?? '', alternate: designation?.alternate ?? '', subject: delegation?.subject ?? '',
    delegateOrganisation: delegation?.organisation ?? '', until: localInput(delegation?.until),
  };
}

/** What is stored of it; what the form does not show stays as it was. */
export function mandateOf(entry: Entered, before: Mandate | undefined, now: string): InProcess<'MandateEntry'> {
  const {designation, delegation} = before ?? {};
  const words = (text: string) => text.trim() || undefined;
  const [voter, alternate, subject, until] = [words(entry.voter), words(entry.alternate), words(entry.subject), instant(entry.until, delegation?.until)];
  return {
    ...(voter ? {designation: {voter, ...(alternate ? {alternate} : {}), from: designation?.from ?? now, ...(designation?.until ? {until: designation.until} : {})}} : {}),
    ...(subject && until ? {delegation: {subject, organisation: entry.delegateOrganisation.trim(), from: delegation?.from ?? now, until}} : {}),
  };
}
