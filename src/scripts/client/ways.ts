import { offerPlace } from './place.ts';
import { offerPrint } from './print.ts';
import { offerShare } from './share.ts';

/* What helps to find one's way back to a place of a chapter: a passage to share, the place where one left off, a copy on paper. */

offerPlace();
offerPrint();
offerShare();
