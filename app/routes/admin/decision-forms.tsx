import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { reasonCodes } from '~/features/credentials/reason-codes';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CountedTextArea } from '~/ui/counted-text-area';
import { Checkbox } from '~/ui/checkbox';
import { DateField } from '~/ui/date-field';
import { useFailureText, useFieldErrors } from '~/ui/failure-notice';
import { Icon } from '~/ui/icon';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';
import { DocumentField } from '../expert/credential-fields';

interface Props {
  review: CredentialForReview;
  failure: Failure | undefined;
  /** What was typed into the form that was refused. */
  fields: Record<string, string>;
  /** Something was just decided: nothing stands open for a second press. */
  isJustDecided: boolean;
}

type FormProps = Pick<Props, 'review' | 'failure' | 'fields'>;

/** Which of the forms a refusal is of. */
function refusedForm(fields: Props['fields']): 'register' | 'manual' | 'otherwise' | null {
  if (fields['decision'] === undefined) return null;
  if (fields['decision'] !== 'verify') return 'otherwise';
  return fields['basis'] === 'register' ? 'register' : 'manual';
}

/** Everything that may be decided about the credential in its present status. */
export function DecisionForms({ review, failure, fields, isJustDecided }: Props) {
  const t = useTranslations('admin.credential');
  const text = useFailureText();
  if (review.isOwn) return <Notice tone="warn">{t('own')}</Notice>;
  if (review.isConcerned) return <Notice tone="warn">{t('concerned')}</Notice>;
  // While a decision waits for a second person, only a suspension is made beside it.
  const decisions = review.decisions.filter((decision) => !review.proposal || decision === 'suspend');
  if (decisions.length === 0) return <Notice>{review.proposal ? text('proposalOpen') : t('closed')}</Notice>;
  const canVerify = decisions.includes('verify');
  const isDone = isJustDecided && !failure;
  const refused = failure ? refusedForm(fields) : null;
  const of = (form: typeof refused): FormProps =>
    form === refused ? { review, failure, fields } : { review, failure: undefined, fields: {} };
  return (
    <Card title={t('decide')}>
      <div className="divide-line flex flex-col divide-y">
        {canVerify && review.registerSuffices && (
          <Way title={t('byRegister')} isOpen={!isDone}>
            <VerifyByRegister {...of('register')} />
          </Way>
        )}
        {canVerify && (
          <Way title={t('manually')} isOpen={!isDone && (!review.registerSuffices || refused === 'manual')}>
            <VerifyManually {...of('manual')} />
          </Way>
        )}
        <Way title={t('otherwise')} isOpen={!isDone && (!canVerify || refused === 'otherwise')}>
          <DecideOtherwise {...of('otherwise')} decisions={decisions} />
        </Way>
      </div>
    </Card>
  );
}

