import { expect, it } from 'vitest';
import { rationaleField, readReviewForm, valueField } from './read-review-form';

it('joins value and reason of a criterion and keeps what is half answered', () => {
  const form = new FormData();
  form.set('intent', 'submit');
  form.set(valueField('j1'), 'yes');
  form.set(rationaleField('j1'), 'line\r\nline');
  form.set(rationaleField('t2'), 'only a reason');
  form.set(valueField('t3'), '');
  expect(readReviewForm(form)).toEqual({
    answers: [
      { criterionId: 'j1', value: 'yes', rationale: 'line\nline' },
      { criterionId: 't2', value: '', rationale: 'only a reason' },
    ],
  });
});
