const MEDIA = /\.(?:mp3|m4a|aac|oga|ogg|opus|flac|wav|mp4|m4v|mov|ogv|webm)$/iu;
/** Files that are no pages: a browser finds no words in them, or finds them its own way. */
const NO_PAGE =
  /\.(?:pdf|ps|djvu|epub|docx?|odt|rtf|xlsx?|ods|csv|tsv|pptx?|odp|zip|gz|jpe?g|png|gif|webp|avif|svg|tiff?|bmp)$/iu;

function pathOf(url: string): string {
  return new URL(url).pathname;
}

/** Whether an address is that of a file of sound or film, by its ending. */
export function isMediaFile(url: string): boolean {
  return MEDIA.test(pathOf(url));
}

/** Whether an address may be that of a page with words on it. */
export function isPage(url: string): boolean {
  const path = pathOf(url);
  return !NO_PAGE.test(path) && !MEDIA.test(path);
}

/**
 * The address of a moment in a file of sound or film: `…/talk.mp3#t=750` for `12:30` (Media Fragments URI 1.0, W3C).
 * Sites that play files in pages of their own each have a rule of their own, so only files are led into.
 */
export function mediaTime(url: string, stamp: string | undefined): string | undefined {
  const seconds = stamp === undefined ? undefined : secondsOf(stamp);
  return seconds === undefined || !isMediaFile(url) ? undefined : `${url.replace(/#.*$/su, '')}#t=${seconds}`;
}

/** A text in which times can be put in order as numbers: `at 12:30` → `at 750`. */
export function inSeconds(text: string): string {
  return text.replace(CLOCK, (stamp) => String(secondsOf(stamp) ?? stamp));
}

const CLOCK = /(?<![\d:])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:])/u;

/** `12:30`, `at 1:02:03`, `12:30-13:05` in seconds, its beginning; nothing where no time of the form `m:ss` stands. */
function secondsOf(stamp: string): number | undefined {
  const [, hours, minutes, seconds] = CLOCK.exec(stamp) ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}
