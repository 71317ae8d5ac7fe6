import type { Locale } from '~/core/locale';
import type { DisputeSide } from './dispute';

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

/** What an expert may rest a request on that time should count which did not. */
export const requestClauses = {
  workedWithoutInput: {
    en: 'Work on the task without input, such as reading or thinking',
    'zh-CN': '在处理任务但没有输入，例如阅读或思考',
  },
  sourceConsulted: { en: 'A source was read outside the page', 'zh-CN': '在页面之外查阅了资料' },
  connectionFailed: {
    en: 'Work went on while the network or the device failed',
    'zh-CN': '网络或设备出现故障期间仍在工作',
  },
  clockAtFault: { en: 'The clock did not count as its rules say', 'zh-CN': '计时没有按规则运行' },
} as const satisfies Record<string, Record<Locale, string>>;

/** What the desk may rest it on that such time does not count; it may also follow the expert's own ground. */
const refusalClauses = {
  noWorkShown: { en: 'Nothing shows work on the task in this time', 'zh-CN': '没有迹象表明该时段在处理此任务' },
  countedByRule: { en: 'The clock counted as its rules say', 'zh-CN': '计时已按规则运行' },
} as const satisfies Record<string, Record<Locale, string>>;

const allClauses = { ...disputeClauses, ...requestClauses, ...refusalClauses } as const;

export type DisputeClause = keyof typeof disputeClauses;
export type RequestClause = keyof typeof requestClauses;
export type RulingClause = keyof typeof allClauses;
type Ids<Clause> = [Clause, ...Clause[]];
export const disputeClauseIds = Object.keys(disputeClauses) as Ids<DisputeClause>;
export const requestClauseIds = Object.keys(requestClauses) as Ids<RequestClause>;
export const rulingClauseIds = Object.keys(allClauses) as Ids<RulingClause>;

/** The clauses a decision may name about a dispute of one side. */
export function rulingClausesOf(side: DisputeSide): readonly RulingClause[] {
  if (side === 'company') return disputeClauseIds;
  return [...requestClauseIds, ...(Object.keys(refusalClauses) as (keyof typeof refusalClauses)[])];
}

/** The name of a clause; one that is no longer in the list is shown by its id. */
export function clauseName(clause: string, locale: Locale): string {
  return clause in allClauses ? allClauses[clause as RulingClause][locale] : clause;
}
