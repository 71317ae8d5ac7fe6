import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { Button } from '~/ui/button';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';
import { DoneNotice } from '~/ui/done-notice';
import { DateTime } from '~/ui/date-time';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { TextInput } from '~/ui/text-input';

/** What is at stake when a job is closed: work that goes on, tasks that end, money that returns. */
export interface ClosingFacts {
  title: string;
  currency: string;
  runningClaims: number;
  undecidedTasks: number;
  /** Set aside for the job's tasks, minor units. */
  reservedMinor: bigint;
}

/** Asks before a job is closed for good: says what follows, and has the title typed. Posts `intent=close` to the page it stands on. */
export function CloseJob({ facts, failure }: { facts: ClosingFacts; failure: Failure | undefined }) {
  const t = useTranslations('company.close');
  const errors = useFieldErrors(failure);
  return (
    <section aria-labelledby="close-job" className="border-line border-t pt-4">
      <h2 id="close-job" className="text-base font-semibold">
        {t('title')}
      </h2>
      <p className="text-muted mt-1 mb-3 max-w-prose text-sm">{t('lead')}</p>
      <DialogButton trigger={t('open')} variant="danger" title={t('title')}>
        {(close) => (
          <Form method="post" className="flex flex-col gap-4">
            {failure && !failure.fields && <FailureNotice failure={failure} />}
            <ClosingPoints facts={facts} />
            <TextInput
              label={t('type', { title: facts.title })}
              name="confirmation"
              required
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              errors={errors('confirmation')}
            />
            <DialogActions>
              <Button type="button" variant="secondary" onClick={close}>
                {t('keep')}
              </Button>
              <Button variant="danger" name="intent" value="close">
                {t('now')}
              </Button>
            </DialogActions>
          </Form>
        )}
      </DialogButton>
    </section>
  );
}

function ClosingPoints({ facts }: { facts: ClosingFacts }) {
  const t = useTranslations('company.close.points');
  const { runningClaims, undecidedTasks, reservedMinor, currency } = facts;
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      <li>{t('claims')}</li>
      <li>{t('running', { count: runningClaims })}</li>
      <li>{t('tasks', { count: undecidedTasks })}</li>
      <li>{t.rich('money', { sum: () => <Money amountMinor={reservedMinor} currency={currency} /> })}</li>
      <li>{t('forGood')}</li>
    </ul>
  );
}

/** Says of a closed job since when, and what is still under way; right after it was closed it takes the focus. */
export function ClosedJob({ closedAt, facts, isNews }: { closedAt: Date; facts: ClosingFacts; isNews: boolean }) {
  const t = useTranslations('company.closed');
  const { runningClaims, undecidedTasks, reservedMinor, currency } = facts;
  const sum = () => <Money amountMinor={reservedMinor} currency={currency} />;
  const isEnding = isNews && undecidedTasks > 0;
  const Box = isNews ? DoneNotice : Notice;
  return (
    <Box title={t.rich('title', { time: () => <DateTime at={closedAt} show="exact" /> })}>
      {runningClaims > 0 && <p>{t('running', { count: runningClaims })}</p>}
      <p>{reservedMinor > 0n ? t.rich(isEnding ? 'ending' : 'reserved', { sum }) : t('returned')}</p>
    </Box>
  );
}
