import { messages as en } from '~/i18n/en/for-records';
import { messages as zhCN } from '~/i18n/zh-CN/for-records';
import { wordsFrame } from '~/ui/more-messages';

/** Gives an expert's page the words about their record and their digital badges, which the other pages of experts are not sent. */
export const RecordWords = wordsFrame(en, zhCN);
