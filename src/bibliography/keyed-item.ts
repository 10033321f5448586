import type { CslItem } from '../study/schema/csl.ts';

/** An item with its id, as the files of libraries hold it. */
export interface KeyedItem {
  readonly id: string;
  readonly item: CslItem;
}
