import { z } from 'zod';

/** What an expert sees of a task: everything here is safe to show, everything else of the import stands in task_hidden. */
export const taskContentSchema = z.object({
  language: z.string(),
  prompt: z.array(z.object({ role: z.enum(['user', 'assistant', 'system']), text: z.string() })).min(1),
  responses: z.array(z.object({ id: z.string(), text: z.string() })).min(1),
  /** Material that belongs to the question: paragraphs and tables. */
  context: z.object({ paragraphs: z.array(z.string()), tables: z.array(z.array(z.array(z.string()))) }).optional(),
  sources: z.array(z.string()).default([]),
});
export type TaskContent = z.infer<typeof taskContentSchema>;

/** All text a reader has to read, for the reading allowance. */
export function readingText(content: TaskContent, criterionLabels: string[]): string {
  return [
    ...content.prompt.map((turn) => turn.text),
    ...content.responses.map((response) => response.text),
    ...(content.context?.paragraphs ?? []),
    ...(content.context?.tables ?? []).flat(2),
    ...criterionLabels,
  ].join('\n');
}
