import type { dev as english } from '../en/dev';
import type { Translation } from '../translation';

export const dev: Translation<typeof english> = {
  title: '开发工具',
  lead: '演示环境的工具，生产环境中不存在这些页面。',
  mail: {
    title: '邮件',
    lead: '未配置 SMTP 服务器时，邮件保留在此处。',
    empty: '还没有邮件。',
    emptyHint: '资质审核决定或付款会产生邮件。',
    recipient: '收件人',
    subject: '主题',
    status: '状态',
    createdAt: '写入时间',
    statusName: { queued: '排队中', sent: '已发送', failed: '失败' },
  },
  clock: {
    title: '时钟',
    lead: '把唯一的时钟向前拨，可以看到审核期结束和付款日到来。时钟不会倒退。',
    now: '系统当前时间',
    offset: '领先真实时间',
    forward: '向前拨',
    days: '天',
    hours: '小时',
    minutes: '分钟',
  },
  pseudoOn: '伪语言：显示未翻译的文字和溢出的文字',
  pseudoOff: '回到英文',
  ui: {
    title: '设计系统',
    lead: '每个组件的每种状态。页面需要而此处没有的，先在此处补上。',
  },
  register: {
    title: '内置登记库中的号码',
    lead: '申报美国医师或纽约州律师资质时，可用其中未被其他账户占用的号码。审核时会核对姓名。',
    register: '登记库',
    name: { nppes: '美国医疗服务提供者（NPPES）', nyAttorneys: '纽约州律师' },
    number: '号码',
    holder: '姓名',
    says: '登记库的答复',
    fault: {
      rateLimited: '查询过于频繁（429）',
      html: '返回网页而非答复',
      cutShort: '答复中断',
      silent: '没有答复，直至超时',
    },
  },
  stripe: '内置 Stripe 模拟器的视图',
  badges: '虚构颁发者的数字徽章',
};
