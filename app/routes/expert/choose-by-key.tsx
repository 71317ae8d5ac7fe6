import type { KeyboardEvent } from 'react';

/** On a radio button, a digit chooses the step of a scale and y or n the answer; true when one was chosen. */
export function chooseByKey(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (
    !(target instanceof HTMLInputElement) ||
    target.type !== 'radio' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  ) {
    return false;
  }
  const wished = { y: 'yes', n: 'no' }[key.toLowerCase()] ?? key;
  const radio = [...document.getElementsByName(target.name)].find(
    (other) => other instanceof HTMLInputElement && other.value === wished,
  );
  radio?.focus();
  radio?.click();
  return radio !== undefined;
}

/** Enter on a radio button would press a button of the form; the draft is saved without. */
export function isEnterOnControl({ target, key }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLInputElement;
}
