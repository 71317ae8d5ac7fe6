import { useEffect, type RefObject } from 'react';

/** What a `details` needs to behave as a menu: arrow keys inside, Escape, closing on a choice or on a press or focus elsewhere. */
export function useMenuBehaviour(menu: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const details = menu.current;
    if (!details) return undefined;
    const onKey = (event: KeyboardEvent) => moveInMenu(event, details);
    const onElsewhere = (event: Event) => {
      if (!details.open || !(event.target instanceof Node)) return;
      const isInside = details.contains(event.target);
      if (!isInside || (event.type === 'click' && isItem(event.target, details))) details.open = false;
    };
    details.addEventListener('keydown', onKey);
    document.addEventListener('click', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      details.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, [menu]);
}

function isItem(target: Node, details: HTMLDetailsElement): boolean {
  const item = target instanceof Element ? target.closest('a, button') : null;
  return item !== null && details.contains(item);
}

function moveInMenu(event: KeyboardEvent, details: HTMLDetailsElement): void {
  if (event.key === 'Escape' && details.open) {
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
    return;
  }
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  // Home and End belong to the page while the menu is closed.
  if (!isArrow && !(details.open && (event.key === 'Home' || event.key === 'End'))) return;
  event.preventDefault();
  details.open = true;
  const items = [...details.querySelectorAll<HTMLElement>('a[href], button:not([disabled])')];
  items[nextPosition(event.key, items.indexOf(document.activeElement as HTMLElement), items.length)]?.focus();
}

function nextPosition(key: string, at: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowDown') return (at + 1) % count;
  return at <= 0 ? count - 1 : at - 1;
}
