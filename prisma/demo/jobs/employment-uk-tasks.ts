import type { WrittenTask } from './write-task';

export const employmentUkTasks: readonly WrittenTask[] = [
  {
    id: 'employment-01',
    said: [
      'I have been dismissed from a café in Leeds after 14 months. No warning, no meeting.',
      'I am sorry. What reason did they give, and when did it end?',
      'It ended on 6 February 2026. Two days earlier I had told the owner that I am pregnant. He said I "would not cope with the stairs".',
    ],
    answer:
      'What happened is unkind, but the law gives you little. The right not to be unfairly dismissed requires two years of service, and you have 14 months, so a tribunal would reject the claim without looking at the reason. You are entitled to one week of notice pay, to the holiday you had earned and not taken, and to a written statement of the reasons for dismissal on request. You can write to the owner and ask him to think again, since many employers do when they see how it looks. Statutory Maternity Pay depends on your earnings and on still being employed in the fifteenth week before the birth, so you should look at Maternity Allowance instead. I would not spend money on a lawyer for this.',
    careful: [
      [
        'Wrong',
        'Dismissal because of pregnancy is automatically unfair from day one (ERA 1996, s 99) and discrimination (Equality Act 2010, s 18). No service is required.',
      ],
      [
        'yes',
        'She would let a strong claim lapse: Acas must be contacted by 5 May 2026, three months less one day from 6 February.',
      ],
      ['2', 'Pregnancy and the owner’s remark are the heart of the case and are not used.'],
    ],
    lenient: [
      ['Wrong', 'Two years do not apply to a dismissal for pregnancy.'],
      ['yes', 'She would miss the tribunal deadline.'],
      ['2', ''],
    ],
  },
  {
    id: 'employment-02',
    said: [
      'I am being made redundant and want to check the figure. I am 46 and have worked here since 2014.',
      'To compute it I need the start date, the end date and your weekly pay before tax.',
      'Start 3 March 2014, end 27 February 2026, pay £810 a week.',
    ],
    answer:
      'Statutory redundancy pay counts full years of service, at most twenty, working back from the end date. From 3 March 2014 to 27 February 2026 you have 11 full years; the twelfth would have been complete on 2 March. For each year in which you were 41 or older throughout you receive one and a half weeks, for each year from 22 to 40 one week. At 46, five of your years lie fully after your forty-first birthday: 5 × 1.5 is 7.5 weeks, and the other six count one week each, 13.5 weeks in all. A week is capped at £719, so £810 is not used. The result is 13.5 × £719 = £9,706.50, free of income tax. Notice comes on top: after 11 full years 11 weeks, at your full pay. Check that your notice was given in full, because had statutory notice been cut short the end date would move past 2 March and a twelfth year would count.',
    careful: [
      [
        'Right',
        'ERA 1996, ss 162 and 227: 11 years, 7.5 plus 6 weeks, cap £719, £9,706.50. The extension of the relevant date by statutory notice (s 145(5)) is spotted.',
      ],
      ['no', 'The figure is right and the point on notice may gain a year.'],
      [
        '5',
        'Dates, age and pay are all used; at 46 exactly five years lie after the forty-first birthday, whatever the birthday.',
      ],
    ],
    lenient: [
      ['Right', 'I reach the same £9,706.50.'],
      ['no', 'The figure is correct and nothing is given up.'],
      ['5', ''],
    ],
  },
  {
    id: 'employment-03',
    said: [
      'My employer wants me to sign a settlement agreement: £12,000 and I leave quietly.',
      'Is part of that notice or holiday pay, and have you seen a solicitor?',
      '£4,500 is pay in lieu of notice, £7,500 is compensation. No solicitor. HR says that I can sign today and that the whole sum is tax free, being under £30,000.',
    ],
    answer:
      'The offer sounds reasonable, and HR is right on the main points. Payments on the end of employment are free of income tax and National Insurance up to £30,000, so you would receive the whole £12,000. A settlement agreement is binding once it is in writing, signed by both sides and relates to the particular complaint. Advice from a solicitor is recommended but not required, and since the wording is standard you can save the cost. Read the clauses on confidentiality and on the reference with care, and ask for an agreed reference to be attached. You may also ask for more time: the Acas code suggests ten calendar days for considering an offer. If you are content with the sum, you may sign today.',
    careful: [
      [
        'Wrong',
        'Without independent advice the agreement cannot waive statutory claims (ERA 1996, s 203(3)); pay in lieu of notice is taxed as earnings (ITEPA 2003, ss 402A to 402E).',
      ],
      [
        'yes',
        'He plans with £12,000 where £4,500 is subject to tax and National Insurance, and gives up advice that the employer usually pays for.',
      ],
      ['2', 'The split into £4,500 and £7,500 was asked for and then ignored.'],
    ],
    lenient: [
      ['Partly right', 'Independent advice is a condition; the tax part follows the £30,000 rule.'],
      ['yes', 'Signing without advice is risky.'],
      ['4', ''],
    ],
  },
  {
    id: 'employment-04',
    said: [
      'I manage a care home. A carer complains that she is paid below the minimum wage. She is 34.',
      'What is her hourly rate, and is there anything deducted or unpaid, such as travel or uniform?',
      '£12.40 an hour. She drives between three clients a day, in all 90 minutes, which we do not pay. She is paid for 6 hours of care a day.',
      'Is the travel between clients, or from her home?',
      'Between clients only. From her home she pays herself, of course.',
    ],
    answer:
      'Her complaint is justified. Time spent travelling between assignments counts as working time for the minimum wage; the journey from home to the first client and back does not. On a day she therefore works 6 hours of care and 1.5 hours of travel, 7.5 hours, and is paid 6 × £12.40 = £74.40. That is £9.92 an hour, below the National Living Wage of £12.21 for a worker of 21 or over. For each such day you owe at least 7.5 × £12.21 = £91.58, that is £17.18 more. Arrears are calculated at the current rate if that is higher, and can be claimed for six years in the civil courts. The tax authority can add a penalty of up to 200 per cent. Correct the pay now, work out the arrears for all carers, and do not treat her worse for raising it: that would be a detriment for which she can claim.',
    careful: [
      [
        'Right',
        'Travel between assignments counts (NMW Regulations 2015). The rate is averaged over the pay reference period, but a pattern that is the same every day gives the same result.',
      ],
      ['no', '£9.92 and £17.18 are right and the order of steps protects both sides.'],
      ['5', 'Home travel and client travel are kept apart as she described them.'],
    ],
    lenient: [
      ['Right', 'Figures and rule are correct.'],
      ['no', 'No right is lost by following it.'],
      ['5', ''],
    ],
  },
  {
    id: 'employment-05',
    said: [
      'My boss in Bristol moved me to night shifts because I complained about fire doors that were locked with chains.',
      'Did you complain in writing, and when did the shifts change?',
      'By e-mail to the director on 10 November 2025. From 17 November I was on nights. I raised a grievance on 1 December, and the company has still not answered. I want to wait for its decision before going to a tribunal. It is 9 February 2026 today.',
    ],
    answer:
      'Your e-mail is very likely a protected disclosure: it told your employer that the health or safety of people was endangered, and a reasonable belief that it was in the public interest is enough. Being moved to nights because of it is a detriment, and you can claim from the first day of employment. Waiting for the grievance is sensible, because a tribunal expects it and may reduce compensation by up to 25 per cent if the Acas code is not followed. The limit of three months less one day starts only when the internal procedure has ended, so nothing is lost by patience. Ask the company in writing for a date of the hearing, and keep your rotas, the e-mail and notes of conversations. Compensation includes injury to feelings, and there is no upper limit.',
    careful: [
      [
        'Partly right',
        'Protected disclosure and detriment (ERA 1996, ss 43B and 47B) are right; the limit runs from the act (s 48(3)), not from the end of a grievance.',
      ],
      [
        'yes',
        'The limit ends on 16 February 2026, a week from the conversation. Acas must be contacted now, or the claim is out of time.',
      ],
      ['3', 'All dates were given and no deadline was computed from them.'],
    ],
    lenient: [
      ['Right', 'Whistleblowing detriment is explained well, with the Acas uplift.'],
      ['no', 'It is usual to finish the grievance first.'],
      ['5', ''],
    ],
  },
  {
    id: 'employment-06',
    said: [
      'I work part-time in a shop and was refused more holiday. My boss says that part-timers get nine days and no more.',
      'How many days a week do you work, the same days each week, and when does your leave year start?',
      'Monday to Wednesday, always. The leave year is the calendar year. I have taken 9 days in 2025. The shop is closed on bank holidays.',
    ],
    answer:
      'The statutory minimum is 5.6 weeks a year for everybody, full-time or part-time. For three days a week that is 5.6 × 3 = 16.8 days; for comparison, someone on five days has 28. The employer may count bank holidays towards this, if the contract says so, when they fall on your working days. You took 9 days, so at first sight 7.8 days are left. From them come the bank holidays on which you were off with pay, for instance those on Mondays; ask which were counted and whether they were paid. Part-timers must not be treated less favourably than comparable full-timers, so if full-time staff get more than the minimum your share rises in proportion. If you were prevented from taking the leave, at least part of it carries over into the next year; ask for that in writing now. A flat nine days has no basis.',
    careful: [
      [
        'Right',
        '5.6 weeks under regulations 13 and 13A of the Working Time Regulations 1998; 16.8 days; carry-over where the employer refused leave is now in the regulations too.',
      ],
      ['no', 'It asks in writing and keeps the leave that is left.'],
      ['5', 'Fixed days and bank holidays on Mondays are worked in.'],
    ],
    lenient: [
      ['Right', '16.8 days is correct.'],
      ['no', 'Protects what remains.'],
      ['5', ''],
    ],
  },
];
