import type { signals as english } from '../en/signals';
import type { Translation } from '../translation';

/** Texts of the desk's signals about time. */
export const signals: Translation<typeof english> = {
  tabs: { label: '案件的各部分', disputes: '争议', signals: '信号' },
  title: '工时信号',
  lead: '某条规则认为一份评审的时间异常。信号不扣任何报酬、不延迟付款，也不通知任何人：由人查看，并写下所见。',
  open: '待查看',
  count: '{count, plural, other {#}} 个信号待查看',
  looked: '最近查看',
  empty: '没有待查看的信号',
  emptyText: '每份评审结束时都会由规则检查。异常之处列在这里，最早的在前。',
  noneLooked: '还没有人查看过信号',
  signal: '信号',
  job: '项目',
  company: '企业',
  raised: '提出时间',
  outcome: '结果',
  kind: {
    too_fast: '快于可能的阅读速度',
    too_long: '长得不合常理',
    mostly_quiet: '几乎没有操作',
    offline_limit: '离线编辑已达上限',
    clock_jumps: '设备时钟被调整',
  },
  says: {
    too_fast:
      '计入 <measured></measured> 后即提交；仅阅读材料按每分钟 200 词就需 <base></base>。低于其三分之一（<bound></bound>）即为信号。',
    too_long:
      '工作了 <measured></measured>。超过 <bound></bound> 即为信号：项目预计时间 <base></base> 的三倍；若该级已有十份以上评审，则还须超过其最近评审中位数的两倍。',
    mostly_quiet:
      '计入的 <base></base> 中有 <measured></measured> 没有键盘、指针或编辑操作：在阅读，或打开了来源。达到 20 分钟且占四分之三以上即为信号。',
    offline_limit: '有 <measured></measured> 的离线编辑凭工作区所报计入，已达每项任务的上限。',
    clock_jumps:
      '工作区报告设备时钟被调整超过两分钟，共 {times, plural, other {#}} 次。时间从不按该时钟计算；达到三次即为信号。',
  },
  median: '该级 {count, plural, other {#}} 份评审的中位数',
  figures: '双方的数据',
  ofExpert: '专家方面',
  ofJob: '项目方面',
  expert: '专家',
  counted: '计入时间',
  reading: '材料的阅读时间',
  pay: '报酬',
  state: '报酬状态',
  rate: '时薪',
  estimate: '预计时间',
  cap: '时间上限',
  tier: '级别',
  from: '领取',
  to: '结束',
  time: '时间经过',
  dispute: '关于该评审的争议',
  others: '同时提出',
  look: '您看到了什么？',
  outcomes: { nothing: '没有问题', passed_on: '转交' },
  outcomeHints: {
    nothing: '时间可以解释。',
    passed_on: '备注留给审核台下一位查看者。不通知其他任何人，也不开启任何程序。',
  },
  note: '备注',
  noteHint: '20 到 2,000 个字符。仅审核台可见。',
  send: '记录',
  done: '已记录。时间和报酬不变。',
  lookedBy: '查看者：{name}',
  hasPart: '您与这份评审有关，须由他人查看该信号。',
};
