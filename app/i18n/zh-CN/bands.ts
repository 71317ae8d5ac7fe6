import type { bands as english } from '../en/bands';
import type { Translation } from '../translation';

/** “他人报酬”数据表的文字。 */
export const bands: Translation<typeof english> = {
  title: '查看查阅到的全部 {count} 项数据',
  caption: '据报道其他平台的每小时报酬',
  who: '对象',
  perHour: '每小时',
  source: '来源',
  read: '查阅日期',
  one: { stated: '<low></low>', more: '超过 <low></low>', about: '约 <low></low>' },
  span: {
    stated: '<low></low> 至 <high></high>',
    more: '<low></low> 至 <high></high> 以上',
    about: '约 <low></low> 至 <high></high>',
  },
  subject: {
    experts: '医学、法律、金融专家',
    medicine: '医学',
    law: '法律（及工程）',
    mercorAverage: 'Mercor，全部专家的平均值',
    mercorSenior: 'Mercor，资深专家',
    mercorLawyers: 'Mercor，律师',
    mercorDoctors: 'Mercor，医生与病理科医生',
    mercorDermatology: 'Mercor，皮肤科',
    mercorBankingLegal: 'Mercor，银行与法律',
    alignerrFinance: 'Alignerr，金融类招募',
    xaiFinance: 'xAI，金融类招募',
    emergencyPhysician: '在职急诊医师',
  },
  higher: '在第 2 级裁定约 <second></second>，第 3 级及以上约 <third></third>。',
  note: '以美元计，查自媒体报道，部分为转述；他人实际支付多少，我们无法核对。',
};
