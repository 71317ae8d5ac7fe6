import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, it } from 'vitest';
import { messagesOf } from '~/i18n/translate';
import { PaySteps, type SteppedPay } from './pay-steps';

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 12));
const paid: SteppedPay = {
  payStatus: 'paid',
  endedAt: day(2),
  windowEndsAt: day(9),
  approvedAt: day(3),
  payableAt: new Date(Date.UTC(2026, 10, 11)),
  dispute: null,
  payout: { sentAt: day(11), arrivedAt: day(12) },
};

function textOf(pay: SteppedPay): string {
  const page = (
    <IntlProvider locale="en" timeZone="UTC" now={day(20)} messages={messagesOf({ locale: 'en' })}>
      <PaySteps pay={pay} />
    </IntlProvider>
  );
  return renderToStaticMarkup(page).replaceAll(/<[^>]*>/g, ' ');
}

it.each([
  [null, 'Approval by the company'],
  ['withdrawn', 'Approval by the company'],
  ['reduced', 'Decided by the desk'],
  ['for_expert', 'Decided by the desk'],
  ['by_silence', 'Approved: the dispute was not decided in time'],
] as const)('names who decided about the pay where the dispute is %s: %s', (status, title) => {
  expect(textOf({ ...paid, dispute: status && { status } })).toContain(title);
});

it('dates each step of a paid review', () => {
  expect(textOf(paid)).toContain('Nov 11, 2026');
  expect(textOf(paid)).toMatch(/Sent to the account.*1 week ago/);
});

it('leaves out the day a payout sent early would have been due', () => {
  const early = { ...paid, payout: { sentAt: day(4), arrivedAt: null } };
  expect(textOf(early)).not.toContain('Nov 11, 2026');
});

it('ends with the decision where it left no pay', () => {
  const nothing = textOf({ ...paid, payStatus: 'adjusted', dispute: { status: 'reduced' }, payout: null });
  expect(nothing).toContain('Decided by the desk');
  expect(nothing).not.toContain('Due for payout');
});
