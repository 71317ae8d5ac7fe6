import type { CredentialKind, Domain, Names } from '../credential-kind';
import { shippedKind } from './shipped-kind';

const years = [
  { code: '3', names: { en: '3 years or more', 'zh-CN': '3 年及以上' } },
  { code: '6', names: { en: '6 years or more', 'zh-CN': '6 年及以上' } },
  { code: '10', names: { en: '10 years or more', 'zh-CN': '10 年及以上' } },
];

/** How long somebody has worked in a field, proven by letters of those they worked for. */
function experience(domain: Domain, name: Names): CredentialKind {
  return shippedKind({
    code: `experience_${domain}`,
    domain: 'general',
    name,
    issuer: 'Employers and clients',
    jurisdictions: ['*'],
    numberSpace: `experience_${domain}`,
    numberRule: { rule: 'none' },
    numberExample: '',
    specialtyList: domain,
    levels: years,
    expires: 'never',
    evidence: ['letter'],
    source: { name: 'Employer, by telephone or letter', url: null, adapter: null, adapterSuffices: false },
    parents: [],
    reverifyEveryDays: 1095,
  });
}

/** What stands beside every field of work: degrees, years of practice, and the rater's own trade. */
export const generalSkillKinds: readonly CredentialKind[] = [
  shippedKind({
    code: 'degree',
    domain: 'general',
    name: { en: 'University degree', 'zh-CN': '高等教育学位' },
    issuer: 'University',
    jurisdictions: ['*'],
    numberSpace: 'degree',
    numberRule: { rule: 'none' },
    numberExample: '',
    specialtyList: 'study',
    levels: [
      { code: 'bachelor', names: { en: 'Bachelor', 'zh-CN': '学士' } },
      { code: 'master', names: { en: 'Master', 'zh-CN': '硕士' } },
      { code: 'professional', names: { en: 'Professional degree (MD, JD)', 'zh-CN': '专业学位（MD、JD）' } },
      { code: 'doctorate', names: { en: 'Doctorate', 'zh-CN': '博士' } },
    ],
    expires: 'never',
    evidence: ['diploma', 'transcript'],
    source: { name: 'University registrar', url: null, adapter: null, adapterSuffices: false },
    parents: [],
    // A degree does not lapse; it is looked at again as often as any licence that has no date (clinical maximum, 36 months).
    reverifyEveryDays: 1095,
  }),
  experience('medicine', { en: 'Years of practice in medicine', 'zh-CN': '医学从业年限' }),
  experience('law', { en: 'Years of practice in law', 'zh-CN': '法律从业年限' }),
  experience('finance', { en: 'Years of practice in finance', 'zh-CN': '金融从业年限' }),
  shippedKind({
    code: 'cn_ai_trainer',
    domain: 'general',
    name: { en: 'AI trainer, China (occupation 4-04-05-05)', 'zh-CN': '人工智能训练师（职业编码 4-04-05-05）' },
    issuer: '经备案的评价机构',
    jurisdictions: ['CN'],
    numberSpace: 'cn_ai_trainer',
    numberRule: { rule: 'pattern', pattern: '[A-Z0-9]{10,30}' },
    numberExample: 'S000011000000205000001',
    numberEmbedsIdentity: true,
    specialtyList: 'annotation',
    // Level 5 is the lowest of the occupational standard of 2021, level 1 the highest.
    levels: [
      { code: '5', names: { en: 'Level 5, junior', 'zh-CN': '五级／初级工' } },
      { code: '4', names: { en: 'Level 4, intermediate', 'zh-CN': '四级／中级工' } },
      { code: '3', names: { en: 'Level 3, senior', 'zh-CN': '三级／高级工' } },
      { code: '2', names: { en: 'Level 2, technician', 'zh-CN': '二级／技师' } },
      { code: '1', names: { en: 'Level 1, senior technician', 'zh-CN': '一级／高级技师' } },
    ],
    expires: 'never',
    evidence: ['certificate'],
    source: {
      name: '技能人才评价证书全国联网查询',
      url: 'http://zscx.osta.org.cn/',
      adapter: null,
      adapterSuffices: false,
    },
    parents: [],
    reverifyEveryDays: 1095,
  }),
];
