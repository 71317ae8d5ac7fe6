import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { credentialKinds, findCredentialKind } from '~/features/credentials/catalogue';
import { usePlaceName } from '~/features/credentials/ui/credential-kind-name';
import { DateField } from '~/ui/date-field';
import { FileField } from '~/ui/file-field';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

/** The size as it is told everywhere; the server takes a little more. */
const DOCUMENT_STATED_MAX_BYTES = 10_000_000;

const allJurisdictions = [...new Set(credentialKinds.flatMap((kind) => kind.jurisdictions))];

/**
 * The fields by which an expert states a credential. Once a kind is chosen the places narrow to where it is given, and the
 * number's example and the register are those of the kind; without scripts every place is offered and the server checks.
 */
export function CredentialFields(props: {
  values: Record<string, string | undefined>;
  errors: (field: string) => string[];
}) {
  const t = useTranslations('credentials.form');
  const domains = useTranslations('expert.board.domains');
  const locale = useLocale();
  const place = usePlaceName();
  const { values, errors } = props;
  const [kindCode, setKindCode] = useState(values['kind'] ?? '');
  const kind = findCredentialKind(kindCode);
  const example = kind ?? credentialKinds[0];
  const places = kind?.jurisdictions ?? allJurisdictions;
  return (
    <>
      <Select
        label={t('kind')}
        hint={
          kind &&
          t.rich('source', {
            name: kind.source.name,
            link: (chunks) => (
              <a href={kind.source.url.split('{')[0]} target="_blank" rel="noreferrer">
                {chunks}
              </a>
            ),
          })
        }
        name="kind"
        defaultValue={values['kind']}
        required
        withPlaceholder
        options={credentialKinds.map(({ code, name, domain }) => ({
          value: code,
          label: name[locale],
          group: domains(domain),
        }))}
        errors={errors('kind')}
        onChange={(event) => setKindCode(event.target.value)}
      />
      <Select
        key={kind?.code}
        label={t('jurisdiction')}
        name="jurisdiction"
        defaultValue={values['jurisdiction']}
        required
        withPlaceholder={places.length > 1}
        options={places.map((code) => ({ value: code, label: place(code) }))}
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
        spellCheck={false}
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
      <DateField
        label={t('expiresOn')}
        hint={t('expiresOnHint')}
        name="expiresOn"
        defaultValue={values['expiresOn']}
        optional
        errors={errors('expiresOn')}
      />
      <DocumentField label={t('document')} errors={errors('document')} />
    </>
  );
}

/** The upload of a document, with what is accepted said beside it. */
export function DocumentField({ label, errors }: { label: string; errors: string[] }) {
  const t = useTranslations('credentials.form');
  return (
    <FileField
      label={label}
      hint={t('documentHint')}
      kinds={t('documentKinds')}
      maxBytes={DOCUMENT_STATED_MAX_BYTES}
      name="document"
      accept="application/pdf,image/png,image/jpeg"
      optional
      errors={errors}
    />
  );
}
