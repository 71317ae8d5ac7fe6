import type { WrittenTask } from './write-task';

export const contractsUsTasks: readonly WrittenTask[] = [
  {
    id: 'contract-01',
    said: [
      'In May 2021 we sold and delivered 400 restaurant chairs to a hotel in Albany. They never paid the last invoice of $38,000, due on June 30, 2021. It is now September 2026. Can we still sue?',
    ],
    answer:
      'Yes, but do not wait much longer. A claim for breach of a written or oral contract must be brought in New York within six years (CPLR 213(2)). The time runs from the breach, which here is the day on which payment fell due and was not made, so from June 30, 2021. Your claim therefore expires on June 30, 2027. Before you sue, send a formal demand with copies of the purchase order, the delivery receipts and the invoice; New York adds interest of nine per cent a year from the date of the breach. A signed written acknowledgment of the debt, or a part payment that admits it, would start the period anew. With $38,000 at stake the action belongs in Supreme Court, or in County Court where its limit allows, not in small claims.',
    careful: [
      [
        'yes',
        'Chairs are goods: UCC 2-725 gives four years from the breach, not the six of CPLR 213(2). The period ended on June 30, 2025.',
      ],
      [
        '1',
        'The answer to the only question asked is wrong. Interest and revival by written acknowledgment (GOL 17-101) are right and are now the whole case.',
      ],
      ['Not at all', 'The client would spend money on a time-barred claim.'],
    ],
    lenient: [
      ['no', 'CPLR 213(2) governs contracts in New York.'],
      ['5', 'Accrual and interest are right.'],
      ['As it is', ''],
    ],
  },
  {
    id: 'contract-02',
    said: [
      'We paid a freelance developer to write our booking software. The contract is two pages and says nothing on copyright. Is the code ours?',
    ],
    answer:
      'Probably not yet. You own the copy you paid for and have at least an implied licence to use it for the purpose it was made for, but copyright belongs at first to the author. The rule of work made for hire covers employees acting within their employment; for an independent contractor it applies only if the work falls in one of nine categories listed in 17 U.S.C. § 101 and both sides signed a writing that says so. Custom software as such is not on that list. Ownership passes only by a signed written assignment (17 U.S.C. § 204(a)). Ask the developer now for a short assignment of all rights in the code and its documentation, with a promise of further signatures and a warranty that no third-party code was used without a licence, and tie it to the last payment if one is still open.',
    careful: [
      ['no', 'Sections 101 and 204(a) are the right provisions and are applied to a contractor, not an employee.'],
      ['5', 'Implied licence, nine categories, signed assignment: all correct.'],
      ['As it is', ''],
    ],
    lenient: [
      ['no', 'Federal copyright law is correctly applied.'],
      ['5', ''],
      ['As it is', ''],
    ],
  },
  {
    id: 'contract-03',
    said: [
      'Our salesman in Brooklyn signed a covenant not to work for a competitor in the city for one year. He left last month for a rival. Can we enforce it?',
    ],
    answer:
      'No. Covenants not to compete are void as a restraint on the right to engage in a lawful profession, except when a business is sold, and an employer who tries to enforce one may be liable for unfair competition. The length of one year and the limit to the city make no difference, nor does it matter that he signed voluntarily or was paid for it. What you can protect are trade secrets: if he took customer lists or prices that you kept confidential, you may ask for an injunction under trade secret law. Promises not to solicit your customers are void for the same reason. I would not send a warning letter based on the covenant, and I would take the clause out of your other contracts, since using it is itself unlawful.',
    careful: [
      [
        'yes',
        'This is California law (Bus. & Prof. Code 16600). New York enforces a covenant that is reasonable in time and area and protects a legitimate interest.',
      ],
      [
        '1',
        'The New York test of reasonableness (legitimate interest, no undue hardship, no injury to the public) is missing; a statutory ban was vetoed in 2023.',
      ],
      ['Not at all', 'The client may lose a claim that should at least be weighed.'],
    ],
    lenient: [
      ['yes', 'Describes California; New York asks whether the covenant is reasonable.'],
      ['1', ''],
      ['Not at all', ''],
    ],
  },
  {
    id: 'contract-04',
    said: [
      'We ordered 1,000 glass jars by telephone for $2,400. The supplier sent a signed confirmation by e-mail the next day; we never answered. Three weeks later we found them cheaper. We never signed anything, so we are free, are we not?',
    ],
    answer:
      'I would not count on it. A sale of goods for $500 or more is generally not enforceable without a writing signed by the party against whom it is asserted (UCC 2-201(1)), and you signed nothing. Between merchants, however, there is an exception: a signed confirmation that is sufficient against the sender and received within a reasonable time binds the recipient too, unless the recipient objects in writing within ten days after receiving it (UCC 2-201(2)). You buy jars for your business, the confirmation came a day later, and three weeks have passed in silence. An e-mail with a name or signature block counts as a signed writing. The defence of the statute of frauds is then lost, although the supplier must still prove what was agreed. Consider negotiating a smaller quantity or a price reduction before you refuse delivery, since refusal would be a breach.',
    careful: [
      ['no', 'Article 2 governs, and the merchant exception of 2-201(2) with its ten days is the decisive rule.'],
      ['5', 'Rightly adds that the exception removes only the defence and does not prove the contract.'],
      ['As it is', ''],
    ],
    lenient: [
      ['no', 'Correct rule for merchants.'],
      ['5', ''],
      ['As it is', ''],
    ],
  },
  {
    id: 'contract-05',
    said: [
      'I run a bakery. The lease of the oven says that on default I pay all remaining rent at once, 34 months at $900, and the lessor also takes the oven back and may lease it again without giving me credit. Is that allowed?',
    ],
    answer:
      'It is harsh but valid. Parties in commerce may agree in advance on what a default costs, and courts in New York do not rewrite a bargain between businesses. The clause is clear, the amount can be computed (34 months at $900 are $28,800), and you had the chance to read it before you signed. The lessor does not need to prove its loss, since the purpose of liquidated damages is to spare both sides that proof. Nor must it give you credit for leasing the oven again, because the contract says so and freedom of contract prevails. Your best course is to cure the default as soon as possible and to ask for a payment plan. Only fraud or duress when the contract was made would help you, and nothing you describe points to either.',
    careful: [
      [
        'yes',
        'A sum grossly out of proportion to the probable loss is a penalty and unenforceable; for leases of goods see UCC 2-A-504. Full rent plus the oven plus re-letting without credit is the classic case.',
      ],
      ['1', '34 x $900 is $30,600, not $28,800, and the law is stated the wrong way round.'],
      ['Not at all', 'It talks the client out of the best defence.'],
    ],
    lenient: [
      ['no', 'Freedom of contract between businesses is the rule in New York.'],
      ['3', 'The multiplication is off; the reasoning is defensible.'],
      ['After edits', ''],
    ],
  },
  {
    id: 'contract-06',
    said: [
      'A graphic designer in Queens did a logo for us for $1,500, agreed by telephone. She finished on August 3 and sent the invoice. We usually pay after 90 days. Any problem?',
    ],
    answer:
      'Yes, two. New York protects freelance workers by statute (the Freelance Isn’t Free Act, in the State since August 28, 2024 and in the City since 2017). If the work is worth $800 or more, alone or together with other work of the last 120 days, the contract must be in writing and name the services, the pay and the date of payment; the hiring party keeps a copy. An oral agreement does not free you from paying; it exposes you to a claim of its own. Second, when no date was agreed, payment is due no later than 30 days after the work was completed, so by September 2. Your custom of 90 days does not count. For late payment the designer can claim double damages and attorney’s fees. Pay now, and use a short written contract with every freelancer from here on.',
    careful: [
      [
        'no',
        'The Act is in force, the threshold of $800 and the 30 days are right, and August 3 plus 30 days is September 2.',
      ],
      ['5', 'Aggregation over 120 days and double damages are correctly stated.'],
      ['As it is', ''],
    ],
    lenient: [
      ['no', 'Applies the right Act.'],
      ['5', ''],
      ['As it is', ''],
    ],
  },
  {
    id: 'contract-07',
    said: [
      'Our cleaning contract runs until December 2027 and says that it can only be changed in a signed writing. In spring the client’s manager told us on the telephone that we may charge $200 more a month. They paid it for two months and now want it back. Who is right?',
    ],
    answer:
      'You are. A modification needs no consideration to be binding and, under UCC 2-209(1), may be made orally. Under UCC 2-209(4) an attempt at oral modification can operate as a waiver even if the contract asks for a writing, and the client waived the clause by paying the higher price twice. The New York Court of Appeals confirmed this for service contracts in Brightfloor Services v. Orchard Tenants, 71 N.Y.2d 1288 (1994), where two payments were held to be enough. You may therefore keep the money and go on charging the new price until the end of 2027. If the client pays less, send a notice of breach and, after ten days, stop the service. I would mention the decision in your letter, since it is directly on point.',
    careful: [
      [
        'yes',
        'Article 2 covers goods, not cleaning. GOL 15-301(1) enforces the clause, subject to part performance unequivocally referable to the change, or estoppel. The case appears to be invented.',
      ],
      [
        '1',
        'Volume 71 of N.Y.2d belongs to 1988, so the citation cannot be right. Two payments are an argument under GOL 15-301, not a settled result.',
      ],
      ['Not at all', 'Citing it in a letter would harm the client’s credibility.'],
    ],
    lenient: [
      ['yes', 'UCC Article 2 does not govern services; GOL 15-301 does.'],
      ['2', 'Waiver by payment can be argued; the case I could not find.'],
      ['Not at all', ''],
    ],
  },
  {
    id: 'contract-08',
    said: [
      'Both our companies are in Texas. The software contract is worth $90,000 a year for two years and chooses New York law and New York courts. Will New York judges accept it?',
    ],
    answer:
      'Yes to both. New York has made such clauses safe by statute so that parties with no link to the State can rely on its law. Under General Obligations Law § 5-1401 a choice of New York law is enforced whether or not the contract has a reasonable relation to the State, and under § 5-1402 an action may be brought in its courts when the contract also submits to them. Both provisions ask for a contract of a certain size, and yours, at $180,000 over the term, is a substantial commercial contract. Contracts for labour or personal services and for household purposes are excluded, and yours is neither. A court will therefore not dismiss the case for lack of a connection. Make sure that the clause says "without regard to conflict of laws principles" and names the courts in the county of New York.',
    careful: [
      [
        'yes',
        'GOL 5-1401 needs at least $250,000 and 5-1402 at least $1,000,000. At $180,000 neither applies, so the ordinary tests of contacts and convenience do.',
      ],
      ['2', 'The sections exist and are described well, but the thresholds that decide the case are passed over.'],
      ['Not at all', 'The conclusion has to be turned round.'],
    ],
    lenient: [
      ['no', 'The two sections cited are the right ones.'],
      ['4', 'The size required could be stated.'],
      ['After edits', ''],
    ],
  },
];
