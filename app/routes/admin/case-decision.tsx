import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { isUndecided } from '~/features/decisions/dispute';
import { clauseName } from '~/features/decisions/dispute-clause';
import { LineHead } from '~/features/decisions/ui/dispute-lines';
import { rulingField } from '~/features/payments/read-rulings';
import type { Case } from '~/features/decisions/get-case.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DescriptionList } from '~/ui/description-list';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { LineRulingFields } from './line-ruling-fields';
import { RulingFields } from './ruling-fields';

type Decidable = Pick<
  Case,
  'id' | 'raisedBy' | 'status' | 'clause' | 'countedMs' | 'acceptedMinutes' | 'lines' | 'isIndependent' | 'may'
>;

interface Props {
  dispute: Decidable;
  failure: Failure | undefined;
  /** What was typed into a form that was refused, or waits to be confirmed. */
  fields: Record<string, string>;
  /** The form is in order; what it says is shown once more before it is recorded. */
  isToConfirm: boolean;
  isJustDecided: boolean;
}

/** The form that decides an undecided case, or why this reader does not decide it. */
export function CaseDecision({ dispute, failure, fields, isToConfirm, isJustDecided }: Props) {
  const t = useTranslations('disputes.case');
  const corrections = useTranslations('corrections.desk');
  if (!isUndecided(dispute.status)) {
    return isJustDecided && !failure ? (
      <DoneNotice of={dispute.id}>{t('recorded')}</DoneNotice>
    ) : (
      <FailureNotice failure={failure} />
    );
  }
  if (!dispute.isIndependent) return <Notice tone="warn">{t('notIndependent')}</Notice>;
  if (!dispute.may.decide) return <Notice>{t('overdue')}</Notice>;
  if (isToConfirm) return <Confirmation fields={fields} lines={dispute.lines} />;
  const hasLines = dispute.lines.length > 0;
  return (
    <Card title={t('decide')}>
      <Form method="post" className="flex max-w-prose flex-col gap-5">
        <FailureNotice failure={failure} />
        {!dispute.may.change && <Notice>{hasLines ? corrections('answerPending') : t('answerPending')}</Notice>}
        {hasLines ? (
          <LineRulingFields dispute={dispute} failure={failure} fields={fields} />
        ) : (
          <RulingFields dispute={dispute} failure={failure} fields={fields} />
        )}
        <div>
          <Button name="step" value="look">
            {t('look')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** The decision once more, before it can no longer be changed. */
function Confirmation({ fields, lines }: Pick<Props, 'fields'> & Pick<Decidable, 'lines'>) {
  const t = useTranslations('disputes.case');
  const locale = useLocale();
  const minutes = fields['ruling'] === 'reduce' ? fields['minutes'] : undefined;
  return (
    <Card title={t('confirm')}>
      <Form method="post" className="flex max-w-prose flex-col gap-4">
        {Object.entries(fields).map(
          ([name, value]) => name !== 'step' && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {lines.map((line) => (
          <LineConfirmation key={String(line.segmentId)} line={line} fields={fields} />
        ))}
        {lines.length === 0 && (
          <DescriptionList
            items={[
              { term: t('ruling'), value: t(minutes === undefined ? 'forExpert' : 'reduce') },
              ...(minutes === undefined ? [] : [{ term: t('minutes'), value: minutes }]),
              { term: t('clause'), value: clauseName(fields['clause'] ?? '', locale) },
              { term: t('reason'), value: <span className="whitespace-pre-wrap">{fields['reason']}</span> },
            ]}
          />
        )}
        <DoneNotice tone="warn">{t('final')}</DoneNotice>
        <div className="flex flex-wrap gap-2">
          <Button name="step" value="record">
            {t('send')}
          </Button>
          <Button name="step" value="change" variant="secondary">
            {t('change')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** What is about to be recorded of one stretch. */
function LineConfirmation({ line, fields }: { line: Case['lines'][number] } & Pick<Props, 'fields'>) {
  const t = useTranslations('disputes.case');
  const corrections = useTranslations('corrections.desk');
  const locale = useLocale();
  const said = (part: Parameters<typeof rulingField>[1]) => fields[rulingField(line.segmentId, part)] ?? '';
  const counts = said('counts') as 'all' | 'none' | 'part';
  return (
    <div className="border-line border-t pt-3">
      <LineHead line={line} />
      <DescriptionList
        items={[
          { term: corrections('ruling'), value: corrections(counts) },
          ...(counts === 'part' ? [{ term: corrections('minutes'), value: said('minutes') }] : []),
          { term: t('clause'), value: clauseName(said('clause'), locale) },
          { term: t('reason'), value: <span className="whitespace-pre-wrap">{said('reason')}</span> },
        ]}
      />
    </div>
  );
}
