import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { TimeKind } from '~/features/timekeeping/ui/time-rule';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { clauseName } from '../dispute-clause';
import type { DisputeLine, RuledLine } from '../dispute-line';
import { Said } from './said';

/** The stretches a dispute is about, with what is said about each and what was decided. */
export function DisputeLines({ lines, isUndecided }: { lines: readonly RuledLine[]; isUndecided: boolean }) {
  const t = useTranslations('corrections.lines');
  if (lines.length === 0) return null;
  return (
    <Card title={t('title')}>
      <ul className="flex flex-col gap-5">
        {lines.map((line) => (
          <li key={String(line.segmentId)}>
            <LineHead line={line} />
            <Said text={line.reason} />
            <div className="mt-2 text-sm">
              {line.ruling ? (
                <Decided ruling={line.ruling} />
              ) : (
                isUndecided && <p className="text-muted">{t('undecided')}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Which stretch it is: what, from when, how long, whether it was counted, and how much of it may be paid. */
export function LineHead({ line, extra }: { line: Omit<DisputeLine, 'reason'>; extra?: ReactNode }) {
  const t = useTranslations('corrections.lines');
  return (
    <div className="text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">
          <TimeKind kind={line.kind} />
        </span>
        <DateTime at={line.startedAt} show="exact" />
        <span className="tabular-nums">
          <Duration ms={line.lengthMs} inFull />
        </span>
        <Badge tone={line.payable ? 'good' : 'neutral'}>{line.payable ? t('counted') : t('notCounted')}</Badge>
        {extra}
      </p>
      {!line.payable && line.openMs < line.lengthMs && (
        <p className="text-muted">{t.rich('mayCount', { open: () => <Duration ms={line.openMs} inFull /> })}</p>
      )}
    </div>
  );
}

function Decided({ ruling }: { ruling: NonNullable<RuledLine['ruling']> }) {
  const t = useTranslations('corrections.lines');
  const locale = useLocale();
  return (
    <>
      <p className="font-semibold">{t.rich('decided', { time: () => <Duration ms={ruling.decidedMs} inFull /> })}</p>
      {ruling.clause === '' ? (
        <p className="text-muted">{t('bySilence')}</p>
      ) : (
        <>
          <p className="text-muted">{clauseName(ruling.clause, locale)}</p>
          <Said text={ruling.reason} />
        </>
      )}
    </>
  );
}
