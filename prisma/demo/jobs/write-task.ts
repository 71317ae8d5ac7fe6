import type { DemoJudgement, DemoTask } from '../demo-job';

/** One criterion of one judgement: the value, and why. */
export type Finding = readonly [value: string, rationale: string];

/** A task as an author writes it: what was said before the answer alternates, and the user begins and ends. */
export interface WrittenTask {
  id: string;
  said: readonly string[];
  answer: string;
  careful: readonly Finding[];
  lenient: readonly Finding[];
}

/** Turns written tasks of one language into tasks of the demonstration. */
export function writeTasks(language: string, written: readonly WrittenTask[]): DemoTask[] {
  return written.map(({ id, said, answer, careful, lenient }) => ({
    id,
    language,
    turns: said.map((text, index) => ({ role: index % 2 === 0 ? ('user' as const) : ('assistant' as const), text })),
    answer,
    careful: judgementOf(careful),
    lenient: judgementOf(lenient),
  }));
}

function judgementOf(findings: readonly Finding[]): DemoJudgement {
  return {
    values: findings.map(([value]) => value),
    rationales: findings.map(([, rationale]) => rationale),
  };
}
