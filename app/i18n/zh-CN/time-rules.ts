import type { timeRules as english } from '../en/time-rules';
import type { Translation } from '../translation';

/** Why a stretch of time counts or does not: `own` to whom it belongs, `others` to anybody else. */
export const timeRules: Translation<typeof english> = {
  own: {
    active: '您在作业：最近 2 分钟内有输入。',
    reading: '阅读时间：无输入的阅读也付费。',
    idle: '超过 2 分钟没有输入，且阅读时间已用完。',
    paused: '计时已暂停：由您暂停，或您的另一个任务正在计时。',
    offline: '超过 90 秒没有收到工作页面的报告。',
    overCap: '已达到此评审的付费时间上限。',
    other: '规则 {rule}',
  },
  others: {
    active: '最近 2 分钟内有输入',
    reading: '在无输入阅读的额度之内',
    idle: '超过 2 分钟没有输入，且阅读额度已用完',
    paused: '计时已暂停',
    offline: '工作台超过 90 秒没有报告',
    overCap: '超出本次评审的付费时间上限',
    other: '规则 {rule}',
  },
};
