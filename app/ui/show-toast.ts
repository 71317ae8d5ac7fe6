export interface Toast {
  id: number;
  text: string;
  /** Takes the action back; the button beside the text calls it. */
  undo?: () => void;
}

const MOST_AT_ONCE = 3;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/**
 * Says in passing that something was done, with `undo` where it can be taken back. Called from event handlers in the browser;
 * `ToastRegion` draws it. A text that stands already is not said again. Errors belong beside their cause, never here.
 */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const others = toasts.filter((other) => other.text !== toast.text);
  set([...others, { ...toast, id: nextId++ }].slice(-MOST_AT_ONCE));
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readToasts(): readonly Toast[] {
  return toasts;
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
