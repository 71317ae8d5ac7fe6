import { z } from 'zod';
import { languageTag } from './state-language.schema';

/** Which of one's own languages is taken back. */
export const withdrawLanguageSchema = z.object({ tag: languageTag });
export type WithdrawLanguageInput = z.output<typeof withdrawLanguageSchema>;
