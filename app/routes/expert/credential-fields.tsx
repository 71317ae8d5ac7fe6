import { useLocale, useTranslations } from 'use-intl';
import { credentialKinds } from '~/features/credentials/catalogue';
import { usePlaceName } from '~/features/credentials/ui/credential-kind-name';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

const jurisdictions = [...new Set(credentialKinds.flatMap((kind) => kind.jurisdictions))];
const example = credentialKinds[0];

/** The fields by which an expert states a credential. */
export function CredentialFields(props: {
  values: Record<string, string | undefined>;
  errors: (field: string) => string[];
}) {
  const t = useTranslations('expert.credentials.form');
  const locale = useLocale();
  const place = usePlaceName();
  const { values, errors } = props;
  return (
    <>
      <Select
        label={t('kind')}
        name="kind"
        defaultValue={values['kind']}
        required
        withPlaceholder
        options={credentialKinds.map((kind) => ({ value: kind.code, label: kind.name[locale] }))}
        errors={errors('kind')}
      />
      <Select
        label={t('jurisdiction')}
        name="jurisdiction"
        defaultValue={values['jurisdiction']}
        required
        withPlaceholder
        options={jurisdictions.map((code) => ({ value: code, label: place(code) }))}
        errors={errors('jurisdiction')}
      />
      <TextInput
        label={t('number')}
        hint={example && t('numberHint', { example: example.numberExample, kind: example.name[locale] })}
        name="number"
        defaultValue={values['number']}
        required
        maxLength={64}
        autoComplete="off"
        errors={errors('number')}
      />
      <TextInput
        label={t('holderName')}
        hint={t('holderNameHint')}
        name="holderName"
        defaultValue={values['holderName']}
        required
        maxLength={200}
        autoComplete="name"
        errors={errors('holderName')}
      />
      <TextInput
        label={t('expiresOn')}
        name="expiresOn"
        type="date"
        defaultValue={values['expiresOn']}
        optional
        errors={errors('expiresOn')}
      />
      <DocumentInput label={t('document')} errors={errors('document')} />
    </>
  );
}

/** The upload of a document, with what is accepted said beside it. */
export function DocumentInput({ label, errors }: { label: string; errors: string[] }) {
  const t = useTranslations('expert.credentials.form');
  return (
    <TextInput
      label={label}
      hint={t('documentHint')}
      name="document"
      type="file"
      accept="application/pdf,image/png,image/jpeg"
      optional
      errors={errors}
    />
  );
}
