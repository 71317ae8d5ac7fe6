import type { WrittenTask } from './write-task';

export const retirementTasks: readonly WrittenTask[] = [
  {
    id: 'retirement-01',
    said: [
      'I earn too much for a Roth IRA. I have $93,000 in a traditional IRA from an old 401(k). If I put $7,000 into a traditional IRA without deducting it and convert it to Roth, is that tax free?',
    ],
    answer:
      'Yes, this is the well-known backdoor Roth contribution. There is no income limit on contributions to a traditional IRA that are not deducted, and none on conversions. Open a second, separate traditional IRA, put the $7,000 there, and convert that account as soon as the money has settled. Since you have already paid tax on these dollars and they have had no time to grow, the conversion is tax free. Because the $93,000 stay in the other account, they are not affected. Report the contribution on Form 8606 so that the Internal Revenue Service knows that it was made after tax, and keep the form for as long as you have an IRA. Do this once a year, and remember that each conversion has its own five-year period for withdrawals before 59½.',
    careful: [
      [
        'yes',
        'All traditional IRAs count as one (IRC 408(d)(2)). Basis is 7,000 of 100,000, so 93 % of the conversion, $6,510, is taxable.',
      ],
      [
        '2',
        'Form 8606 and the absence of income limits are right, the pro-rata rule is denied. Rolling the $93,000 into a current 401(k) first would solve it.',
      ],
      ['Clear', 'Easy to follow, which makes the error more dangerous.'],
    ],
    lenient: [
      ['no', 'The backdoor contribution is accepted practice and Form 8606 is named.'],
      ['4', 'A word on other IRA balances would help.'],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-02',
    said: [
      'I lost my job at 56. My 401(k) is with that employer. Should I roll it into an IRA? I will need about $2,000 a month from it until I find work.',
    ],
    answer:
      'Wait before you roll it over. Withdrawals before 59½ normally carry an additional tax of ten per cent. There is an exception for a plan of the employer you leave in or after the calendar year in which you turn 55: from that 401(k) you may take money without the additional tax, though it is still ordinary income. The exception does not follow the money into an IRA, so a rollover now would cost you ten per cent of each withdrawal. Ask the plan whether it allows partial or monthly payments, because some allow only one lump sum, and a lump sum would push you into a higher bracket. The plan must withhold 20 per cent for federal tax from such payments. You could roll over what you do not expect to need and leave about three years of withdrawals, some $72,000, in the plan.',
    careful: [
      ['no', 'Keeps the age-55 separation exception (IRC 72(t)(2)(A)(v)) and warns of the lump-sum trap.'],
      [
        '5',
        '20 % withholding, loss of the exception in an IRA and 36 × $2,000 = $72,000 are right; substantially equal payments are a possible addition.',
      ],
      ['Clear', ''],
    ],
    lenient: [
      ['no', 'The exception is applied correctly.'],
      ['5', ''],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-03',
    said: [
      'I sold a fund in my brokerage account at a loss of $9,000 on November 3 and bought the same fund in my Roth IRA on November 20. Can I deduct the loss?',
    ],
    answer:
      'Yes. The wash sale rule disallows a loss when you buy the same security within 30 days before or after the sale in the same account. You bought it in a Roth IRA, which is a separate taxpayer for this purpose, so the rule does not reach it and the loss counts in full. You can set it against capital gains of the year without limit, and against up to $3,000 of other income; the rest is carried forward to later years. With no gains you would therefore use $3,000 this year and carry $6,000 forward, which covers the next two years. Report the sale on Form 8949 and Schedule D. Your broker’s Form 1099-B will not show a wash sale, which confirms the treatment. It is an elegant way to stay invested.',
    careful: [
      [
        'yes',
        'A purchase in the taxpayer’s own IRA within 30 days is a wash sale (Rev. Rul. 2008-5); 17 days lie between.',
      ],
      [
        '1',
        'The loss is disallowed and, since basis in the IRA is not increased, lost for good. Brokers report only same-account wash sales.',
      ],
      ['Clear', ''],
    ],
    lenient: [
      ['yes', 'The rule reaches IRAs; the loss is gone.'],
      ['1', ''],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-04',
    said: [
      'My mother died in 2024 at 79 and left me her traditional IRA, $400,000. I am 48. Do I have to take anything this year, or can I wait until the tenth year?',
    ],
    answer:
      'You can wait. Since 2020 a child who inherits an IRA no longer stretches it over life but must empty it by the end of the tenth year after the death, so by December 31, 2034. How you spread the withdrawals within these ten years is up to you, and nothing is due in years one to nine. If you expect a lower income later, for instance after leaving work, it can be best to let the account grow and take it all in the last years. Each withdrawal is ordinary income, without the additional ten per cent, whatever your age. Do not roll the account into an IRA of your own: that is reserved for a spouse. Keep it titled as an inherited IRA in your mother’s name for your benefit.',
    careful: [
      [
        'yes',
        'She died after her required beginning date, so annual distributions are due in years one to nine as well (final regulations, from 2025). Missing one means an excise tax of 25 %.',
      ],
      ['2', 'Deadline of 2034, taxation and title are right; "nothing is due" is wrong for this client.'],
      ['Clear', ''],
    ],
    lenient: [
      ['no', 'The ten-year rule is explained correctly and 2034 is right.'],
      ['5', ''],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-05',
    said: [
      'My bond fund has a duration of 6 and yields 4 %. If interest rates go up by one percentage point next year, how much do I lose?',
    ],
    answer:
      'As a rule of thumb the price of the fund changes by its duration times the change in rates, in the opposite direction. With a duration of 6 and a rise of one point the price falls by about 6 per cent, slightly less in practice because of a second effect called convexity. That is not your whole result: the fund also pays interest. If the rise came at once, you would earn roughly 5 per cent over the following year on the lower price, so after one year you would be about 1 to 1.5 per cent down in all. After some six years, about the duration, the higher income would have made up for the fall. So duration is also a rough guide to how long you should be able to leave the money. If you need it within two years, a shorter fund fits better; this is not a forecast of rates.',
    careful: [
      ['no', 'It sets a realistic expectation and ties duration to the horizon.'],
      ['5', 'Minus 6 % plus about 4.7 % on the starting value gives minus 1.3 %; within the range named.'],
      ['Clear', 'Good use of one number for two purposes.'],
    ],
    lenient: [
      ['no', 'A fair rule of thumb.'],
      ['5', ''],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-06',
    said: [
      'I was born in 1962. Social Security says $2,400 a month at full retirement age. What do I get if I start at 62, and what if I wait until 70?',
    ],
    answer:
      'For people born in 1960 or later the full retirement age is 67. If you start at 62, five years early, your benefit is cut by 25 per cent, to $1,800 a month. If you wait until 70, you earn delayed credits of 8 per cent for each of the three years, 24 per cent in all, so $2,976. Both figures are in today’s money, since the benefit is adjusted for inflation each year. The gap between 62 and 70 is $1,176 a month. Waiting eight years costs you 96 payments of $1,800, that is $172,800, which the higher benefit makes up after about 147 months, so at the age of 82 and a quarter. If you are married, think of the survivor: the higher of the two benefits lives on. If you work while drawing before 67, an earnings test may hold part of it back.',
    careful: [
      [
        'yes',
        'The cut for 60 months is 36 × 5/9 % + 24 × 5/12 % = 30 %: $1,680, not $1,800. The break-even is computed from the wrong figure.',
      ],
      [
        '3',
        'Full retirement age, 24 % and $2,976 are right. With $1,680 the gap is $1,296 and the break-even about 124 months after 70, near 80 and a half.',
      ],
      ['Clear', ''],
    ],
    lenient: [
      ['yes', 'The reduction at 62 is 30 %, which changes the comparison.'],
      ['3', ''],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-07',
    said: [
      'My adviser charges 1 % a year and puts me in funds that cost another 0.7 %. A friend pays 0.2 % in all. Does this matter? I have $200,000 and will not touch it for 25 years.',
    ],
    answer:
      'It matters a great deal, because costs compound as returns do. Suppose the markets return 6 per cent a year before costs. Your friend keeps 5.8 per cent, and $200,000 would grow to about $819,000 in 25 years. You keep 4.3 per cent and would have about $573,000. The difference of some $246,000 is more than you start with. That does not make your adviser worthless: planning, tax work and keeping you from selling in a fall can be worth money, and an account without an adviser brings none of it. But ask three things: what you get for the 1 per cent, whether the same plan can be built with funds below 0.2 per cent, and whether a fixed fee is possible. Before you sell funds in a taxable account, have the tax on the gains worked out; inside an IRA a change costs no tax.',
    careful: [
      ['no', 'Balanced, and it warns of the gains tax before a change.'],
      ['5', '1.058^25 = 4.09 and 1.043^25 = 2.86: $819,000 and $573,000 are right.'],
      ['Clear', ''],
    ],
    lenient: [
      ['no', 'Costs are compared fairly.'],
      ['5', ''],
      ['Clear', ''],
    ],
  },
  {
    id: 'retirement-08',
    said: [
      'I took $60,000 out of my IRA in March for a house that fell through, and put it back within 60 days. In August I did the same with another IRA: $40,000 out, back after 45 days. Anything to declare?',
    ],
    answer:
      'You did well to watch the time. Money taken from an IRA and paid into an IRA within 60 days is a rollover and is not taxed. Both of your withdrawals meet the deadline. The limit of one rollover in twelve months applies to each IRA separately; since the second came from a different account, it is allowed as well. On your return you report both distributions, $100,000 in all, as the total on the line for IRA distributions, enter zero as the taxable amount and write "rollover" beside it. You will receive a Form 1099-R for each withdrawal and a Form 5498 that shows the deposits; keep both with the bank statements. If tax was withheld from a withdrawal you had to replace it from other money for the rollover to be complete.',
    careful: [
      [
        'yes',
        'Since 2015 the limit of one 60-day rollover in 12 months covers all IRAs of a person together (Announcement 2014-15). The $40,000 are taxable.',
      ],
      [
        '2',
        'Reporting is right for the first one. The second is income, plus 10 % under 59½, and the deposit may be an excess contribution (6 % a year).',
      ],
      ['Clear', ''],
    ],
    lenient: [
      ['yes', 'One rollover a year for all IRAs together; the second one fails.'],
      ['2', ''],
      ['Mostly clear', ''],
    ],
  },
];
