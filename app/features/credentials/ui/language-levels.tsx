import { useTranslations } from 'use-intl';
import { RadioGroup } from '~/ui/radio-group';
import { cefrLevels, type CefrLevel } from '../capability-tokens';

/** A choice of a CEFR level for reading or writing, each level with what one can do at it. */
export function LanguageLevels(props: {
  skill: 'reading' | 'writing';
  name: string;
  errors: string[];
  defaultValue?: string | undefined;
}) {
  const t = useTranslations('credentials.language');
  const { skill, ...group } = props;
  const isReading = skill === 'reading';
  return (
    <RadioGroup
      {...group}
      required
      legend={isReading ? t('read') : t('write')}
      hint={isReading ? t('readHint') : t('writeHint')}
      options={cefrLevels.map((level: CefrLevel) => ({
        value: level,
        label: t(`level.${level}`),
        hint: isReading ? t(`reading.${level}`) : t(`writing.${level}`),
      }))}
    />
  );
}
