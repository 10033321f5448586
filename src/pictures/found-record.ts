import ExifReader from 'exifreader';

/** What a picture file says of itself, as far as a figure's record asks for it. Nothing here says where on earth it was taken. */
export interface FoundRecord {
  readonly caption?: string;
  readonly alt?: string;
  readonly description?: string;
  readonly credit?: string;
  /** Addresses and words that may name its licence, the surest first. */
  readonly licences: readonly string[];
  /** A day, as `2013-08-11`. */
  readonly date?: string;
  /** Names of places, from the narrowest to the widest. Coordinates are never read. */
  readonly place?: string;
  /** A camera wrote it. */
  readonly camera: boolean;
  /** The file has coordinates. */
  readonly located: boolean;
}

/** Where the standards keep each: XMP properties, IPTC datasets, EXIF tags, by the names that ExifReader gives them. */
const CREATOR = ['xmp:creator', 'iptc:By-line', 'exif:Artist'];
const AGENCY = ['xmp:Credit', 'iptc:Credit'];
const RIGHTS = [
  'xmp:license',
  'xmp:WebStatement',
  'xmp:UsageTerms',
  'xmp:rights',
  'iptc:Copyright Notice',
  'exif:Copyright',
];
const CAPTION = ['xmp:description', 'iptc:Caption/Abstract', 'exif:ImageDescription'];
const DATE = ['xmp:DateCreated', 'iptc:Date Created', 'exif:DateTimeOriginal'];
const PLACE = [
  ['xmp:Location', 'iptc:Sub-location'],
  ['xmp:City', 'iptc:City'],
  ['xmp:State', 'iptc:Province/State'],
  ['xmp:Country', 'iptc:Country/Primary Location Name'],
];

/**
 * Reads the IPTC, XMP and EXIF of a picture as proposals for its record. XMP wins over IPTC and IPTC over EXIF, since it is
 * the one that programs write last (Metadata Working Group, guidelines 2.0). A file without metadata says nothing.
 */
export async function findRecord(bytes: Buffer): Promise<FoundRecord> {
  const tags = await tagsOf(bytes);
  const first = (names: readonly string[]): string | undefined => names.map((name) => said(tags, name)).find(Boolean);
  const credit = [...new Set([first(CREATOR), first(AGENCY)].filter((part) => part !== undefined))].join(' / ');
  const place = PLACE.map(first)
    .filter((part) => part !== undefined)
    .join(', ');
  return {
    ...given('caption', first(CAPTION)),
    ...given('alt', first(['xmp:AltTextAccessibility'])),
    ...given('description', first(['xmp:ExtDescrAccessibility'])),
    ...given('credit', credit),
    ...given('date', dayOf(first(DATE))),
    ...given('place', place),
    licences: RIGHTS.map((name) => said(tags, name)).filter((part) => part !== undefined),
    camera: tags?.exif !== undefined && ('FNumber' in tags.exif || 'ExposureTime' in tags.exif || 'Make' in tags.exif),
    located: tags?.gps !== undefined,
  };
}

/** ExifReader throws for a file that it does not know, some of it at once. */
async function tagsOf(bytes: Buffer): Promise<ExifReader.ExpandedTags | undefined> {
  try {
    return await ExifReader.load(bytes, { expanded: true, async: true });
  } catch {
    return undefined;
  }
}

function given<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]?: string });
}

/** Words that cameras write into every picture. */
const EMPTY_WORDS = /^(?:[A-Z ]*DIGITAL CAMERA|SAMSUNG|default|untitled|-)?$/iu;

function said(tags: ExifReader.ExpandedTags | undefined, name: string): string | undefined {
  const [block = '', key = ''] = name.split(/:(.*)/su);
  const blocks: Readonly<Record<string, unknown>> = { ...tags };
  const tag = (blocks[block] as Readonly<Record<string, { description?: unknown }>> | undefined)?.[key];
  const text = typeof tag?.description === 'string' ? tag.description.replace(/\s+/gu, ' ').trim() : '';
  return EMPTY_WORDS.test(text) ? undefined : text;
}

/** `2013:08:11 10:00:00`, `20130811` and `2013-08-11T10:00` as a day; a year or a month stays one. */
function dayOf(written: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?(?!\d)/u.exec(written ?? '') ?? [];
  return year === undefined || year === '0000' ? undefined : [year, month, day].filter(Boolean).join('-');
}
