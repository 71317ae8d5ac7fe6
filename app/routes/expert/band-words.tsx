import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { messages as en } from '~/i18n/en/for-bands';
import type { Messages } from '~/i18n/messages';
import { messages as zhCN } from '~/i18n/zh-CN/for-bands';
import { MoreMessages } from '~/ui/more-messages';

/** Gives an expert's page the words about what others are reported to pay, which the other pages of experts are not sent. */
export function BandWords({ children }: { children: ReactNode }) {
  const messages = useLocale() === 'zh-CN' ? (zhCN as Partial<Messages>) : en;
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
