import { bands } from './bands';

/** What the pages of experts that show what others are reported to pay may say beside their area's messages. */
export const messages = { bands };
