import { readLicence } from '../../study/licence.ts';
import { SPDX_IDS } from '../../study/spdx-ids.ts';

/** The address of a licence: Creative Commons has its own, other licences have SPDX’s. Nothing for one in words. */
export function licenceAddress(licence: string): string | undefined {
  const read = readLicence(licence);
  return 'fault' in read ? undefined : read.url;
}

/** Whether a licence is named as SPDX names it. */
export function isSpdxName(licence: string): boolean {
  return SPDX_IDS.has(licence);
}
