import type { material as english } from '../en/material';
import type { Translation } from '../translation';

/** The parts of a task as whoever may read it sees them. */
export const material: Translation<typeof english> = {
  prompt: '对话',
  role: { user: '问题', assistant: '先前的回答', system: '指令' },
  response: '待评审的回答',
  responseNumber: '回答 {number}',
  context: '材料',
  table: '表 {number}',
  sources: '来源',
  guideline: '指南（第 {version} 版）',
};
