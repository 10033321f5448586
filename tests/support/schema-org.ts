import { attribute, type Element, rawText } from './dom.ts';

/** A thing as it stands in a page. */
export interface JsonThing {
  readonly '@type': string;
  readonly '@id'?: string;
  readonly [property: string]: unknown;
}

const THING = ['name', 'description', 'url', 'sameAs'];
const CREATIVE_WORK = [
  ...THING,
  'about',
  'abstract',
  'alternativeHeadline',
  'archivedAt',
  'author',
  'citation',
  'creditText',
  'dateModified',
  'datePublished',
  'hasPart',
  'headline',
  'image',
  'inLanguage',
  'isBasedOn',
  'isPartOf',
  'license',
  'position',
  'publisher',
  'text',
];

/** Properties that schema.org (29.0) defines for a type or inherits, of those that a study has something to say by. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  CreativeWork: CREATIVE_WORK,
  Article: CREATIVE_WORK,
  BlogPosting: CREATIVE_WORK,
  Book: CREATIVE_WORK,
  Chapter: CREATIVE_WORK,
  Claim: [...CREATIVE_WORK, 'appearance', 'firstAppearance'],
  CollectionPage: CREATIVE_WORK,
  Dataset: CREATIVE_WORK,
  ImageObject: [...CREATIVE_WORK, 'caption', 'contentUrl', 'width', 'height'],
  Legislation: CREATIVE_WORK,
  Manuscript: CREATIVE_WORK,
  Map: CREATIVE_WORK,
  NewsArticle: CREATIVE_WORK,
  Organization: THING,
  Periodical: CREATIVE_WORK,
  Person: [...THING, 'givenName', 'familyName'],
  Report: CREATIVE_WORK,
  ScholarlyArticle: CREATIVE_WORK,
  SocialMediaPosting: CREATIVE_WORK,
  Thesis: CREATIVE_WORK,
  VisualArtwork: CREATIVE_WORK,
  WebPage: CREATIVE_WORK,
};

const ADDRESSES = ['@id', 'url', 'contentUrl', 'archivedAt', 'sameAs'];
const DATES = ['datePublished', 'dateModified'];

/** The JSON-LD of a page. */
export function linkedData(elements: readonly Element[]): JsonThing[] {
  return elements
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(rawText(script)) as JsonThing);
}

/** What schema.org does not allow in a thing, with the path to it. `isAddress` says which addresses are right. */
export function faultsOf(thing: JsonThing, isAddress: (address: string) => boolean, path = ''): string[] {
  const type = thing['@type'];
  const allowed = PROPERTIES[type];
  // A thing by its id alone: it is told elsewhere.
  if (type === undefined && Object.keys(thing).join() === '@id') return [];
  if (allowed === undefined) return [`${path}: no type \`${type}\``];
  return Object.entries(thing).flatMap(([name, value]) => {
    const at = `${path}/${name}`;
    if (name === '@type' || (name === '@context' && path === '')) return [];
    // The other way round (JSON-LD 1.1, 4.8): what is said is a property of those things.
    if (name === '@reverse') return Object.keys(value as object).join() === 'citation' ? [] : [`${at}: no citation`];
    if (name !== '@id' && !allowed.includes(name)) return [`${at}: no property of ${type}`];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) return [`${at}: empty`];
    return values.flatMap((one) => valueFaults(one, { name, at, isAddress }));
  });
}

function valueFaults(
  value: unknown,
  { name, at, isAddress }: { name: string; at: string; isAddress: (address: string) => boolean },
): string[] {
  if (typeof value === 'object' && value !== null) return faultsOf(value as JsonThing, isAddress, at);
  if (typeof value === 'number') return [];
  if (typeof value !== 'string' || value.trim() === '') return [`${at}: nothing`];
  if (ADDRESSES.includes(name) && !isAddress(value)) return [`${at}: no address ${value}`];
  if (DATES.includes(name) && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(value)) return [`${at}: no date ${value}`];
  if (name === 'license' && !/^https:\/\//u.test(value)) return [`${at}: no address ${value}`];
  return [];
}
