/** Signs that some file system does not hold, or that mean something in a path; `%` writes them. */
const RESERVED = /[\p{Cc}"%*/:<>?\\|]/gu;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * The name, without its ending, of the file of a source. Ids are file names; what a file system cannot hold is written as
 * addresses write it: `DBLP:conf/x/Y` → `DBLP%3Aconf%2Fx%2FY`. So a study moves between Linux, macOS and Windows.
 */
export function fileNameOf(id: string): string {
  const name = id.replace(RESERVED, percent);
  if (/^[. ]/u.test(name) || DEVICE.test(name)) return percent(name.slice(0, 1)) + name.slice(1);
  return name;
}

/** The id that a file name stands for. A `%` that `fileNameOf` does not write is one. */
export function idOfFileName(name: string): string {
  if (!name.includes('%')) return name;
  const id = name.replace(/%([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return fileNameOf(id) === name ? id : name;
}

/** All signs that are written so are ASCII or C1 controls: one code, two digits. */
function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
