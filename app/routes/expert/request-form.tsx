import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { requestClauseIds, requestClauses } from '~/features/decisions/dispute-clause';
import type { Requestable } from '~/features/decisions/get-requestable.server';
import { SegmentReasons } from '~/features/decisions/ui/segment-reasons';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { FieldErrors } from '~/ui/field';
import { RadioGroup } from '~/ui/radio-group';

interface Props {
  requestable: Requestable;
  capMs: number;
  failure: Failure | undefined;
  /** What was typed into a refused form. */
  fields: Record<string, string>;
}

/** The unpaid stretches of an ended review with "this should count" at each, or why none can be asked for. */
export function RequestForm(props: Props) {
  const t = useTranslations('corrections.request');
  return (
    <section id="request" className="scroll-mt-20 print:hidden">
      <Card title={t('title')}>
        <Body {...props} />
      </Card>
    </section>
  );
}

function Body({ requestable, capMs, failure, fields }: Props) {
  const t = useTranslations('corrections');
  const locale = useLocale();
  const errors = useFieldErrors(failure);
  const { refusal, until, segments } = requestable;
  const untilText = () => <DateTime at={until} show="exact" />;
  if (refusal === 'capReached') return <p className="text-muted">{t('request.capReached')}</p>;
  if (refusal) return <p className="text-muted">{t.rich('request.over', { until: untilText })}</p>;
  if (segments.length === 0) return <p className="text-muted">{t('request.none')}</p>;
  return (
    <Form method="post" className="flex flex-col gap-5">
      <FailureNotice failure={failure} />
      <FieldErrors id="lines-errors" errors={errors('lines')} />
      <p className="max-w-prose text-sm">
        {t.rich('request.lead', { until: untilText })} {t.rich('cap', { cap: () => <Duration ms={capMs} exact /> })}
      </p>
      <SegmentReasons
        segments={segments}
        open={t('request.open')}
        label={t('request.say')}
        isOwn
        fields={fields}
        errors={errors}
      />
      <RadioGroup
        legend={t('request.clause')}
        name="clause"
        required
        defaultValue={fields['clause']}
        errors={errors('clause')}
        options={requestClauseIds.map((clause) => ({ value: clause, label: requestClauses[clause][locale] }))}
      />
      <div>
        <Button>{t('request.send')}</Button>
      </div>
    </Form>
  );
}
