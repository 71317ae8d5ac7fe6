/** Texts of e-mails: a subject and a plain-text body each. */
export const mail = {
  greeting: 'Hello {name},',
  closing: 'Assay',
  credential: {
    verified: {
      subject: 'Your credential is verified: {credential}',
      body: 'Your credential “{credential}” has been verified.\n\n{opens}',
    },
    needs_information: {
      subject: 'We need something more about your credential: {credential}',
      body: 'Before we can verify your credential “{credential}” we need this from you:\n\n{note}\n\nYou can answer here:\n{link}',
    },
    rejected: {
      subject: 'Your credential was not accepted: {credential}',
      body: 'Your credential “{credential}” was not accepted. The reason, as the person who decided wrote it:\n\n{note}\n\nEverything about it stands here:\n{link}',
    },
    suspended: {
      subject: 'Your credential is suspended: {credential}',
      body: 'Your credential “{credential}” is suspended, and no new work can be claimed with it. The reason, as the person who decided wrote it:\n\n{note}\n\nWork you have handed in stays yours and is paid. Everything about it stands here:\n{link}',
    },
    revoked: {
      subject: 'Your credential is revoked: {credential}',
      body: 'Your credential “{credential}” is revoked, and no new work can be claimed with it. The reason, as the person who decided wrote it:\n\n{note}\n\nWork you have handed in stays yours and is paid. Everything about it stands here:\n{link}',
    },
    expired: {
      subject: 'Your credential has expired: {credential}',
      body: 'What we verified of your credential “{credential}” is no longer current, so no new work can be claimed with it. Renew it here:\n{link}',
    },
    noNote: 'No reason was written down.',
  },
  passwordReset: {
    subject: 'Choose a new password',
    body: 'Somebody, we hope you, said that the password of your account is forgotten. Choose a new one here; the link works once, within 60 minutes:\n{link}\n\nIf it was not you, you need do nothing: your password stays as it is.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    body: 'The password of your account was changed just now, and every device was signed out.\n\nIf it was not you, choose a new password at once:\n{link}',
  },
  claimApproved: {
    subject: 'A review of yours is approved: {amount}',
    body: 'Your review in “{job}” is approved: {amount} for {time} of counted time. It becomes payable on {payableOn}. How the amount follows from your time, segment by segment:\n{link}',
  },
  approvals: {
    subject: 'Reviews wait for your approval, the first until {time}',
    body: 'These reviews wait for your approval. What you neither approve nor dispute is approved by itself when its window ends.\n\n{jobs}\n\nEverything that waits for you:\n{link}',
    job: '“{job}”: {reviews}, the first window ends {time}\n{link}',
    reviews: '{count, plural, one {1 review waits} other {# reviews wait}}',
    atLeast: '{count, number} reviews or more wait',
  },
  payout: {
    paid: {
      subject: 'Paid out: {amount}',
      body: 'We have paid out {amount} to you. Which reviews it is for:\n{link}',
    },
    failed: {
      subject: 'A payout of {amount} did not arrive',
      body: 'A payout of {amount} did not arrive at your account. Nothing is lost: the money is yours, payable again, and goes out with the next run. Please check your payout account:\n{link}',
    },
  },
  funding: {
    subject: '{amount} received for “{job}”',
    body: 'Your payment of {amount} for “{job}” has arrived. As many tasks open as it covers through the worst case of their chain; the job page says how many:\n{link}',
    closedBody:
      'Your payment of {amount} for “{job}” has arrived. The job was closed meanwhile: the money stands in your company’s balance, opens what waits in your other jobs, and can be used for new ones:\n{link}',
  },
} as const;
