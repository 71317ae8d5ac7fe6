import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideBatch } from './decide-batch';

const identity = fc.record({
  externalId: fc.constantFrom('a', 'b', 'c', 'd'),
  contentHash: fc.constantFrom('1', '2', '3', '4'),
});

it('puts nothing in twice, loses no line and refuses an id with other content', () => {
  fc.assert(
    fc.property(
      fc.array(identity, { maxLength: 20 }),
      fc.uniqueArray(identity, { selector: (each) => each.externalId }),
      (lines, before) => {
        const existing = before.filter(
          (each, index) => before.findIndex((other) => other.contentHash === each.contentHash) === index,
        );
        const candidates = lines.map((line, index) => ({ ...line, lineNumber: index + 1 }));
        const { inserted, duplicates, rejected } = decideBatch(candidates, existing);
        const after = [...existing, ...inserted];
        expect(new Set(after.map((each) => each.externalId)).size).toBe(after.length);
        expect(new Set(after.map((each) => each.contentHash)).size).toBe(after.length);
        const told = [...inserted, ...duplicates, ...rejected].map((each) => each.lineNumber).sort((a, b) => a - b);
        expect(told).toEqual(candidates.map((each) => each.lineNumber));
        for (const note of rejected) {
          const line = candidates[note.lineNumber - 1];
          const kept = after.find((each) => each.externalId === line?.externalId);
          expect(kept?.contentHash).not.toBe(line?.contentHash);
        }
        expect(decideBatch(inserted, after).inserted).toEqual([]);
      },
    ),
  );
});
