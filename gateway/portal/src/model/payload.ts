import type {Localized} from '../api/vocabulary';
import type {Quantity} from './figures';

/** What all families have in common; the rest is shown as it stands. */
export interface Payload {
  parameters?: Record<string, Quantity>;
  attributes?: Record<string, unknown>;
  variations?: VariationOf[];
  notes?: Localized[];
  sources?: Source[];
  aliases?: Alias[];
}

export interface VariationOf {
  code: string;
  name?: string;
  parameters?: Record<string, Quantity>;
  attributes?: Record<string, unknown>;
  terminals?: Terminals;
  aliases?: Alias[];
  sources?: Source[];
}

export interface Terminals {
  count?: number;
  matrix?: {columns?: number; rows?: number; depopulated?: string[]};
  perSideX?: number;
  perSideY?: number;
}

export interface Source {
  title?: string;
  url?: string;
}

export interface Alias {
  body?: string;
  number?: string;
}

/** The variations of a revision, each with what all share. */
export function variationsOf(payload: object): VariationOf[] {
  const {variations = [], parameters, attributes} = payload as Payload;
  return variations.map(one => ({
    ...one,
    parameters: {...parameters, ...one.parameters},
    attributes: {...attributes, ...one.attributes},
  }));
}

/** Texts of an attribute, of which some are lists. */
export function attributeWords(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(attributeWords)
    : typeof value === 'object' && value !== null ? [JSON.stringify(value)] : [String(value)];
}

/** Only addresses of the web become links. */
export function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//.test(url) ? url : undefined;
}
