import { dateBounds, parseDate } from '../study/date.ts';

/**
 * For formats that know no choice of dates (`[2013-08-10,2013-08-11]`): what all of them have in common, `2013-08`, which is
 * true and no more than is known. Any other date stays as it is, and so does a choice that shares not even the year.
 */
export function commonDate(edtf: string): string {
  const date = parseDate(edtf);
  if (date?.kind !== 'set') return edtf;
  const { earliest, latest } = dateBounds(date);
  const lengths = [10, 7, 4].filter((length) => earliest?.slice(0, length) === latest?.slice(0, length));
  return earliest === undefined || lengths[0] === undefined ? edtf : earliest.slice(0, lengths[0]);
}
