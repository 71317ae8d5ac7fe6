import { useTranslations } from 'use-intl';
import { TextInput } from '~/ui/text-input';
import { PasswordInput } from './password-input';

/** The fields every new account has. */
export function AccountFields({
  values = {},
  errors,
}: {
  values?: Record<string, string> | undefined;
  errors: (field: string) => string[];
}) {
  const t = useTranslations('auth.field');
  return (
    <>
      <TextInput
        label={t('displayName')}
        hint={t('displayNameHint')}
        name="displayName"
        defaultValue={values['displayName']}
        autoComplete="name"
        required
        maxLength={200}
        errors={errors('displayName')}
      />
      <TextInput
        label={t('email')}
        name="email"
        defaultValue={values['email']}
        type="email"
        autoComplete="username"
        required
        errors={errors('email')}
      />
      <PasswordInput name="password" errors={errors('password')} />
    </>
  );
}
