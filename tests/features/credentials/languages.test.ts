import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { listLanguageQueue } from '~/features/credentials/list-language-queue.server';
import { listMyLanguages } from '~/features/credentials/list-my-languages.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { withdrawLanguage } from '~/features/credentials/withdraw-language.server';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { countAudit, insertPerson, later, makeAdmin, makeExpert, readCapabilities } from './credential-fixtures';

const db = useTestDatabase();
const english = { tag: 'en', readLevel: 'B1', writeLevel: 'A1' } as const;

describe('a stated language', () => {
  it('proves nothing until the desk verified it, then every level up to the proven one', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const expertId = expert.actor.userId;
    expectOk(await stateLanguage(expert, english));
    expect((await readCapabilities(db, expertId)).names).toEqual([]);
    expect(await listLanguageQueue(admin)).toMatchObject([{ expertId, tag: 'en' }]);
    expectOk(await decideLanguage(admin, { expertId, decision: 'verify', ...english }));
    expect((await readCapabilities(db, expertId)).names).toEqual([
      'language:en:read:A1',
      'language:en:read:A2',
      'language:en:read:B1',
      'language:en:write:A1',
    ]);
    expect(await listLanguageQueue(admin)).toEqual([]);
    expect(await countAudit(db, 'language.verified', expertId)).toBe(1);
  });

  it('may be proven at a lower level than stated, never at a higher one', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const expertId = expert.actor.userId;
    expectOk(await stateLanguage(expert, english));
    const higher = { expertId, tag: 'en', decision: 'verify', readLevel: 'C1', writeLevel: 'A1' } as const;
    expect(await decideLanguage(admin, higher)).toMatchObject({ ok: false, error: { code: 'levelAboveClaim' } });
    expectOk(await decideLanguage(admin, { ...higher, readLevel: 'A1' }));
    expect(await listMyLanguages(expert)).toMatchObject([{ tag: 'en', readLevel: 'A1', status: 'verified' }]);
  });

  it('becomes a claim again when other levels are stated, and stays proven when the same are', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const expertId = expert.actor.userId;
    expectOk(await stateLanguage(expert, english));
    expectOk(await decideLanguage(admin, { expertId, decision: 'verify', ...english }));
    expectOk(await stateLanguage(await later(db, expert), english));
    expect((await readCapabilities(db, expertId)).names).toHaveLength(4);
    expectOk(await stateLanguage(await later(db, expert), { ...english, readLevel: 'C2' }));
    expect((await readCapabilities(db, expertId)).names).toEqual([]);
  });

  it('is decided once, and never by its speaker', async () => {
    const userId = await insertPerson(db, 'Self');
    expectOk(await stateLanguage(await makeCtx(db, { kind: 'expert', userId }), english));
    const reject = { expertId: userId, tag: 'en', decision: 'reject' } as const;
    expect(await decideLanguage(await makeCtx(db, { kind: 'admin', userId }), reject)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', code: 'ownCredential' },
    });
    const admin = await makeAdmin(db);
    expectOk(await decideLanguage(admin, reject));
    expect(await decideLanguage(admin, reject)).toMatchObject({ ok: false, error: { code: 'languageDecided' } });
  });

  it('is withdrawn with what it proved, once, whatever was decided, and may be stated again', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const expertId = expert.actor.userId;
    expectOk(await stateLanguage(expert, english));
    expectOk(await decideLanguage(admin, { expertId, decision: 'verify', ...english }));
    const stranger = await makeExpert(db, 'Somebody Else');
    expect(await withdrawLanguage(stranger, { tag: 'en' })).toMatchObject({ error: { code: 'languageNotFound' } });
    expectOk(await withdrawLanguage(await later(db, expert), { tag: 'en' }));
    expect(await listMyLanguages(expert)).toEqual([]);
    expect((await readCapabilities(db, expertId)).names).toEqual([]);
    expect(await countAudit(db, 'language.withdrawn', expertId)).toBe(1);
    expect(await withdrawLanguage(expert, { tag: 'en' })).toMatchObject({ error: { code: 'languageNotFound' } });
    expectOk(await stateLanguage(await later(db, expert), english));
    expect(await listMyLanguages(expert)).toMatchObject([{ tag: 'en', status: 'claimed' }]);
  });
});
