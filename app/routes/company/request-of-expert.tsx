import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import type { CompanyDispute } from '~/features/decisions/get-company-dispute.server';
import { DisputeAccount } from '~/features/decisions/ui/dispute-account';
import { Button } from '~/ui/button';
import { Card, CardsOf } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { TextArea } from '~/ui/text-area';

interface Props {
  request: NonNullable<CompanyDispute['request']>;
  failure: Failure | undefined;
  /** What was typed into a refused form. */
  text: string | undefined;
  isJustAnswered: boolean;
}

/** What the expert asks for beside what was counted, and the company's one answer. */
export function RequestOfExpert({ request, failure, text, isJustAnswered }: Props) {
  const t = useTranslations('corrections');
  const errors = useFieldErrors(failure);
  return (
    <section id="request" aria-labelledby="request-title" className="mb-6 flex scroll-mt-20 flex-col gap-4">
      <h2 id="request-title" className="text-lg font-semibold">
        {t('request.madeByExpert')}
      </h2>
      {isJustAnswered && request.answeredAt !== null && <DoneNotice>{t('answer.done')}</DoneNotice>}
      <CardsOf heading="request-title">
        <DisputeAccount dispute={request} />
      </CardsOf>
      {request.canAnswer && (
        <Card title={t('answer.form')}>
          <Form method="post" className="flex max-w-prose flex-col gap-4">
            <FailureNotice failure={failure} />
            <TextArea
              label={t('answer.label')}
              hint={t('answer.hint')}
              name="answer"
              rows={6}
              required
              maxLength={4000}
              defaultValue={text}
              errors={errors('answer')}
            />
            <div>
              <Button name="intent" value="answer">
                {t('answer.send')}
              </Button>
            </div>
          </Form>
        </Card>
      )}
    </section>
  );
}
