import { messages as en } from '~/i18n/en/for-bands';
import { messages as zhCN } from '~/i18n/zh-CN/for-bands';
import { wordsFrame } from '~/ui/more-messages';

/** Gives an expert's page the words about what others are reported to pay, which the other pages of experts are not sent. */
export const BandWords = wordsFrame(en, zhCN);
