import type { timeRules as english } from '../en/time-rules';
import type { Translation } from '../translation';

/** Why a stretch of time counts or does not: `own` to whom it belongs, `others` to anybody else. */
export const timeRules: Translation<typeof english> = {
  own: {
    active: '您在作业：最近 2 分钟内有输入。',
    reading: '阅读时间：无输入的阅读也付费。',
    consulting: '您打开了任务的参考资料：此后 10 分钟内，页面上没有输入也付费。',
    guideline: '您在阅读指南：不占任务的付费上限，另行付费；每个版本一次，以其字数所需的时间为限。',
    offlineEdits: '您在断网时编辑了草稿：每次编辑之前的半分钟付费，每个任务最多 15 分钟。',
    idle: '超过 2 分钟没有输入，且阅读时间已用完。',
    paused: '计时已暂停：由您暂停，或您的另一个任务正在计时。',
    offline: '超过 90 秒没有收到工作页面的报告，或页面已关闭。',
    overCap: '已达到此评审的付费时间上限。',
    other: '规则 {rule}',
  },
  others: {
    active: '最近 2 分钟内有输入',
    reading: '在无输入阅读的额度之内',
    consulting: '最近 10 分钟内打开过任务的参考资料',
    guideline: '指南处于打开状态：在评审之外另行付费，每位评审者每个版本一次',
    offlineEdits: '断网时编辑了草稿，每个任务最多计 15 分钟',
    idle: '超过 2 分钟没有输入，且阅读额度已用完',
    paused: '计时已暂停',
    offline: '工作页面超过 90 秒没有报告，或已关闭',
    overCap: '超出本次评审的付费时间上限',
    other: '规则 {rule}',
  },
};
