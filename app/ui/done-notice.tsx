import { useEffect, useRef, type ComponentProps } from 'react';
import { Notice } from './notice';

interface Props extends ComponentProps<typeof Notice> {
  /** Of what was done; another value takes the focus again. */
  of?: string | number | undefined;
}

/**
 * Says what a form just did. The focus moves to it, for the button that was pressed is often gone by then and the keyboard
 * would begin anew at the top of the page.
 */
export function DoneNotice({ of, ...notice }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [of]);
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-20 rounded-lg">
      <Notice tone="good" {...notice} />
    </div>
  );
}
