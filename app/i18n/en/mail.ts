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
  loss: {
    expert: {
      subject: 'What this means for your work: {credentials}',
      body: '{count, plural, one {Your credential {credentials} no longer stands} other {Your credentials {credentials} no longer stand}}. Work that needed {count, plural, one {it} other {them}} changed as follows:\n\n{effects}\n\nTime you have worked is paid as always, and what stands here is not taken back later.\n\n{after}\n\nYour reviews:\n{link}',
      after: {
        expired: 'What has expired opens new work again once the desk has verified it anew.',
        suspended: 'What is suspended opens new work again only once the desk has verified it anew.',
        revoked: 'What is revoked is revoked for good: it opens no work any more and cannot be stated again.',
        withdrawn: 'What you took back opens new work again once you have stated it anew and the desk has verified it.',
      },
      effect: {
        returned: '{count, plural, one {1 task} other {# tasks}} you had not begun went back to the pool.',
        handedBack:
          '{count, plural, one {1 task} other {# tasks}} you had begun {count, plural, one {was} other {were}} handed back, paid to the last counted second.',
        flagged: '{count, plural, one {1 review} other {# reviews}} you handed in will be read again by somebody else.',
        notedValid:
          '{count, plural, one {1 decided review bears} other {# decided reviews bear}} the note that your credential was valid when you judged.',
        notedInvalid:
          '{count, plural, one {1 decided review bears} other {# decided reviews bear}} the note that your credential was not valid when you judged.',
      },
    },
    company: {
      subject: 'A credential of the reader {reader} no longer stands',
      body: 'A credential that the reader {reader} needed for your work no longer stands. They take no new tasks with it. In your jobs this happened:\n\n{jobs}',
      job: '“{job}”:\n{effects}\n{link}',
      moreJobs: '{count, plural, one {And in 1 more job.} other {And in # more jobs.}}',
      effect: {
        returned: '{count, plural, one {1 task} other {# tasks}} they had not begun went back to the pool, unpaid.',
        handedBack:
          '{count, plural, one {1 task} other {# tasks}} they had begun went back to the pool; the counted time is paid.',
        flagged:
          '{count, plural, one {1 review of a task that is not decided will be read again and decides} other {# reviews of tasks that are not decided will be read again and decide}} nothing.',
        notedValid:
          '{count, plural, one {1 decided review bears} other {# decided reviews bear}} the note “valid at judgment time: yes”. Nothing is opened again.',
        notedInvalid:
          '{count, plural, one {1 decided review bears} other {# decided reviews bear}} the note “valid at judgment time: no”. Nothing is opened again.',
      },
    },
  },
  expiry: {
    subject: '{days, plural, one {Lapses tomorrow} other {Lapses in # days}}: {credential}',
    body: 'What we verified of your credential “{credential}” holds until {date}. If it is not verified again before then, no new work can be claimed with it, tasks you hold are handed back, and reviews that are not decided will be read again. Renew it here:\n{link}',
  },
  passwordReset: {
    subject: 'Choose a new password',
    body: 'Somebody, we hope you, said that the password of your account is forgotten. Choose a new one here; the link works once, within 60 minutes:\n{link}\n\nIf it was not you, you need do nothing: your password stays as it is.',
  },
  payStopped: {
    subject: 'Stopped until topped up: “{job}”',
    body: 'Reviews in “{job}” took longer than their cap pays for: the median of what they paid per hour has fallen under the floor of the job. Until it is topped up nobody can claim a task in it; what experts hold is finished and paid as agreed.\n\nWhich reviews these are, what would open the job again and what it costs:\n{link}',
  },
  payToppedUp: {
    subject: 'Added to your pay: {amount}',
    body: '{company} has topped up {reviews, plural, one {1 review} other {# reviews}} of yours in “{job}” whose time went beyond the cap: {amount}, payable on {payableOn}.\n\nYour earnings:\n{link}',
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
