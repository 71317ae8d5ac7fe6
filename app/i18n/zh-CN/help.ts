import type { help as english } from '../en/help';
import type { Translation } from '../translation';

export const help: Translation<typeof english> = {
  title: '帮助',
  lead: '一切如何运作：写给评审的人、委托评审的人和管理平台的人。',
  contents: '本页内容',
  more: '更多指南',
  previous: '上一篇',
  next: '下一篇',
};
