import type { KeyboardEvent } from 'react';

/**
 * On an answer's radio button single keys work, so that nobody's speech or slip presses them elsewhere: a digit chooses the step
 * of a scale or the option in that place, y or n the answer, j and k go to the next and the previous criterion. True when the
 * key did something.
 */
export function chooseByKey(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!isAnswer(target) || event.ctrlKey || event.metaKey || event.altKey) return false;
  const pressed = key.toLowerCase();
  if (pressed === 'j' || pressed === 'k') return goToCriterion(target, pressed === 'j' ? 1 : -1);
  const button = target.form && findByKey(target.form, pressed);
  if (button) {
    button.click();
    return true;
  }
  const radios = [...document.getElementsByName(target.name)].filter(isAnswer);
  const wished = { y: 'yes', n: 'no' }[pressed] ?? pressed;
  const radio = radios.find((other) => other.value === wished) ?? radios[Number.parseInt(pressed, 10) - 1];
  radio?.focus();
  radio?.click();
  return radio !== undefined;
}

/** Enter on a radio button would press a button of the form; the draft is saved without. */
export function isEnterOnControl({ target, key }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLInputElement;
}

function isAnswer(target: unknown): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'radio';
}

/** A button of the form that has a key of its own (`data-workspace-key`). */
function findByKey(form: HTMLFormElement, key: string): HTMLButtonElement | undefined {
  return [...form.elements].find(
    (element): element is HTMLButtonElement =>
      element instanceof HTMLButtonElement && element.dataset['workspaceKey'] === key,
  );
}

function goToCriterion(from: HTMLInputElement, step: 1 | -1): boolean {
  const criteria = [...(from.form?.querySelectorAll<HTMLElement>('[id^="criterion-"]') ?? [])];
  const next = criteria[criteria.findIndex((criterion) => criterion.contains(from)) + step];
  const control =
    next?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    next?.querySelector<HTMLElement>('input[type="radio"], select');
  control?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return control !== undefined;
}
