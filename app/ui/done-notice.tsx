import { useEffect, useRef, type ComponentProps } from 'react';
import { Notice } from './notice';

type NoticeProps = ComponentProps<typeof Notice>;

/**
 * Says what a form just did. The focus moves to it when it appears, for the button that was pressed is often gone by then and
 * the keyboard would begin anew at the top of the page. `of` names what was done; another value takes the focus again.
 */
export function DoneNotice({ of, ...notice }: NoticeProps & { of?: string | number | undefined }) {
  return <FocusedNotice key={of} {...notice} />;
}

function FocusedNotice(notice: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-20 rounded-lg">
      <Notice tone="good" {...notice} />
    </div>
  );
}
