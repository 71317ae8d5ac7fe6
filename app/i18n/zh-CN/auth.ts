import type { auth as english } from '../en/auth';
import type { Translation } from '../translation';

export const auth: Translation<typeof english> = {
  signIn: {
    title: '登录',
    lead: '欢迎回来。',
    submit: '登录',
    noAccount: '还没有账户？<expert>注册为专家</expert> · <company>注册企业</company>',
  },
  signUpExpert: {
    title: '注册为专家',
    lead: '一个账户，一次申请。接下来请填写您的资质，我们会向登记机构核实。',
    submit: '创建账户',
  },
  signUpCompany: {
    title: '注册企业',
    lead: '您将成为该机构的所有者，并可立即发布第一个项目。',
    submit: '创建机构',
  },
  forgot: {
    title: '忘记密码',
    lead: '我们会用邮件发给您一个链接，用来设置新密码。',
    submit: '发送链接',
    link: '忘记密码？',
    sentTitle: '请查收邮件',
    sent: '如果有账户使用此邮箱地址，带链接的邮件已在发送途中。链接仅可使用一次，60 分钟内有效；再次申请会使它失效。',
    notArrived: '没有收到？请查看垃圾邮件，并确认这是您注册时使用的地址。',
    outbox: '演示环境不会真正发出邮件，请在这里查看',
    again: '再次申请',
  },
  reset: {
    title: '设置新密码',
    lead: '账户：{email}。目前已登录的所有设备都将退出。',
    submit: '设置密码并登录',
    overTitle: '此链接已失效',
    over: '它已过期、已被使用，或者您又申请了更新的链接。您的密码保持不变。',
    again: '申请新链接',
  },
  password: {
    title: '更改密码',
    lead: '更改后其他设备都会退出登录，我们也会用邮件告知您。',
    current: '当前密码',
    next: '新密码',
    submit: '更改密码',
    changed: '密码已更改，其他设备均已退出登录。',
    heading: '密码',
  },
  settings: {
    title: '设置',
    lead: '当前登录账户：{email}',
    saved: '已保存。',
    languageHint: '用于页面以及我们发给您的邮件。',
    timeZone: '时区',
    timeZoneHint: '所有时间都按此时区显示。该时区现在是 <now></now>。',
    themeHint: '仅保存在此浏览器中。',
    person: '姓名与地址',
    personText: '您的姓名和电子邮箱目前还不能在此页更改。请用账户邮箱写信至 <address></address>，由我们更正。',
    personOfExpert:
      '您的姓名、法定姓名、国家和电子邮箱目前还不能在此页更改。请用账户邮箱写信至 <address></address>，由我们更正；更改法定姓名前会先与您的资质核对。',
  },
  haveAccount: '已有账户？<link>登录</link>',
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
