import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, it } from 'vitest';
import { messagesOf } from '~/i18n/translate';
import { StoryTimeline } from './story-timeline';

type Story = Parameters<typeof StoryTimeline>[0]['story'];

const at = new Date(Date.UTC(2026, 10, 2));
const opinion: Story['opinions'][number] = {
  tier: 1,
  seatNumber: 1,
  revision: 0,
  reader: 'R-AAAAA',
  attestation: { tokens: [], validAtJudgment: true },
  answers: [],
  submittedAt: at.toISOString(),
  eventSequence: 2,
  guidelineVersion: 1,
  rubricVersion: 1,
  policyVersion: 1,
  claimedAt: at.toISOString(),
  endedAt: at.toISOString(),
  payableMs: 600_000,
  decidedMs: 240_000,
  rateMinorPerHour: 9_000,
  amountMinor: 600,
  feeMinor: 120,
  costMinor: 720,
};
const event: Story['events'][number] = {
  sequence: 2,
  kind: 'review_submitted',
  at: at.toISOString(),
  body: { tier: 1 },
  previousHash: '',
  hash: '',
};

it('tells what a review counted when it was handed in, and from what to what a decision reduced its pay', () => {
  const story: Story = {
    currency: 'USD',
    events: [event],
    opinions: [opinion],
    unfinished: [],
    payments: [
      {
        kind: 'disputeDecided',
        at: new Date(at.getTime() + 1000),
        reader: 'R-AAAAA',
        tier: 1,
        amountMinor: 720n,
        payOffMinor: -900n,
        feeOffMinor: -180n,
      },
    ],
  };
  const page = (
    <IntlProvider locale="en" timeZone="UTC" now={at} messages={messagesOf({ locale: 'en' })}>
      <StoryTimeline story={story} />
    </IntlProvider>
  );
  const [handedIn, decided] = renderToStaticMarkup(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .split('Dispute decided');
  expect(handedIn).toMatch(/10 min 00 s\s+·\s+\$18\.00\s+=\s+\$15\.00/);
  expect(decided).toMatch(/From\s+\$18\.00\s+to\s+\$7\.20/);
});
