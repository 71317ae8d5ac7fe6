/** One step of a path: a key of an object, or `list` for "every item of this list". */
export type PathStep = { key: string } | 'list';

const escapeKey = (key: string): string => key.replace(/[\\.[\]]/g, (character) => `\\${character}`);

/** Writes steps as text: `criteria[].claim`; dots, brackets and backslashes inside keys are escaped by a backslash. */
export function formatFieldPath(steps: PathStep[]): string {
  return steps.reduce<string>((text, step) => {
    if (step === 'list') return `${text}[]`;
    return text === '' ? escapeKey(step.key) : `${text}.${escapeKey(step.key)}`;
  }, '');
}

/** Reads what `formatFieldPath` writes; undefined when the text is no path. */
export function parseFieldPath(text: string): PathStep[] | undefined {
  const steps: PathStep[] = [];
  const token = /(\.?)((?:\\.|[^\\.[\]])+)|\[\]/gsy;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (!found) return undefined;
    const key = found[2];
    if (key === undefined) {
      if (steps.length === 0) return undefined;
      steps.push('list');
      continue;
    }
    if ((found[1] === '.') !== steps.length > 0) return undefined;
    steps.push({ key: key.replace(/\\(.)/gs, '$1') });
  }
  return steps.length > 0 ? steps : undefined;
}

/** The steps before the first list, and those inside its items; `inside` is undefined for a path without a list. */
export function splitAtList(steps: PathStep[]): { before: PathStep[]; inside: PathStep[] | undefined } {
  const at = steps.indexOf('list');
  return at === -1 ? { before: steps, inside: undefined } : { before: steps.slice(0, at), inside: steps.slice(at + 1) };
}
