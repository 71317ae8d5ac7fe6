import { describe, expect, it } from 'vitest';
import { mapTaskRecord } from './map-task-record';
import { proposeImportMapping } from './propose-import-mapping';
import type { TaskRecord } from './task-record';

const rubricRecord: TaskRecord = {
  external_id: 'a-1',
  language: 'en',
  required_credential: 'physician',
  prompt: 'Is it safe?',
  response: { model: 'model-x', text: 'It is.' },
  reference_answer: 'SECRET reference',
  sources: ['https://example.org/1'],
  criteria: [
    {
      claim: 'Says that it is safe',
      weight_class: 'Must_have',
      scale: ['Entailment', 'Neutral', 'Contradiction'],
      labels: { physician_0: 'SECRET label' },
      adjudicated: 'SECRET verdict',
      unanimous: true,
    },
  ],
};

function rolesOf(record: TaskRecord): Record<string, string> {
  const { fields } = proposeImportMapping([record]);
  return Object.fromEntries(fields.filter((field) => field.role !== 'hidden').map((field) => [field.path, field.role]));
}

describe('the proposed mapping', () => {
  it('recognises answers with task-bound criteria and hides labels, references and the model', () => {
    expect(rolesOf(rubricRecord)).toEqual({
      external_id: 'externalId',
      language: 'language',
      prompt: 'prompt',
      'response.text': 'response',
      sources: 'sources',
      'criteria[].claim': 'criterionLabel',
      'criteria[].weight_class': 'criterionGroup',
      'criteria[].scale': 'criterionAnswer',
    });
  });

  it('is not misled by a record whose prompt is empty or a number', () => {
    const spoiled = [rubricRecord, { ...rubricRecord, prompt: null, language: '' }, { ...rubricRecord, prompt: 5 }];
    const proposed = proposeImportMapping(spoiled);
    expect(proposed.fault).toBeUndefined();
    expect(proposed.mapping).toEqual(proposeImportMapping([rubricRecord]).mapping);
  });

  it('recognises several responses to compare', () => {
    const record = {
      id: 'z',
      prompt: '问题',
      responses: [{ model: 'm', text: '甲' }],
      criteria: [{ name: '准确性', scale: '1-5' }],
    };
    expect(rolesOf(record)).toEqual({
      id: 'externalId',
      prompt: 'prompt',
      'responses[].text': 'response',
      'criteria[].name': 'criterionLabel',
      'criteria[].scale': 'criterionAnswer',
    });
  });

  it('recognises tables and paragraphs beside the question', () => {
    const record = {
      uid: 't',
      question: 'How much?',
      context: { table: [['a', '1']], paragraphs: ['p'] },
      response: { value: 12.5, scale: 'million' },
    };
    expect(rolesOf(record)).toEqual({
      uid: 'externalId',
      question: 'prompt',
      'context.table': 'table',
      'context.paragraphs': 'paragraphs',
      'response.value': 'response',
      'response.scale': 'responseUnit',
    });
  });

  it('recognises a conversation', () => {
    const record = {
      messages: [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Hi' },
      ],
      completion: 'Bye',
    };
    expect(rolesOf(record)).toEqual({
      'messages[].role': 'promptRole',
      'messages[].content': 'prompt',
      completion: 'response',
    });
  });

  it.each([
    'answer',
    'gold',
    'label',
    'expected_output',
    'model',
    'expert_labels',
    'reference_answer',
    'score',
    'something_new',
  ])('hides a field named %s', (name) => {
    expect(rolesOf({ prompt: 'p', response: 'r', [name]: 'x' })).toEqual({ prompt: 'prompt', response: 'response' });
  });

  it('says what is missing when it cannot recognise an answer', () => {
    expect(proposeImportMapping([{ prompt: 'p', answer: 'x' }]).fault).toBe('responseUnmapped');
    expect(proposeImportMapping([]).fault).toBe('promptUnmapped');
  });
});

describe('a record mapped by its proposal', () => {
  it('shows only what is mapped and keeps the rest aside in its shape', () => {
    const { mapping } = proposeImportMapping([rubricRecord]);
    const mapped = mapTaskRecord(rubricRecord, mapping, 'en');
    if (!mapped.ok) throw new Error(mapped.fault.detail);
    const { externalId, content, criteria, hidden } = mapped.task;
    expect(externalId).toBe('a-1');
    expect(JSON.stringify({ content, criteria })).not.toMatch(/SECRET|model-x|physician/);
    expect(criteria).toEqual([
      {
        id: 't1',
        label: 'Says that it is safe',
        guidance: '',
        answer: { kind: 'choice', options: ['Entailment', 'Neutral', 'Contradiction'] },
        weight: 1,
        critical: false,
        rationale: 'optional',
        group: 'Must_have',
      },
    ]);
    expect(hidden).toEqual({
      required_credential: 'physician',
      response: { model: 'model-x' },
      reference_answer: 'SECRET reference',
      criteria: [{ labels: { physician_0: 'SECRET label' }, adjudicated: 'SECRET verdict', unanimous: true }],
    });
  });
});
