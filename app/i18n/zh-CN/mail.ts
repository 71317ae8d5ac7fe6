import type { mail as english } from '../en/mail';
import type { Translation } from '../translation';

export const mail: Translation<typeof english> = {
  greeting: '{name}，您好：',
  closing: 'Assay',
  credential: {
    verified: {
      subject: '您的资质已通过核实：{credential}',
      body: '您的资质“{credential}”已通过核实。\n\n{opens}',
    },
    needs_information: {
      subject: '关于您的资质，我们还需要补充信息：{credential}',
      body: '在核实您的资质“{credential}”之前，我们需要您补充：\n\n{note}\n\n您可以在这里答复：\n{link}',
    },
    rejected: {
      subject: '您的资质未获接受：{credential}',
      body: '您的资质“{credential}”未获接受。作出决定的人写明的理由：\n\n{note}\n\n有关内容都在这里：\n{link}',
    },
    suspended: {
      subject: '您的资质已被暂停：{credential}',
      body: '您的资质“{credential}”已被暂停，暂时不能凭它领取新工作。作出决定的人写明的理由：\n\n{note}\n\n您已提交的工作仍属于您，并照常付酬。有关内容都在这里：\n{link}',
    },
    revoked: {
      subject: '您的资质已被撤销：{credential}',
      body: '您的资质“{credential}”已被撤销，不能再凭它领取新工作。作出决定的人写明的理由：\n\n{note}\n\n您已提交的工作仍属于您，并照常付酬。有关内容都在这里：\n{link}',
    },
    expired: {
      subject: '您的资质已过期：{credential}',
      body: '我们对您的资质“{credential}”的核实已不再有效，因此不能再凭它领取新工作。请在这里更新：\n{link}',
    },
    noNote: '没有写明理由。',
  },
  loss: {
    expert: {
      subject: '这对您的工作意味着什么：{credentials}',
      body: '您的资质{credentials}已失效。需要{count, plural, one {这项} other {这些}}资质的工作有如下变化：\n\n{effects}\n\n您已付出的工作时间照常付酬，以上变化日后不会撤销。\n\n{after}\n\n您的评审：\n{link}',
      after: {
        expired: '已过期的资质，经审核台重新核实后，可再凭它领取新工作。',
        suspended: '被暂停的资质，须经审核台重新核实后，才能再凭它领取新工作。',
        revoked: '被撤销的资质为永久撤销，不能再凭它领取工作，也不能重新申报。',
        withdrawn: '您撤回的资质，重新申报并经审核台核实后，可再凭它领取新工作。',
      },
      effect: {
        returned: '{count, number} 个您尚未开始的任务已退回待领取。',
        handedBack: '{count, number} 个您已开始的任务已交还，付费时间计到最后一秒。',
        flagged: '{count, number} 份您已提交的评审将由他人重新评审。',
        notedValid: '{count, number} 份已裁定的评审注明：您评审时资质有效。',
        notedInvalid: '{count, number} 份已裁定的评审注明：您评审时资质已失效。',
      },
    },
    company: {
      subject: '评审者 {reader} 的一项资质已失效',
      body: '评审者 {reader} 为贵公司工作所需的一项资质已失效，不能再凭它领取新任务。在贵公司的项目中：\n\n{jobs}',
      job: '“{job}”：\n{effects}\n{link}',
      moreJobs: '另有 {count, number} 个项目。',
      effect: {
        returned: '{count, number} 个尚未开始的任务已退回待领取，不付酬。',
        handedBack: '{count, number} 个已开始的任务已退回待领取，已计的付费时间照付。',
        flagged: '{count, number} 份评审所属的任务尚未裁定，将重新评审，原评审不作为裁定依据。',
        notedValid: '{count, number} 份已裁定的评审注明“评审时是否有效：是”，不会重新开放。',
        notedInvalid: '{count, number} 份已裁定的评审注明“评审时是否有效：否”，不会重新开放。',
      },
    },
  },
  expiry: {
    subject: '{days, number} 天后到期：{credential}',
    body: '我们对您的资质“{credential}”的核实有效至 {date}。届时若未重新核实，将不能再凭它领取新工作，您持有的任务会交还，尚未裁定的评审会重新评审。请在这里更新：\n{link}',
  },
  passwordReset: {
    subject: '设置新密码',
    body: '有人（希望是您本人）表示忘记了您账户的密码。请在这里设置新密码，链接仅可使用一次，60 分钟内有效：\n{link}\n\n如果不是您本人操作，无需理会，您的密码保持不变。',
  },
  payStopped: {
    subject: '补足前暂停：“{job}”',
    body: '“{job}”的评审用时超出了上限所付的时间：每小时实际报酬的中位数已低于该项目的下限。补足之前，任何人都不能再从中领取任务；专家手上的任务照常完成并按约定付酬。\n\n涉及哪些评审、怎样重新开放、需要多少费用：\n{link}',
  },
  payToppedUp: {
    subject: '您的报酬增加了{amount}',
    body: '{company} 为您在“{job}”中用时超出上限的 {reviews} 份评审补足了报酬：{amount}，{payableOn}起可付。\n\n您的收入：\n{link}',
  },
  passwordChanged: {
    subject: '您的密码已更改',
    body: '您账户的密码刚刚已更改，所有设备均已退出登录。\n\n如果不是您本人操作，请立即设置新密码：\n{link}',
  },
  claimApproved: {
    subject: '您的一份评审已获批准：{amount}',
    body: '您在“{job}”中的评审已获批准：计时 {time}，报酬 {amount}，将于 {payableOn} 起可支付。金额如何由您的工作时间逐段得出：\n{link}',
  },
  approvals: {
    subject: '有评审等待您批准，最早的审核期截至 {time}',
    body: '以下评审等待您批准。您既未批准也未提出争议的评审，在审核期届满时自动批准。\n\n{jobs}\n\n全部待您处理的事项：\n{link}',
    job: '“{job}”：{reviews}，最早的审核期截至 {time}\n{link}',
    reviews: '{count, number} 份评审待批准',
    atLeast: '{count, number} 份或更多评审待批准',
  },
  payout: {
    paid: {
      subject: '已支付：{amount}',
      body: '我们已向您支付 {amount}。对应的评审：\n{link}',
    },
    failed: {
      subject: '一笔 {amount} 的付款未能到账',
      body: '一笔 {amount} 的付款未能到达您的账户。款项没有丢失：它仍属于您，已恢复为可支付，并将随下一次付款发出。请检查您的收款账户：\n{link}',
    },
  },
  funding: {
    subject: '已收到“{job}”的款项 {amount}',
    body: '您为“{job}”支付的 {amount} 已到账。款项按每项任务整条评审链的最高费用计算，够多少项就开放多少项；具体数目见项目页面：\n{link}',
    closedBody:
      '您为“{job}”支付的 {amount} 已到账。该项目已经关闭：款项已计入贵公司余额，会用于开放其他项目中等待的任务，也可用于新项目：\n{link}',
  },
};
