import type { auth as english } from '../en/auth';
import type { Translation } from '../translation';

export const auth: Translation<typeof english> = {
  signIn: {
    title: '登录',
    lead: '欢迎回来。',
    submit: '登录',
    noAccount: '还没有账户？',
    signUpExpert: '注册为专家',
    signUpCompany: '注册企业',
  },
  signUpExpert: {
    title: '注册为专家',
    lead: '一个账户，一次申请。接下来请填写您的资质，我们会向发证机构核实。',
    submit: '创建账户',
  },
  signUpCompany: {
    title: '注册企业',
    lead: '您将成为该机构的所有者，并可立即发布第一个项目。',
    submit: '创建机构',
  },
  settings: {
    title: '设置',
    lead: '当前登录账户：{email}',
    saved: '已保存。',
    languageHint: '用于页面以及我们发给您的邮件。',
    timeZone: '时区',
    timeZoneHint: '所有时间都按此时区显示。该时区现在是',
    themeHint: '仅保存在此浏览器中。',
  },
  haveAccount: '已有账户？',
  field: {
    email: '邮箱地址',
    password: '密码',
    newPasswordHint: '至少 12 个字符，可以是一句话。',
    displayName: '您的称呼',
    displayNameHint: '页面上对您的称呼。',
    legalName: '法定姓名',
    legalNameHint: '与执照一致。企业永远看不到。',
    country: '居住国家或地区',
    organizationName: '机构名称',
  },
};
