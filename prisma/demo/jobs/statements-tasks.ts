import type { WrittenTask } from './write-task';

export const statementsTasks: readonly WrittenTask[] = [
  {
    id: 'statements-01',
    said: [
      'A wholesaler wants a larger credit line. Sales are up 20 % and EBITDA is up 15 %. Is that a good sign?',
      'It can be. Please give me sales, cost of sales, receivables, inventory and payables for both years.',
      'This year: sales 36.5 m, cost of sales 29.2 m, receivables 8.0 m, inventory 7.2 m, payables 4.0 m. Last year: sales 30.4 m, cost of sales 24.3 m, receivables 4.6 m, inventory 4.0 m, payables 3.7 m.',
    ],
    answer:
      'The growth is financed by working capital. Days of receivables rose from 55 (4.6 / 30.4 × 365) to 80, days of inventory from 60 (4.0 / 24.3 × 365) to 90, and days of payables fell from 56 to 50. The cash conversion cycle has doubled from 59 to 120 days. In money, receivables and inventory absorbed 6.6 m while payables supplied 0.3 m, so 6.3 m of cash went into working capital; compare that with EBITDA before you call it a good year. The pattern fits longer payment terms given to win sales, or goods that do not move. What the figures cannot tell: whether sales were pulled forward at the year end, how old the receivables and the stock are, and whether write-downs are missing. Ask for the ageing of both, credit notes issued after the year end, and monthly sales. Until then a larger line would finance slow assets.',
    careful: [
      [
        'Right',
        'No framework issue; the point on missing write-downs (expected losses, net realisable value) is well placed.',
      ],
      [
        '5',
        '55, 60 and 56 days against 80, 90 and 50; cycle 59 against 120; 6.6 m less 0.3 m is 6.3 m. All reproduce.',
      ],
      ['yes', 'Slower collection and stock explain the need for credit; the caution follows.'],
      ['yes', 'Ageing, credit notes and cut-off are named as open.'],
    ],
    lenient: [
      ['Right', 'Ratios are defined as usual.'],
      ['5', ''],
      ['yes', 'The cycle doubles, so caution is justified.'],
      ['yes', ''],
    ],
  },
  {
    id: 'statements-02',
    said: [
      'We report under IFRS. In 2024 we wrote goodwill of a subsidiary down by 3.0 m. Business has recovered very well.',
      'I see. Was anything else written down at the time, and what does the new test show?',
      'Also machinery, by 1.0 m. The recoverable amount is now 5.5 m above the carrying amount. Without the 2024 write-down the machinery would stand 0.7 m higher today, after depreciation. How much may we reverse this year?',
    ],
    answer:
      'You may reverse both, up to the amount that the recovery supports. Under IAS 36 an impairment loss is reversed when the estimates used for the recoverable amount have changed, and a headroom of 5.5 m is clear evidence. The ceiling is the carrying amount that would have resulted without the earlier loss. For the machinery that is 0.7 m, because depreciation would have gone on in the meantime. Goodwill is not amortised, so the full 3.0 m comes back. Together 3.7 m, less than the 5.5 m available, so nothing is cut off. The reversal goes to profit or loss and is disclosed with the events that led to it. Deferred tax on the machinery has to be adjusted. What the test cannot show is whether the recovery lasts, so the assumptions on growth and the discount rate should be documented.',
    careful: [
      [
        'Wrong',
        'IAS 36.124: an impairment loss recognised for goodwill is never reversed. The later gain is internally generated goodwill.',
      ],
      ['2', 'Only 0.7 m on the machinery may be reversed; 3.7 m overstates profit by 3.0 m.'],
      ['no', 'The headroom supports a reversal for the machinery only.'],
      ['yes', 'Durability of the recovery is named as open.'],
    ],
    lenient: [
      ['Wrong', 'Goodwill must not be written up again.'],
      ['2', ''],
      ['no', 'The result should be 0.7 m.'],
      ['yes', ''],
    ],
  },
  {
    id: 'statements-03',
    said: [
      'A retailer under IFRS says that EBITDA rose from 10 m to 16 m after it adopted the leases standard. A private company in the same trade reports under US GAAP. May I compare the multiples?',
      'Only after an adjustment. What do you know about the leases of both?',
      'The IFRS retailer: depreciation of right-of-use assets 5 m, interest on lease liabilities 1 m, lease liabilities 24 m, other net debt 10 m, equity value 110 m. The US company has operating leases only, EBITDA 12 m, lease cost 4 m inside it, net debt 8 m without leases, equity value 100 m.',
      'Thank you. Do you prefer figures before or after rent?',
      'After rent, please, like the banks do.',
    ],
    answer:
      'Then the IFRS figure has to be brought back to a basis after rent. Under IFRS 16 a lessee shows nearly all leases on the balance sheet, and rent is replaced by depreciation and interest, both below EBITDA. Under US GAAP the cost of an operating lease stays above EBITDA in one line. For the IFRS retailer, EBITDA after rent is therefore 16 − 5 = 11 m, since the depreciation of the right-of-use assets stands for the rent. The enterprise value to go with it is equity plus net debt with the lease liabilities, 110 + 10 + 24 = 144 m, a multiple of 13.1. The US company: 100 + 8 = 108 m over 12 m is 9.0. The IFRS retailer is thus valued almost half as high again. Depreciation and interest only approximate the cash rent, and short-term leases remain in costs, so treat the first decimal with care.',
    careful: [
      [
        'Imprecise',
        'Presentation under IFRS 16 and ASC 842 is described correctly, but rent is stood for by depreciation and interest together.',
      ],
      [
        '1',
        'EBITDA after rent is 16 − 5 − 1 = 10 m. With rent deducted, lease debt must stay out: (110 + 10) / 10 = 12.0, not 13.1.',
      ],
      [
        'no',
        'Numerator with leases, denominator after rent: the gap to 9.0 is overstated. It is a third, not nearly half.',
      ],
      ['yes', 'Limits of the approximation are named.'],
    ],
    lenient: [
      ['Right', 'The difference between the two standards is explained correctly.'],
      ['3', 'Interest of 1 m should also be deducted; the multiples change little.'],
      ['yes', 'The IFRS retailer is more expensive either way.'],
      ['yes', ''],
    ],
  },
  {
    id: 'statements-04',
    said: [
      'I want to buy a small software firm. Profit is only 0.4 m but the owner says that cash flow is 2.1 m.',
      'How are customers billed, and do you have the balance sheet items for both years?',
      'Customers pay a year in advance. Deferred revenue was 2.0 m and is now 3.5 m. Depreciation 0.3 m, receivables up 0.1 m, development costs capitalised 0.9 m. US GAAP.',
    ],
    answer:
      'The owner’s figure can be reproduced: 0.4 profit + 0.3 depreciation + 1.5 increase in deferred revenue − 0.1 increase in receivables = 2.1 m. It shows that the firm is far more profitable than its income statement says, since deferred revenue is profit that has been earned and only waits to be booked. The capitalised development costs are an investment and do not belong in this calculation, so 2.1 m is also the free cash flow that a buyer receives. At a price of ten times free cash flow you would pay 21 m. Under US GAAP the costs of software may be capitalised once feasibility is shown, or in the development stage for internal use, so that part is in order. I would offer on the basis of 2.1 m and ask for the contracts to be assigned to you.',
    careful: [
      ['Wrong', 'Deferred revenue is a contract liability (ASC 606): service still owed, not profit already earned.'],
      [
        '2',
        '2.1 m of operating cash flow reproduces. Free cash flow is 2.1 − 0.9 = 1.2 m, and without the one-off growth in prepayments −0.3 m.',
      ],
      ['no', 'A price built on 2.1 m pays for cash that belongs to work the buyer must still deliver.'],
      ['no', 'Renewals, cost to serve the 3.5 m and the basis of capitalisation are not asked for.'],
    ],
    lenient: [
      ['Wrong', 'Deferred revenue is a liability.'],
      ['3', 'The bridge to 2.1 m is right; the capitalised 0.9 m should be deducted.'],
      ['no', 'Free cash flow is overstated by capitalised development.'],
      ['no', ''],
    ],
  },
];
