import { useTranslations } from 'use-intl';
import { Select } from '~/ui/select';
import { cefrLevels, type CefrLevel } from '../capability-tokens';

/** A choice of a level of the Common European Framework. */
export function LevelSelect(props: {
  name: string;
  label: string;
  errors?: string[];
  defaultValue?: CefrLevel;
  form?: string;
}) {
  const t = useTranslations('credentials.language.level');
  const options = cefrLevels.map((level) => ({ value: level, label: t(level) }));
  return <Select {...props} options={options} required withPlaceholder={props.defaultValue === undefined} />;
}
