import {api, read, type Of} from './client';

export interface Localized {
  en?: string;
  zh?: string;
}

interface Hints {
  label?: Localized;
  group?: string;
  order?: number;
  symbols?: Symbols;
  symbolsByLayout?: Record<string, Symbols>;
  symbolsByForm?: Record<string, Symbols>;
  values?: Record<string, Localized>;
}

type Symbols = Record<string, string>;

export interface Term {
  key: string;
  label: Localized;
  group: string;
  order: number;
  hints: Hints;
}

/** What a family calls its parameters and attributes, as its schema says. */
export interface Vocabulary {
  parameters: Map<string, Term>;
  attributes: Map<string, Term>;
}

const families = new Map<string, Promise<Vocabulary>>();
let list: Promise<Of<'FamilyEntry'>[]> | undefined;

export function listFamilies(): Promise<Of<'FamilyEntry'>[]> {
  list ??= read(api.GET('/families')).then(page => page.items).catch(failure => {
    list = undefined;
    throw failure;
  });
  return list;
}

export function vocabulary(family: string): Promise<Vocabulary> {
  let known = families.get(family);
  if (!known) {
    known = read(api.GET('/families/{family}/schema', {params: {path: {family}}})).then(understood);
    known.catch(() => families.delete(family));
    families.set(family, known);
  }
  return known;
}

export async function vocabularies(names: string[]): Promise<Vocabulary> {
  const all = await Promise.all(names.map(name => vocabulary(name).catch(() => understood({}))));
  return {
    parameters: new Map(all.flatMap(one => [...one.parameters])),
    attributes: new Map(all.flatMap(one => [...one.attributes])),
  };
}

export function understood(schema: object): Vocabulary {
  const definitions = (schema as {$defs?: Record<string, {properties?: Record<string, unknown>}>}).$defs ?? {};
  return {
    parameters: terms(definitions.parameters?.properties),
    attributes: terms(definitions.attributes?.properties),
  };
}

function terms(properties: Record<string, unknown> = {}): Map<string, Term> {
  return new Map(Object.entries(properties).map(([key, property]) => {
    const hints = (property as {'x-ui'?: Hints})['x-ui'] ?? {};
    const label = hints.label ?? {en: humane(key)};
    return [key, {key, label, group: hints.group ?? '', order: hints.order ?? 999, hints}];
  }));
}

/** The letter of a parameter when its author stated none: that of JEDEC, as the schema gives it for such a package. */
export function symbolOf(term: Term | undefined, form?: string, layout?: string): string | undefined {
  const {symbolsByForm, symbolsByLayout, symbols} = term?.hints ?? {};
  return ((form && symbolsByForm?.[form]) || (layout && symbolsByLayout?.[layout]) || symbols)?.JEDEC;
}

/** A word that no schema explains, made readable: unknown words are shown and never break a page. */
export function humane(word: string): string {
  const spaced = word.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function wordLabel(vocabulary: Vocabulary, attribute: string, word: string): Localized {
  return vocabulary.attributes.get(attribute)?.hints.values?.[word] ?? {en: humane(word)};
}
