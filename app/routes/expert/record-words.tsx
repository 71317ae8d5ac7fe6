import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { messages as en } from '~/i18n/en/for-records';
import type { Messages } from '~/i18n/messages';
import { messages as zhCN } from '~/i18n/zh-CN/for-records';
import { MoreMessages } from '~/ui/more-messages';

/** Gives an expert's page the words about their record and their digital badges, which the other pages of experts are not sent. */
export function RecordWords({ children }: { children: ReactNode }) {
  const messages = useLocale() === 'zh-CN' ? (zhCN as Partial<Messages>) : en;
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
