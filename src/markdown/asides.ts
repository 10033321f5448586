/** The names of asides: `:::note[Title]` … `:::`. */
export const ASIDES: readonly string[] = ['note', 'method', 'caution'];
