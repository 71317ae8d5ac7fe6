import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../draft-answers';
import type { ReviewContent } from '../review-content';
import { isSameContent, mergeDrafts } from './draft-merge';

const drafted = (values: Record<string, string>): ReviewContent => ({
  answers: Object.entries(values).map(([criterionId, value]) => ({ criterionId, value, rationale: '' })),
});
const anyDraft = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'yes', 'no', 'maybe'))
  .map((values) => drafted(values));

describe('two drafts of one review', () => {
  it('are put together where they changed different answers, an answer that was emptied included', () => {
    const { mine, isClear } = mergeDrafts(
      drafted({ a: 'yes', b: 'no', c: 'yes' }),
      drafted({ a: 'no', b: 'no', c: '' }),
      drafted({ a: 'yes', b: 'maybe', c: 'yes' }),
    );
    expect([isSameContent(mine, drafted({ a: 'no', b: 'maybe' })), isClear]).toEqual([true, true]);
  });

  it('are a conflict where both changed one answer, with the rest of both on either side', () => {
    const base = drafted({ a: 'yes' });
    const merged = mergeDrafts(base, drafted({ a: 'no', b: 'mine' }), drafted({ a: 'maybe', c: 'theirs' }));
    expect(merged.isClear).toBe(false);
    expect(isSameContent(merged.mine, drafted({ a: 'no', b: 'mine', c: 'theirs' }))).toBe(true);
    expect(isSameContent(merged.theirs, drafted({ a: 'maybe', b: 'mine', c: 'theirs' }))).toBe(true);
  });

  it('lose no change of either side: what was changed stands in one of the two results', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
        const merged = mergeDrafts(base, mine, theirs);
        expect(isSameContent(merged.mine, merged.theirs)).toBe(merged.isClear);
        for (const id of ['a', 'b', 'c']) {
          const [was, own, other] = [base, mine, theirs].map((draft) => answerTo(draft, id).value);
          if (own !== was) expect(answerTo(merged.mine, id).value).toBe(own);
          if (other !== was) expect(answerTo(merged.theirs, id).value).toBe(other);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
