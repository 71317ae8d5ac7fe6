import { useTranslations } from 'use-intl';
import { TextInput } from '~/ui/text-input';

/** The field of a password that is chosen now. */
export function PasswordInput({ name, label, errors }: { name: string; label?: string; errors: string[] }) {
  const t = useTranslations('auth.field');
  return (
    <TextInput
      label={label ?? t('password')}
      hint={t('newPasswordHint')}
      name={name}
      type="password"
      autoComplete="new-password"
      required
      minLength={12}
      maxLength={200}
      errors={errors}
    />
  );
}
