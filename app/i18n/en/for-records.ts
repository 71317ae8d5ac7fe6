import { badges } from './badges';
import { workRecord } from './work-record';

/** What the pages of an expert's record and of digital badges may say beside their area's messages. */
export const messages = { badges, workRecord };
