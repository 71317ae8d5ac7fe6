import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { TextInput } from '~/ui/text-input';
import type { action, loader } from './funding';

/** The amount to pay in, suggested where it is known what is missing; it leads on to Stripe. */
export function FundingForm() {
  const t = useTranslations('money.funding');
  const words = useTranslations('billing.funding');
  const { isOwner, hasFakes } = useLoaderData<typeof loader>();
  return (
    <section aria-labelledby="add-money" className="border-line rounded-lg border p-4 sm:p-5">
      <h2 id="add-money" className="mb-3 scroll-mt-20 text-base font-semibold">
        {t('formTitle')}
      </h2>
      {isOwner ? (
        <div className="grid gap-4 md:grid-cols-2">
          <AmountForm />
          {hasFakes && (
            <div>
              <Notice>{words('testMode')}</Notice>
            </div>
          )}
        </div>
      ) : (
        <p>{t('ownerOnly')}</p>
      )}
    </section>
  );
}

function AmountForm() {
  const t = useTranslations('money.funding');
  const words = useTranslations('billing.funding');
  const { newFundingId, costs, suggestion } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Form method="post" reloadDocument className="flex max-w-md flex-col gap-4">
      <FailureNotice failure={failure} />
      <input type="hidden" name="fundingId" value={newFundingId} />
      <TextInput
        // A link that suggests another amount is followed on the same page.
        key={suggestion.amount}
        label={t('amount', { currency: costs.currency })}
        hint={suggestion.opensAll ? words('suggested') : t('amountHint')}
        name="amount"
        defaultValue={fields?.['amount'] ?? suggestion.amount}
        inputMode="decimal"
        autoComplete="off"
        required
        errors={errors('amount')}
      />
      <div>
        <Button>{t('pay')}</Button>
      </div>
    </Form>
  );
}
