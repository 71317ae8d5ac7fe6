/** One task of the file: per criterion, in order, the label of each physician. */
export interface KqaTask {
  labels: Record<string, string>[];
}

/**
 * What the chain must arrive at: the majority of the three physicians on every criterion (where all three differ, there is
 * none and the adjudicator's word stands), and the criteria on which the two readers differ.
 */
export function expectedVerdict(task: KqaTask): { values: string[]; differing: number[] } {
  const values = task.labels.map(({ physician_0: a, physician_1: b, physician_2: c }) =>
    a !== undefined && (a === b || a === c) ? a : (c ?? ''),
  );
  const differing = task.labels.flatMap((labels, index) =>
    labels['physician_0'] === labels['physician_1'] ? [] : [index],
  );
  return { values, differing };
}
