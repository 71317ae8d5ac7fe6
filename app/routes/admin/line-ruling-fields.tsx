import { useLocale, useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { clauseName, rulingClausesOf } from '~/features/decisions/dispute-clause';
import type { Case } from '~/features/decisions/get-case.server';
import { LineHead } from '~/features/decisions/ui/dispute-lines';
import { Said } from '~/features/decisions/ui/said';
import { rulingField } from '~/features/payments/read-rulings';
import { CountedTextArea } from '~/ui/counted-text-area';
import { useFieldErrors } from '~/ui/failure-notice';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

interface Props {
  dispute: Pick<Case, 'raisedBy' | 'clause' | 'lines'>;
  failure: Failure | undefined;
  /** What was typed before. */
  fields: Record<string, string>;
}

/** For each stretch whether it counts, under which rule and why. */
export function LineRulingFields(props: Props) {
  return (
    <>
      <input type="hidden" name="ruling" value="lines" />
      {props.dispute.lines.map((line) => (
        <LineFields key={String(line.segmentId)} {...props} line={line} />
      ))}
    </>
  );
}

function LineFields({ dispute, line, failure, fields }: Props & { line: Case['lines'][number] }) {
  const t = useTranslations('corrections.desk');
  const words = useTranslations('disputes.case');
  const locale = useLocale();
  const errors = useFieldErrors(failure);
  const name = (part: Parameters<typeof rulingField>[1]) => rulingField(line.segmentId, part);
  const control = (part: Parameters<typeof rulingField>[1]) => ({
    name: name(part),
    defaultValue: fields[name(part)],
    errors: errors(name(part)),
  });
  return (
    <fieldset className="border-line flex flex-col gap-4 border-t pt-4">
      <LineHead line={line} />
      <Said text={line.reason} />
      <RadioGroup
        legend={t('ruling')}
        required
        {...control('counts')}
        options={(['all', 'none', 'part'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextInput label={t('minutes')} hint={t('minutesHint')} inputMode="numeric" optional {...control('minutes')} />
      <Select
        label={words('clause')}
        required
        {...control('clause')}
        defaultValue={fields[name('clause')] ?? dispute.clause}
        options={rulingClausesOf(dispute.raisedBy).map((clause) => ({
          value: clause,
          label: clauseName(clause, locale),
        }))}
      />
      <CountedTextArea
        label={words('reason')}
        hint={words('reasonHint')}
        rows={4}
        required
        minLength={20}
        maxLength={2000}
        {...control('reason')}
      />
    </fieldset>
  );
}
