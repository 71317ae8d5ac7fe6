import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { reasonCodes } from '~/features/credentials/reason-codes';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';

interface Props {
  review: CredentialForReview;
  failure: Failure | undefined;
}

/** Everything that may be decided about the credential in its present status. */
export function DecisionForms({ review, failure }: Props) {
  const t = useTranslations('admin.credential');
  if (review.isOwn) return <Notice tone="warn">{t('own')}</Notice>;
  if (review.decisions.length === 0) return <Notice>{t('closed')}</Notice>;
  const canVerify = review.decisions.includes('verify');
  return (
    <section aria-labelledby="decide">
      <h2 id="decide" className="mb-3 text-lg font-semibold">
        {t('decide')}
      </h2>
      <div className="grid items-start gap-5 lg:grid-cols-3">
        {canVerify && review.registerSuffices && <VerifyByRegister review={review} failure={failure} />}
        {canVerify && <VerifyManually review={review} failure={failure} />}
        <DecideOtherwise review={review} failure={failure} />
      </div>
    </section>
  );
}

function VerifyByRegister({ review, failure }: Props) {
  const t = useTranslations('admin.credential');
  return (
    <Card title={t('byRegister')}>
      <Form method="post" className="flex flex-col gap-4">
        <p className="text-muted text-sm">{t('byRegisterHint')}</p>
        <input type="hidden" name="decision" value="verify" />
        <LastDay review={review} failure={failure} />
        <div>
          <Button name="basis" value="register">
            {t('decision.verify')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function VerifyManually({ review, failure }: Props) {
  const t = useTranslations('admin.credential');
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('manually')}>
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="decision" value="verify" />
        <TextArea
          label={t('note')}
          name="note"
          rows={3}
          required
          minLength={20}
          maxLength={2000}
          errors={errors('note')}
        />
        <LastDay review={review} failure={failure} />
        <Checkbox label={t('attest')} name="attested" required errors={errors('attested')} />
        <div>
          <Button name="basis" value="manual" variant="secondary">
            {t('decision.verify')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function LastDay({ review, failure }: Props) {
  const t = useTranslations('admin.credential');
  const errors = useFieldErrors(failure);
  return (
    <TextInput
      label={t('lastDay')}
      name="expiresOn"
      type="date"
      optional
      defaultValue={review.expiresOn?.toISOString().slice(0, 10)}
      errors={errors('expiresOn')}
    />
  );
}

function DecideOtherwise({ review }: Props) {
  const t = useTranslations('admin.credential');
  const reasons = useTranslations('expert.credentials.reason');
  const others = review.decisions.filter((decision) => decision !== 'verify');
  return (
    <Card title={t('otherwise')}>
      <Form method="post" className="flex flex-col gap-4">
        <RadioGroup
          legend={t('which')}
          name="decision"
          required
          defaultValue={others[0]}
          options={others.map((decision) => ({ value: decision, label: t(`decision.${decision}`) }))}
        />
        <Select
          label={t('reason')}
          name="reasonCode"
          required
          withPlaceholder
          options={reasonCodes.map((code) => ({ value: code, label: reasons(code) }))}
        />
        <TextArea label={t('message')} name="note" rows={3} required maxLength={2000} />
        <div>
          <Button variant="danger">{t('send')}</Button>
        </div>
      </Form>
    </Card>
  );
}
