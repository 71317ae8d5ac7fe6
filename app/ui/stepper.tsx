import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { DateTime } from './date-time';
import { Icon, type IconName } from './icon';

export interface Step {
  key: string;
  title: ReactNode;
  state: 'done' | 'current' | 'upcoming' | 'failed';
  /** Who has the ball at this step: "You", "Verification desk", "Company". */
  holder?: ReactNode;
  /** Since when it stands, or when it was done. */
  at?: Date;
  hint?: ReactNode;
}

const marks: Record<Step['state'], { look: string; icon?: IconName }> = {
  done: { look: 'border-transparent bg-good-soft text-good', icon: 'check' },
  current: { look: 'border-accent bg-accent text-on-accent' },
  upcoming: { look: 'border-control/60 text-muted' },
  failed: { look: 'border-transparent bg-bad-soft text-bad', icon: 'cross' },
};

/** The way of one thing through its states: what is done, who has the ball now and since when, what comes. `label` names it. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const t = useTranslations('ui.step');
  return (
    <ol aria-label={label} className="flex flex-col md:flex-row md:gap-3">
      {steps.map((step, position) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex min-w-0 gap-3 pb-4 last:pb-0 md:flex-1 md:flex-col md:gap-2 md:pb-0"
        >
          {position < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={classNames(
                'absolute start-3 top-7 bottom-1 w-px md:start-9 md:-end-1 md:top-3 md:bottom-auto md:h-px md:w-auto',
                step.state === 'done' ? 'bg-good' : 'bg-line',
              )}
            />
          )}
          <Mark state={step.state} number={position + 1} />
          <div className="min-w-0 pt-0.5 md:pt-0">
            <p className={classNames('font-medium wrap-break-word', step.state === 'upcoming' && 'text-muted')}>
              {step.title}
              <span className="sr-only">, {t(step.state)}</span>
            </p>
            {(step.holder || step.at) && (
              <p className="text-muted flex flex-wrap gap-x-1.5 text-sm">
                {step.holder && (
                  <span className={step.state === 'current' ? 'text-accent-strong font-medium' : undefined}>
                    {step.holder}
                  </span>
                )}
                {step.at && <DateTime at={step.at} />}
              </p>
            )}
            {step.hint && <p className="text-muted text-sm">{step.hint}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, number }: { state: Step['state']; number: number }) {
  const { look, icon } = marks[state];
  return (
    <span
      aria-hidden="true"
      className={`flex size-6 shrink-0 items-center justify-center rounded-full border text-xs font-semibold tabular-nums ${look}`}
    >
      {icon ? <Icon name={icon} className="size-3.5" /> : number}
    </span>
  );
}
