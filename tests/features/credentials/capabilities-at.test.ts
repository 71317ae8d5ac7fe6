import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { expireCredentials } from '~/features/credentials/expire-credentials.server';
import { getCapabilitiesAt } from '~/features/credentials/get-capabilities-at.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { withdrawLanguage } from '~/features/credentials/withdraw-language.server';
import { loadCapabilities } from '~/routes/admin/load-capabilities.server';
import { makeExpert } from '../../support/marketplace';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { addCredential, changeStatus } from '../verification/loss-ground';
import { countAudit, later, makeAdmin } from './credential-fixtures';

const db = useTestDatabase();
const DAY = 86_400_000;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const kindsOf = (moment: { tokens: string[] } | undefined) => [
  ...new Set(moment?.tokens.map((token) => token.split(':')[1])),
];

describe('what an expert could do on a day', () => {
  it('follows what was proven, lost, regained and lapsed, day by day, and every look is written down', async () => {
    const admin = await makeAdmin(db);
    const expertId = await makeExpert(db, []);
    const days: string[] = [];
    const nextDay = async () => {
      await moveClock(db, 2 * DAY);
      days.push(dayOf((await makeSystemCtx(db)).now));
    };
    await nextDay();
    const physician = await addCredential(db, expertId, 'us_physician', 30);
    await nextDay();
    await changeStatus(db, physician, 'suspended');
    await nextDay();
    await addCredential(db, expertId, 'us_attorney', 300);
    await nextDay();
    const on = async (day = '') => {
      const found = expectOk(await getCapabilitiesAt(await later(db, admin), { expertId, day }));
      return found.moments.map((moment) => kindsOf(moment).filter((kind) => kind?.startsWith('us_')));
    };
    const [first, second, third, fourth] = days;
    expect(await on('2001-03-03')).toEqual([]);
    expect(await on(first)).toEqual([['us_physician']]);
    expect(await on(second)).toEqual([['us_physician'], []]);
    expect(await on(third)).toEqual([[], ['us_attorney']]);
    expect(await on(fourth)).toEqual([['us_attorney']]);
    expect(await countAudit(db, 'expert.capabilitiesViewed', expertId)).toBe(5);
  });

  it('ends what lapsed at its lapse, although the sweep came days later', async () => {
    const admin = await makeAdmin(db);
    const expertId = await makeExpert(db, []);
    await addCredential(db, expertId, 'us_physician', 10);
    const { now } = await makeSystemCtx(db);
    await moveClock(db, 15 * DAY);
    await expireCredentials(await makeSystemCtx(db));
    const on = async (days: number) =>
      expectOk(
        await getCapabilitiesAt(await later(db, admin), { expertId, day: dayOf(new Date(now.getTime() + days * DAY)) }),
      ).moments.map(({ tokens }) => tokens.length > 0);
    expect(await on(9)).toEqual([true]);
    expect(await on(10)).toEqual([true, false]);
    expect(await on(12)).toEqual([false]);
  });

  it('ends with what was written last, also where that began before what was written in between', async () => {
    const expert = await makeCtx(db, { kind: 'expert', userId: await makeExpert(db, []) });
    const { userId: expertId } = expert.actor;
    const levels = { readLevel: 'B1', writeLevel: 'B1' } as const;
    expectOk(await stateLanguage(expert, { tag: 'fr', ...levels }));
    const slow = await later(db, expert);
    await moveClock(db, 1000);
    expectOk(await decideLanguage(await makeAdmin(db), { expertId, tag: 'fr', decision: 'verify', ...levels }));
    expectOk(await withdrawLanguage(slow, { tag: 'fr' }));
    const admin = await makeAdmin(db);
    await moveClock(db, 1000);
    const found = expectOk(await getCapabilitiesAt(await later(db, admin), { expertId, day: dayOf(admin.now) }));
    expect(found.moments.at(-1)?.tokens).toEqual([]);
  });

  it('names the most specific alone, and is not found for nobody', async () => {
    const admin = await makeAdmin(db);
    const expertId = await makeExpert(db, []);
    await addCredential(db, expertId, 'us_physician_board_certified');
    const input = { expertId, day: dayOf((await makeSystemCtx(db)).now) };
    const shown = expectOk(await loadCapabilities(await later(db, admin), input));
    expect(shown.moments.map(({ capabilities }) => capabilities)).toEqual([
      [{ type: 'credential', kind: 'us_physician_board_certified', place: 'US', specialty: null, level: null }],
    ]);
    const nobody = { ...input, expertId: admin.actor.userId };
    expect(await loadCapabilities(admin, nobody)).toMatchObject({ ok: false, error: { code: 'expertNotFound' } });
  });
});
