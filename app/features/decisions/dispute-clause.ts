import type { Locale } from '~/core/locale';

/** The rules a review's pay may be disputed and reduced under: a closed list, with its names as they are shown. */
export const disputeClauses = {
  timeNotPlausible: {
    en: 'The counted time is not plausible for this task',
    'zh-CN': '计时与任务内容明显不符',
  },
  guidelineNotFollowed: { en: 'The guideline was not followed', 'zh-CN': '未按评审指南作答' },
  answeredUnread: { en: 'The answer was given without reading the task', 'zh-CN': '未阅读任务内容即作答' },
  notOwnWork: { en: 'The review is not the expert’s own work', 'zh-CN': '评审并非专家本人完成' },
} as const satisfies Record<string, Record<Locale, string>>;

export type DisputeClause = keyof typeof disputeClauses;
export const disputeClauseIds = Object.keys(disputeClauses) as [DisputeClause, ...DisputeClause[]];

/** The name of a clause; one that is no longer in the list is shown by its id. */
export function clauseName(clause: string, locale: Locale): string {
  return disputeClauseIds.includes(clause as DisputeClause) ? disputeClauses[clause as DisputeClause][locale] : clause;
}
