import type { DemoTask } from './demo-job';

/** Tasks as the JSONL file a company uploads; the model's name is a hidden field. */
export function taskFile(name: string, tasks: readonly DemoTask[], spoiltLines: readonly string[] = []) {
  const lines = tasks.map(({ id, language, turns, answer }) =>
    JSON.stringify({ external_id: id, language, prompt: turns, response: { model: 'model-under-test', text: answer } }),
  );
  const content = new TextEncoder().encode(`${[...lines, ...spoiltLines].join('\n')}\n`);
  return { name, content };
}

/** Lines an import must refuse, each for another reason. */
export const spoiltLines: readonly string[] = [
  '{"external_id": "row-101", "language": "en", "prompt": [{"role": "user", "text": "May my landlord keep the whole deposit"',
  '{"external_id": "row-102", "language": "en", "prompt": [{"role": "user", "text": ""}], "response": {"model": "model-under-test", "text": "Yes."}}',
  '{"external_id": "row-103", "language": "de", "prompt": [{"role": "user", "text": "Wie lange ist die Frist?"}], "response": {"model": "model-under-test", "text": "Drei Wochen."}}',
  '{"external_id": "", "language": "en", "prompt": [{"role": "user", "text": "Is this clause valid?"}], "response": {"model": "model-under-test", "text": "It depends."}}',
];
