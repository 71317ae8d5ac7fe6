import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { messages as en } from '~/i18n/en/for-dev';
import type { Messages } from '~/i18n/messages';
import { messages as zhCN } from '~/i18n/zh-CN/for-dev';
import { MoreMessages } from '~/ui/more-messages';

/** Gives a page of development its words, which no other page is sent. */
export function DevWords({ children }: { children: ReactNode }) {
  const messages = useLocale() === 'zh-CN' ? (zhCN as Partial<Messages>) : en;
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
