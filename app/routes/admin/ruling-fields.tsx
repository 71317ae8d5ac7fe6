import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { mostWholeMinutesBelow } from '~/features/decisions/can-open-dispute';
import { disputeClauseIds, disputeClauses } from '~/features/decisions/dispute-clause';
import type { Case } from '~/features/decisions/get-case.server';
import { CountedTextArea } from '~/ui/counted-text-area';
import { useFieldErrors } from '~/ui/failure-notice';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { useHydrated } from '~/ui/use-hydrated';

interface Props {
  dispute: Pick<Case, 'clause' | 'countedMs' | 'acceptedMinutes' | 'may'>;
  failure: Failure | undefined;
  /** What was typed before. */
  fields: Record<string, string>;
}

/** For whom, under which rule and why; minutes are asked for where fewer of them are to be paid. */
export function RulingFields({ dispute, failure, fields }: Props) {
  const t = useTranslations('disputes.case');
  const locale = useLocale();
  const isHydrated = useHydrated();
  const errors = useFieldErrors(failure);
  const [ruling, setRuling] = useState(fields['ruling'] ?? (dispute.may.change ? undefined : 'forExpert'));
  const forExpert = { value: 'forExpert', label: t('forExpert') };
  const reduce = { value: 'reduce', label: t('reduce') };
  const isReduced = ruling === 'reduce';
  return (
    <>
      <RadioGroup
        legend={t('ruling')}
        name="ruling"
        required
        value={ruling}
        onChange={setRuling}
        errors={errors('ruling')}
        options={dispute.may.change ? [forExpert, reduce] : [forExpert]}
      />
      {dispute.may.change && (isReduced || !isHydrated) && (
        <TextInput
          label={t('minutes')}
          hint={t('minutesHint', {
            least: String(dispute.acceptedMinutes ?? 0),
            most: mostWholeMinutesBelow(dispute.countedMs),
          })}
          name="minutes"
          inputMode="numeric"
          required={isHydrated}
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
      <CountedTextArea
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
