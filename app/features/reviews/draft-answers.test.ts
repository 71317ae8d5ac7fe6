import { expect, it } from 'vitest';
import { fail } from '~/core/result';
import type { Criterion } from '../jobs/rubric';
import { answerTo, changeAnswer, countAnswered, countReasonsMissing, faultsLeft } from './draft-answers';

const criterion = (id: string, rationale: Criterion['rationale']): Criterion => ({
  id,
  label: id,
  guidance: '',
  answer: { kind: 'yesNo' },
  weight: 1,
  critical: false,
  rationale,
});

it('changes one answer and leaves the others alone', () => {
  const before = { answers: [{ criterionId: 'j1', value: 'yes', rationale: '' }] };
  const after = changeAnswer(changeAnswer(before, 'j2', { value: 'no' }), 'j1', { rationale: 'why' });
  expect(answerTo(after, 'j1')).toEqual({ criterionId: 'j1', value: 'yes', rationale: 'why' });
  expect(answerTo(after, 'j2')).toEqual({ criterionId: 'j2', value: 'no', rationale: '' });
  expect(before.answers).toHaveLength(1);
});

it('counts a criterion only with the reason it requires', () => {
  const criteria = [criterion('j1', 'optional'), criterion('j2', 'required')];
  const content = { answers: ['j1', 'j2'].map((criterionId) => ({ criterionId, value: 'yes', rationale: ' ' })) };
  expect([countAnswered(criteria, content), countReasonsMissing(criteria, content)]).toEqual([1, 1]);
  // Without an answer more than the reason is missing.
  expect(countReasonsMissing(criteria, { answers: [] })).toBe(0);
  expect(countAnswered(criteria, changeAnswer(content, 'j2', { rationale: 'why' }))).toBe(2);
});

it('keeps of a refusal what the draft has not mended yet, and nothing that was not refused', () => {
  const criteria = [criterion('j1', 'required'), criterion('j2', 'required')];
  const fields = { j1: ['answerMissing', 'rationaleMissing'] };
  const refused = fail('invalid', 'reviewIncomplete', 'Incomplete.', fields).error;
  const answered = changeAnswer({ answers: [] }, 'j1', { value: 'yes' });
  expect(faultsLeft(refused, criteria, answered)?.fields).toEqual({ j1: ['rationaleMissing'] });
  expect(faultsLeft(refused, criteria, changeAnswer(answered, 'j1', { rationale: 'why' }))).toBeUndefined();
  expect(faultsLeft({ ...refused, code: 'claimEnded' }, criteria, answered)).toBeUndefined();
});
