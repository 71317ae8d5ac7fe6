import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { disputeClauseIds, disputeClauses } from '~/features/decisions/dispute-clause';
import { SegmentReasons } from '~/features/decisions/ui/segment-reasons';
import type { CompanyDispute } from '~/features/decisions/get-company-dispute.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { FieldErrors } from '~/ui/field';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';

interface Props {
  review: CompanyDispute;
  /** What the dispute is about, to read before the form. */
  material: ReactNode;
  failure: Failure | undefined;
  /** What was typed into a refused form. */
  fields: Record<string, string>;
}

/** The form that opens a dispute, or why it cannot be opened. */
export function DisputeForm({ review, material, failure, fields }: Props) {
  const t = useTranslations('disputes');
  const corrections = useTranslations('corrections.query');
  const isQuery = fields['intent'] === 'query';
  return (
    <div className="flex flex-col gap-4">
      <Card title={review.jobTitle}>
        <DescriptionList
          items={[
            { term: t('company.reader'), value: review.reader },
            { term: t('record.counted'), value: <Duration ms={review.payableMs} exact /> },
            { term: t('record.pay'), value: <Money amountMinor={review.amountMinor} currency={review.currency} /> },
          ]}
        />
      </Card>
      {material}
      {review.refusal ? (
        <Refused refusal={review.refusal} failure={failure} />
      ) : (
        <>
          <Card title={corrections('whole')}>
            <OpenForm review={review} failure={isQuery ? undefined : failure} fields={isQuery ? {} : fields} />
          </Card>
          <section id="stretches" className="scroll-mt-20">
            <Card title={corrections('title')}>
              <QueryForm review={review} failure={isQuery ? failure : undefined} fields={isQuery ? fields : {}} />
            </Card>
          </section>
        </>
      )}
    </div>
  );
}

function Refused({
  refusal,
  failure,
}: {
  refusal: NonNullable<Props['review']['refusal']>;
  failure: Props['failure'];
}) {
  const t = useTranslations('disputes.company');
  if (failure) return <FailureNotice failure={failure} />;
  if (refusal === 'ownerOnly') return <Notice>{t('ownerOnly')}</Notice>;
  return <Notice>{refusal === 'claimNotEnded' ? t('held') : t('notOpen')}</Notice>;
}

function OpenForm({ review, failure, fields }: Omit<Props, 'material'>) {
  const t = useTranslations('disputes.company');
  const locale = useLocale();
  const errors = useFieldErrors(failure);
  return (
    <Form method="post" className="flex flex-col gap-5">
      <FailureNotice failure={failure} />
      <Notice>{t('rules')}</Notice>
      <RadioGroup
        legend={t('clause')}
        name="clause"
        required
        defaultValue={fields['clause']}
        errors={errors('clause')}
        options={disputeClauseIds.map((clause) => ({ value: clause, label: disputeClauses[clause][locale] }))}
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
      <TextInput
        label={t('acceptedMinutes')}
        hint={t('acceptedMinutesHint', { minutes: review.mostMinutes })}
        name="acceptedMinutes"
        inputMode="numeric"
        optional
        defaultValue={fields['acceptedMinutes']}
        errors={errors('acceptedMinutes')}
      />
      <div>
        <Button>{t('open')}</Button>
      </div>
    </Form>
  );
}

/** Single stretches and why each is doubted. */
function QueryForm({ review, failure, fields }: Omit<Props, 'material'>) {
  const t = useTranslations('corrections.query');
  const disputes = useTranslations('disputes.company');
  const locale = useLocale();
  const errors = useFieldErrors(failure);
  return (
    <Form method="post" className="flex flex-col gap-5">
      <FailureNotice failure={failure} />
      <FieldErrors id="lines-errors" errors={errors('lines')} />
      <Notice>{t('lead')}</Notice>
      <SegmentReasons segments={review.segments} open={t('open')} label={t('say')} fields={fields} errors={errors} />
      <RadioGroup
        legend={disputes('clause')}
        name="clause"
        required
        defaultValue={fields['clause']}
        errors={errors('clause')}
        options={disputeClauseIds.map((clause) => ({ value: clause, label: disputeClauses[clause][locale] }))}
      />
      <div>
        <Button name="intent" value="query" variant="secondary">
          {t('send')}
        </Button>
      </div>
    </Form>
  );
}
