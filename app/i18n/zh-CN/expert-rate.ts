import type { Translation } from '../translation';
import type { expertRate as english } from '../en/expert-rate';

export const expertRate: Translation<typeof english> = {
  title: '时薪与时长',
  lead: '您期望的每付费小时报酬，以及您每周最多希望获得报酬的小时数。',
  rate: '期望报酬',
  rateHint: '对您和我们都没有约束力：每个项目在您领取任务前都会写明自己的时薪。',
  history: '此前的填写记录',
  since: '填写日期',
  amount: '每小时',
  notAdmitted: '获准之前，时薪是申请中的一个步骤。',
  toApplication: '前往申请',
  limit: '每周上限',
  limitHint: '可选。本周付费时间达到上限后，您不再领取新任务；已开始的任务始终全额付酬。',
  hours: '每周小时数',
  saved: '已保存。',
  today: '今天',
  week: '本周',
  weekOf: '{time}，上限 {limit}',
  again: '新的一周从 {at} 开始。',
  ownReached: '您已达到为自己设定的每周 {limit}。{at} 起可再次领取任务。',
  jobReached: '本周 {time}，上限 {limit}；{at} 起可再次领取。',
  jobSoFar: '本周 {time}，上限 {limit}。',
  payStopped: '已暂停：其评审的实际时薪低于下限。企业补足后即重新开放。',
  change: '更改时薪与时长',
  floorText: '时薪下限 {amount}：如果最近评审按全部用时计算的时薪中位数低于此值，项目将暂停，直到补足。',
  medianText: '最近 {count} 份评审的实际时薪中位数为 {amount}，包括超出上限的时间。',
  floorAndMedian: '{floor}{median}',
  limitAndAgain: '{limit}{again}',
  guideline: {
    paid: '该项目为阅读指南支付的报酬，您已全部获得。再次阅读按任务本身的时间计。',
    carried: '阅读指南的报酬已随您手上该项目的任务支付；在另一个任务中阅读，按任务本身的时间计。',
    notCovered:
      '在此项目中，阅读指南按任务本身的时间计：项目为此预留的资金不足以支付一次完整的阅读，而它只支付完整的一次，或不支付。',
  },
};
