/** Never to be seen by an expert: labels and references of the tasks below. */
export const hiddenMarks = ['HIDDENLABEL', 'HIDDENREFERENCE'];

function line(id: string, prompt: string): string {
  return JSON.stringify({
    external_id: id,
    domain: 'medicine',
    language: 'en',
    prompt,
    response: { model: 'example-model', text: `An invented answer to: ${prompt} Rest, drink water, and see a doctor.` },
    reference_answer: `HIDDENREFERENCE of ${id}`,
    criteria: [
      { claim: 'Rest is advised.', scale: ['Entailment', 'Neutral', 'Contradiction'], labels: { a: 'HIDDENLABEL-1' } },
      {
        claim: 'A doctor is named.',
        scale: ['Entailment', 'Neutral', 'Contradiction'],
        labels: { a: 'HIDDENLABEL-2' },
      },
    ],
  });
}

/** Three good lines with hidden labels and, as line 3, one that is not JSON. */
export const threeTasksAndABadLine = [
  line('q-1', 'How long does a cold last?'),
  line('q-2', 'May I take two painkillers at once?'),
  '{"external_id": "q-broken", "prompt": ',
  line('q-3', 'What does a raised pulse mean?'),
  '',
].join('\n');

/** So many good lines. */
export function manyTasks(count: number): string {
  return Array.from({ length: count }, (_, index) => line(`many-${index}`, `What does question ${index} mean?`)).join(
    '\n',
  );
}
