/** The primary language of a BCP 47 tag, `und` where there is none: what `Intl` takes without complaint, whatever an author wrote. */
export function primaryLanguage(tag: string): string {
  return /^[a-z]{2,3}(?=-|$)/iu.exec(tag)?.[0].toLowerCase() ?? 'und';
}
