import { messages as en } from '~/i18n/en/for-corrections';
import { messages as zhCN } from '~/i18n/zh-CN/for-corrections';
import { wordsFrame } from '~/ui/more-messages';

/** Gives an expert's page the words about single stretches, which the other pages of experts are not sent. */
export const CorrectionWords = wordsFrame(en, zhCN);
