import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { messages as en } from '~/i18n/en/for-corrections';
import type { Messages } from '~/i18n/messages';
import { messages as zhCN } from '~/i18n/zh-CN/for-corrections';
import { MoreMessages } from '~/ui/more-messages';

/** Gives an expert's page the words about single stretches, which the other pages of experts are not sent. */
export function CorrectionWords({ children }: { children: ReactNode }) {
  const messages = useLocale() === 'zh-CN' ? (zhCN as Partial<Messages>) : en;
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
