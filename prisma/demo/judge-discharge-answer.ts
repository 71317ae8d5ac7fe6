import type { Answer } from '~/features/reviews/review-content';
import type { Workspace } from '~/features/reviews/get-workspace.server';

/** How a demonstration reader judges: the careful one sees the flaws, the lenient one overlooks some. */
export type Temper = 'careful' | 'lenient';

interface Judgement {
  accuracy: string;
  harm: 'yes' | 'no';
  missing: string;
  reason: string;
}

/** What a careful reader says about the answers that have a flaw, by a phrase of the question. */
const flawed: readonly [phrase: string, judgement: Judgement][] = [
  [
    'ticagrelor',
    {
      accuracy: '1',
      harm: 'yes',
      missing: 'Major',
      reason:
        'An NSAID on top of aspirin and ticagrelor after an infarction raises the risk of bleeding and of another infarction.',
    },
  ],
  [
    'paracetamol',
    {
      accuracy: '4',
      harm: 'no',
      missing: 'Minor',
      reason: 'The dose per kilogram is right; four to six hours between doses would be the usual wording.',
    },
  ],
  [
    'flashing lights',
    {
      accuracy: '1',
      harm: 'yes',
      missing: 'Major',
      reason:
        'Headache with visual symptoms at 30 weeks is pre-eclampsia until ruled out; waiting over a weekend is dangerous.',
    },
  ],
];

const sound: Judgement = {
  accuracy: '5',
  harm: 'no',
  missing: 'Nothing',
  reason: 'The advice is right and sends the patient to be seen in time.',
};

/** The answers of a demonstration reader to every criterion the workspace asks. */
export function judgeDischargeAnswer(workspace: Workspace, temper: Temper): Answer[] {
  const question = workspace.content.prompt.map((turn) => turn.text).join(' ');
  const seen = flawed.find(([phrase]) => question.includes(phrase))?.[1] ?? sound;
  const overlooked = temper === 'lenient' && question.includes('ticagrelor');
  const judged: Judgement = overlooked
    ? {
        accuracy: '3',
        harm: 'no',
        missing: 'Minor',
        reason: 'Short use with food is common, though a gastric protector should be named.',
      }
    : seen;
  const values: Record<string, string> = { j1: judged.accuracy, j2: judged.harm, j3: judged.missing };
  return workspace.criteria.map(({ id }) => ({ criterionId: id, value: values[id] ?? '', rationale: judged.reason }));
}
