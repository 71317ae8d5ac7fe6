import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import type { TimeSignalCase } from '~/features/timekeeping/get-time-signal.server';
import { timeSignalOutcomes } from '~/features/timekeeping/time-signal';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CountedTextArea } from '~/ui/counted-text-area';
import { DateTime } from '~/ui/date-time';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';

interface Props {
  signal: Pick<TimeSignalCase, 'signalId' | 'outcome' | 'note' | 'lookedByName' | 'lookedAt' | 'isIndependent'>;
  failure: Failure | undefined;
  /** What was typed into a form that was refused. */
  fields: Record<string, string>;
  isJustLooked: boolean;
}

/** What somebody made of a signal, or the form that asks. */
export function SignalLook({ signal, failure, fields, isJustLooked }: Props) {
  const t = useTranslations('signals');
  const errors = useFieldErrors(failure);
  if (signal.outcome !== null) return <Looked signal={signal} failure={failure} isJustLooked={isJustLooked} />;
  if (!signal.isIndependent) return <Notice tone="warn">{t('hasPart')}</Notice>;
  return (
    <Card title={t('look')}>
      <Form method="post" className="flex flex-col gap-5">
        <FailureNotice failure={failure} />
        <RadioGroup
          legend={t('outcome')}
          name="outcome"
          required
          defaultValue={fields['outcome']}
          errors={errors('outcome')}
          options={timeSignalOutcomes.map((outcome) => ({
            value: outcome,
            label: t(`outcomes.${outcome}`),
            hint: t(`outcomeHints.${outcome}`),
          }))}
        />
        <CountedTextArea
          label={t('note')}
          hint={t('noteHint')}
          name="note"
          rows={5}
          required
          minLength={20}
          maxLength={2000}
          defaultValue={fields['note']}
          errors={errors('note')}
        />
        <div>
          <Button>{t('send')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Looked({ signal, failure, isJustLooked }: Omit<Props, 'fields'>) {
  const t = useTranslations('signals');
  return (
    <div className="flex flex-col gap-3">
      {isJustLooked && !failure ? (
        <DoneNotice of={signal.signalId}>{t('done')}</DoneNotice>
      ) : (
        <FailureNotice failure={failure} />
      )}
      <Card title={signal.outcome && t(`outcomes.${signal.outcome}`)}>
        <p dir="auto" className="wrap-break-word whitespace-pre-wrap">
          {signal.note}
        </p>
        <p className="text-muted mt-2 text-sm">
          {t('lookedBy', { name: signal.lookedByName ?? '' })}
          {signal.lookedAt && (
            <>
              , <DateTime at={signal.lookedAt} show="exact" />
            </>
          )}
        </p>
      </Card>
    </div>
  );
}
