import { z } from 'zod';

/** What kind of answer a criterion takes. The stored value is always text: the option, the digit, or yes/no. */
const scaleAnswer = z.object({ kind: z.literal('scale'), min: z.number().int(), max: z.number().int() });
const choiceAnswer = z.object({ kind: z.literal('choice'), options: z.array(z.string().min(1)).min(2).max(50) });
const yesNoAnswer = z.object({ kind: z.literal('yesNo') });
export const answerSpecSchema = z.discriminatedUnion('kind', [scaleAnswer, choiceAnswer, yesNoAnswer]);
export type AnswerSpec = z.infer<typeof answerSpecSchema>;

/**
 * One question of a review. `id` is unique within what a reader of one task sees: job criteria are `j1`, `j2`, …,
 * task-bound ones `t1`, `t2`, …. `rationale` says when a written reason is required.
 */
export const criterionSchema = z.object({
  id: z.string().regex(/^[jt]\d+$/),
  label: z.string().min(1).max(2000),
  guidance: z.string().max(4000).default(''),
  answer: answerSpecSchema,
  weight: z.number().int().min(1).max(100).default(1),
  critical: z.boolean().default(false),
  rationale: z.enum(['optional', 'required']).default('optional'),
  /** A name for criteria that belong together, as the import gave it (for instance "Must_have"). */
  group: z.string().max(200).optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const rubricSchema = z.array(criterionSchema).max(200);
export type Rubric = z.infer<typeof rubricSchema>;
