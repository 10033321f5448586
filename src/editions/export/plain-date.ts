/** Whether a date of EDTF is also one of ISO 8601, which every program reads: a year, a month or a day, with nothing uncertain. */
export function isPlainDate(edtf: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/u.test(edtf);
}
