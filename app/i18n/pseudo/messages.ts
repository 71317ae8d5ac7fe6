import { messages as en } from '../en/messages';
import { pseudoLocalize } from '../pseudo-localize';

export const messages = pseudoLocalize(en);
