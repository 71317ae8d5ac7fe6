import { expect, it } from 'vitest';
import { createAppTranslator } from '~/i18n/translate';
import { mostWholeMinutesBelow } from '~/features/decisions/can-open-dispute';

const t = createAppTranslator({ locale: 'en', timeZone: 'UTC' });
const zh = createAppTranslator({ locale: 'zh-CN', timeZone: 'UTC' });

it.each([
  [601_000, 'whole minutes from 3 to 10.', 'at most 10; 0 if none'],
  [42_000, 'only 0 is less', 'A minute or less was counted'],
])('says of %i counted ms what can be accepted and what can be left of them', (countedMs, ruling, offer) => {
  const most = mostWholeMinutesBelow(countedMs);
  expect(t('disputes.case.minutesHint', { least: '3', most })).toContain(ruling);
  expect(t('disputes.company.acceptedMinutesHint', { minutes: most })).toContain(offer);
  expect(zh('disputes.case.minutesHint', { least: '3', most })).not.toMatch(most === 0 ? /至/ : /减为 0/);
});
