import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { isUndecided } from '~/features/decisions/dispute';
import { mostWholeMinutesBelow } from '~/features/decisions/can-open-dispute';
import { disputeClauseIds, disputeClauses } from '~/features/decisions/dispute-clause';
import type { Case } from '~/features/decisions/get-case.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';

type Decidable = Pick<Case, 'status' | 'clause' | 'countedMs' | 'acceptedMinutes' | 'isIndependent' | 'may'>;

interface Props {
  dispute: Decidable;
  failure: Failure | undefined;
  /** What was typed into a refused form. */
  fields: Record<string, string>;
}

/** The form that decides an undecided case, or why this reader does not decide it. */
export function CaseDecision({ dispute, failure, fields }: Props) {
  const t = useTranslations('disputes.case');
  if (!isUndecided(dispute.status)) return <FailureNotice failure={failure} />;
  if (!dispute.isIndependent) return <Notice tone="warn">{t('notIndependent')}</Notice>;
  if (!dispute.may.decide) return <Notice>{t('overdue')}</Notice>;
  return (
    <Card title={t('decide')}>
      <Form method="post" className="flex max-w-prose flex-col gap-5">
        <FailureNotice failure={failure} />
        {!dispute.may.reduce && <Notice>{t('answerPending')}</Notice>}
        <RulingFields dispute={dispute} failure={failure} fields={fields} />
        <p className="text-muted text-sm">{t('final')}</p>
        <div>
          <Button>{t('send')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function RulingFields({ dispute, failure, fields }: Props) {
  const t = useTranslations('disputes.case');
  const locale = useLocale();
  const errors = useFieldErrors(failure);
  const forExpert = { value: 'forExpert', label: t('forExpert') };
  const reduce = { value: 'reduce', label: t('reduce') };
  return (
    <>
      <RadioGroup
        legend={t('ruling')}
        name="ruling"
        required
        defaultValue={fields['ruling'] ?? (dispute.may.reduce ? undefined : 'forExpert')}
        errors={errors('ruling')}
        options={dispute.may.reduce ? [forExpert, reduce] : [forExpert]}
      />
      {dispute.may.reduce && (
        <TextInput
          label={t('minutes')}
          hint={t('minutesHint', {
            least: String(dispute.acceptedMinutes ?? 0),
            most: mostWholeMinutesBelow(dispute.countedMs),
          })}
          name="minutes"
          inputMode="numeric"
          optional
          defaultValue={fields['minutes']}
          errors={errors('minutes')}
        />
      )}
      <Select
        label={t('clause')}
        name="clause"
        required
        defaultValue={fields['clause'] ?? dispute.clause}
        options={disputeClauseIds.map((clause) => ({ value: clause, label: disputeClauses[clause][locale] }))}
        errors={errors('clause')}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        name="reason"
        rows={6}
        required
        minLength={20}
        maxLength={2000}
        defaultValue={fields['reason']}
        errors={errors('reason')}
      />
    </>
  );
}
