import type { ReactNode } from 'react';

type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const looks: Record<NoticeTone, string> = {
  info: 'bg-accent-soft border-accent',
  good: 'bg-good-soft border-good',
  warn: 'bg-warn-soft border-warn',
  bad: 'bg-bad-soft border-bad',
};

/** Something that just happened or must be known; `bad` and `warn` are announced at once. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
}) {
  const urgent = tone === 'bad' || tone === 'warn';
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      className={`text-ink rounded-md border-s-4 px-4 py-3 text-sm ${looks[tone]}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  );
}
