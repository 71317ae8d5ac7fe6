import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import type { ApplicationForReview } from '~/features/applications/get-application-for-review.server';
import { applicationReasons, reapplyDays } from '~/features/applications/reapplication';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';

interface Props {
  review: ApplicationForReview;
  failure: Failure | undefined;
  /** What was typed into a form that was refused. */
  fields: Record<string, string>;
}

/** The form that decides about an application, or why this reader does not. */
export function ApplicationDecision({ review, failure, fields }: Props) {
  const t = useTranslations('application.desk');
  const errors = useFieldErrors(failure);
  const { decisions, application, isProven } = review;
  const offered = decisions.filter((decision) => decision !== 'approve' || isProven);
  const [decision, setDecision] = useState(fields['decision'] ?? '');
  if (review.isOwn) return <Notice tone="warn">{t('own')}</Notice>;
  if (review.isConcerned) return <Notice tone="warn">{t('concerned')}</Notice>;
  if (offered.length === 0) return <Notice>{t('closed')}</Notice>;
  // A form refused for what was typed still speaks of what its reader saw, until the page has said that something happened.
  const isTold = !failure || failure.code === 'applicationMoved';
  const seenSince = (!isTold && fields['seenSince']) || application.statusSince.getTime();
  const needsReason = decision === '' || decision === 'reject' || decision === 'suspend';
  const needsNote = needsReason || decision === 'requestInformation';
  return (
    <Card title={t('decide')}>
      <Form method="post" className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        {application.status === 'needs_information' && <Notice>{t('waitsForApplicant')}</Notice>}
        {decisions.includes('approve') && !isProven && <Notice>{t('notProven')}</Notice>}
        <input type="hidden" name="seenSince" value={seenSince} />
        <RadioGroup
          legend={t('which')}
          name="decision"
          required
          value={decision}
          onChange={setDecision}
          options={offered.map((value) => ({ value, label: t(`decision.${value}`), hint: t(`hint.${value}`) }))}
          errors={errors('decision')}
        />
        {needsReason && (
          <ReasonSelect decision={decision} chosen={fields['reasonCode']} errors={errors('reasonCode')} />
        )}
        {needsNote && (
          <TextArea
            label={t('note')}
            name="note"
            rows={4}
            required={decision !== ''}
            maxLength={4000}
            defaultValue={fields['note']}
            errors={errors('note')}
          />
        )}
        <div>
          <Button variant={decision === 'reject' || decision === 'suspend' ? 'danger' : 'primary'}>{t('send')}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** The reasons; for a rejection each with the days it keeps somebody from applying again. */
function ReasonSelect(props: { decision: string; chosen: string | undefined; errors: string[] }) {
  const t = useTranslations('application');
  return (
    <Select
      label={t('desk.reasonCode')}
      hint={props.decision === '' ? t('desk.reasonHint') : undefined}
      name="reasonCode"
      required={props.decision !== ''}
      withPlaceholder
      defaultValue={props.chosen}
      options={applicationReasons.map((value) => ({
        value,
        label:
          props.decision === 'reject'
            ? t('desk.reasonDays', { reason: t(`reason.${value}`), days: String(reapplyDays(value)) })
            : t(`reason.${value}`),
      }))}
      errors={props.errors}
    />
  );
}
