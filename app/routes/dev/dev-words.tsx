import { messages as en } from '~/i18n/en/for-dev';
import { messages as zhCN } from '~/i18n/zh-CN/for-dev';
import { wordsFrame } from '~/ui/more-messages';

/** Gives a page of development its words, which no other page is sent. */
export const DevWords = wordsFrame(en, zhCN);
