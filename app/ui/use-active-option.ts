import { useState, type KeyboardEvent } from 'react';

/** Which option of a list below an input is marked, and the keys that move the mark and choose it. The focus stays in the input. */
export function useActiveOption({ count, onChoose }: { count: number; onChoose: (position: number) => void }) {
  const [wanted, setWanted] = useState(0);
  const position = Math.min(wanted, Math.max(count - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setWanted((position + 1) % count);
    else if (event.key === 'ArrowUp') setWanted((position + count - 1) % count);
    else if (event.key === 'Enter') onChoose(position);
    else return;
    event.preventDefault();
  };
  return { position, moveTo: setWanted, onKeyDown };
}