/** One way to decide; the likely one stands open. */
function Way({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="group py-1 first:pt-0 last:pb-0">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
        <Icon name="chevronEnd" className="text-muted size-3.5 group-open:rotate-90" />
        {title}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}

function VerifyByRegister({ review, failure, fields }: FormProps) {
  const t = useTranslations('admin.credential');
  const text = useFailureText();
  const hint = <p className="text-muted text-sm">{t('byRegisterHint')}</p>;
  if (review.registerRefusal) {
    return (
      <div className="flex flex-col gap-2">
        <p>{text(review.registerRefusal)}</p>
        {hint}
      </div>
    );
  }
  return (
    <Form method="post" className="flex flex-col gap-4">
      {hint}
      <BasedOn review={review} />
      <input type="hidden" name="decision" value="verify" />
      <LastDay review={review} failure={failure} fields={fields} />
      <div>
        <Button name="basis" value="register" data-desk-key="v">
          {t('decision.verify')}
        </Button>
      </div>
    </Form>
  );
}

function VerifyManually({ review, failure, fields }: FormProps) {
  const t = useTranslations('admin.credential');
  const errors = useFieldErrors(failure);
  return (
    <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4" data-desk-key="m">
      {review.fourEyes && <p className="text-muted text-sm">{t('second.needed')}</p>}
      <BasedOn review={review} />
      <input type="hidden" name="decision" value="verify" />
      <SeenFields errors={errors} fields={fields} />
      <CountedTextArea
        label={t('note')}
        name="note"
        rows={3}
        required
        minLength={20}
        maxLength={2000}
        defaultValue={fields['note']}
        errors={errors('note')}
      />
      <LastDay review={review} failure={failure} fields={fields} />
      <Checkbox label={t('attest')} name="attested" required errors={errors('attested')} />
      <div>
        <Button name="basis" value="manual" variant="secondary">
          {t('decision.verify')}
        </Button>
      </div>
    </Form>
  );
}

/** What stands in the register, in its own words, and how it was asked. */
function SeenFields({ errors, fields }: { errors: (field: string) => string[] } & Pick<Props, 'fields'>) {
  const t = useTranslations('admin.credential.facts');
  const methods = useTranslations('admin.credential.method');
  const field = (name: string) => ({ name, defaultValue: fields[name], errors: errors(name) });
  return (
    <>
      <Select
        label={t('method')}
        name="method"
        required
        defaultValue={fields['method'] ?? 'portal'}
        options={(['portal', 'letter', 'phone', 'file'] as const).map((value) => ({ value, label: methods(value) }))}
        errors={errors('method')}
      />
      <TextInput label={t('registerName')} required maxLength={300} {...field('registerName')} />
      <TextInput
        label={t('registerStatus')}
        hint={t('verbatim')}
        required
        maxLength={300}
        {...field('registerStatus')}
      />
      <details className="group">
        <summary className="text-muted min-h-11 sm:min-h-6">{t('more')}</summary>
        <div className="mt-3 flex flex-col gap-4">
          <TextInput label={t('registerJurisdiction')} optional maxLength={300} {...field('registerJurisdiction')} />
          <TextInput label={t('registerSpecialty')} optional maxLength={300} {...field('registerSpecialty')} />
          <DateField label={t('registerIssuedOn')} optional {...field('registerIssuedOn')} />
          <TextArea
            label={t('registerRestrictions')}
            rows={2}
            optional
            maxLength={1000}
            {...field('registerRestrictions')}
          />
        </div>
      </details>
      <DocumentField name="evidence" label={t('evidence')} hint={t('evidenceHint')} errors={errors('evidence')} />
    </>
  );
}

/** The check history as the decider saw it. */
function BasedOn({ review }: Pick<Props, 'review'>) {
  return <input type="hidden" name="basedOn" value={review.latestCheckId} />;
}

function LastDay({ review, failure, fields }: FormProps) {
  const t = useTranslations('admin.credential');
  const errors = useFieldErrors(failure);
  return (
    <DateField
      label={t('lastDay')}
      hint={t('lastDayHint', { days: review.reverifyEveryDays })}
      name="expiresOn"
      optional
      defaultValue={fields['expiresOn'] ?? review.expiresOn?.toISOString().slice(0, 10)}
      errors={errors('expiresOn')}
    />
  );
}

function DecideOtherwise(props: FormProps & { decisions: CredentialForReview['decisions'] }) {
  const t = useTranslations('admin.credential');
  const reasons = useTranslations('credentials.reason');
  const { review, failure, fields } = props;
  const errors = useFieldErrors(failure);
  const others = props.decisions.filter((decision) => decision !== 'verify');
  return (
    <Form method="post" className="flex flex-col gap-4" data-desk-key="q">
      <BasedOn review={review} />
      <RadioGroup
        legend={t('which')}
        name="decision"
        required
        defaultValue={fields['decision'] ?? others[0]}
        options={others.map((decision) => ({ value: decision, label: t(`decision.${decision}`) }))}
      />
      <Select
        label={t('reason')}
        name="reasonCode"
        required
        withPlaceholder
        defaultValue={fields['reasonCode']}
        errors={errors('reasonCode')}
        options={reasonCodes.map((code) => ({ value: code, label: reasons(code) }))}
      />
      <TextArea
        label={t('message')}
        name="note"
        rows={3}
        required
        maxLength={2000}
        defaultValue={fields['note']}
        errors={errors('note')}
      />
      <div>
        <Button variant="danger">{t('send')}</Button>
      </div>
    </Form>
  );
}
