import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const looks: Record<NoticeTone, { box: string; mark: string; icon: IconName }> = {
  info: { box: 'bg-info-soft border-info/25', mark: 'text-info', icon: 'info' },
  good: { box: 'bg-good-soft border-good/25', mark: 'text-good', icon: 'check' },
  warn: { box: 'bg-warn-soft border-warn/30', mark: 'text-warn', icon: 'warning' },
  bad: { box: 'bg-bad-soft border-bad/30', mark: 'text-bad', icon: 'warning' },
};

interface Props {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it: a `LinkButton` or a small form. */
  action?: ReactNode;
}

/** Something that just happened or must be known; `bad` and `warn` are announced at once. */
export function Notice({ tone = 'info', title, children, action }: Props) {
  const urgent = tone === 'bad' || tone === 'warn';
  const { box, mark, icon } = looks[tone];
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      className={`text-ink flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-3.5 py-3 ${box}`}
    >
      <Icon name={icon} className={`mt-1 size-4 ${mark}`} />
      <div className="min-w-0 flex-1 basis-52 wrap-break-word">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
