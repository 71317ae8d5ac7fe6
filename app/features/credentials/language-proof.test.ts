import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languageProofs, statedProofs } from './language-proof';
import { stateLanguageSchema } from './state-language.schema';

const levels = { tag: 'de', readLevel: 'C1', writeLevel: 'B2' };
const documentId = '01939f6e-0000-7000-8000-000000000001';

it('names the proofs the database knows', () => {
  const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
  const body = /enum LanguageProof \{([^}]*)\}/.exec(schema)?.[1] ?? '';
  expect(body.trim().split(/\s+/)).toEqual([...languageProofs]);
});

it('lets nobody state for themselves what only we can say', () => {
  for (const proof of languageProofs) {
    const stated = { ...levels, proof, certificateName: 'Goethe C1', documentId };
    expect(stateLanguageSchema.safeParse(stated).success).toBe((statedProofs as readonly string[]).includes(proof));
  }
});

it('takes a certificate only with its name and its copy, and drops what belongs to none', () => {
  const certified = { ...levels, proof: 'certificate', certificateName: ' Goethe C1 ', documentId };
  expect(stateLanguageSchema.parse(certified)).toMatchObject({ certificateName: 'Goethe C1', documentId });
  for (const [missing, field] of [
    [{ certificateName: '' }, 'certificateName'],
    [{ documentId: '' }, 'document'],
    [{ documentId: undefined }, 'document'],
  ] as const) {
    const refused = stateLanguageSchema.safeParse({ ...certified, ...missing });
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  }
  expect(stateLanguageSchema.parse({ ...certified, proof: 'self' })).toMatchObject({ certificateName: null });
  expect(stateLanguageSchema.parse(levels)).toMatchObject({ proof: 'self', certificateName: null, documentId: null });
});
