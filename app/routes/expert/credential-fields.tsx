import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SpecialtyList } from '~/features/catalogue/credential-kind';
import type { StateableKind, StatementChoices } from '~/features/catalogue/list-stateable-kinds';
import { usePlaceName } from '~/features/credentials/ui/credential-kind-name';
import { DateField } from '~/ui/date-field';
import { FileField } from '~/ui/file-field';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { specialtyFields } from './read-specialties';

/** The size as it is told everywhere; the server takes a little more. */
const DOCUMENT_STATED_MAX_BYTES = 10_000_000;

/**
 * The fields by which an expert states a credential. Once a kind is chosen only what it has is asked for: its places, levels
 * and fields of work, its number; without scripts everything is offered and the server drops what the kind does not have.
 */
export function CredentialFields(props: {
  choices: StatementChoices;
  values: Record<string, string | undefined>;
  errors: (field: string) => string[];
}) {
  const t = useTranslations('credentials.form');
  const { choices, values, errors } = props;
  const [kindCode, setKindCode] = useState(values['kind'] ?? '');
  const kind = choices.kinds.find(({ code }) => code === kindCode);
  return (
    <>
      <KindSelect {...props} kind={kind} onChosen={setKindCode} />
      <PlaceSelect {...props} kind={kind} />
      {kind && kind.levels.length > 0 && (
        <Select
          key={`level-${kind.code}`}
          label={t('level')}
          hint={t('levelHint')}
          name="level"
          defaultValue={values['level']}
          required
          withPlaceholder
          options={kind.levels.map(({ code, name }) => ({ value: code, label: name }))}
          errors={errors('level')}
        />
      )}
      {kind?.specialtyList && <SpecialtySelects {...props} list={kind.specialtyList} />}
      {kind?.hasNumber !== false && (
        <NumberInput {...props} kind={kind ?? choices.kinds.find(({ hasNumber }) => hasNumber)} />
      )}
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
      {kind?.canExpire !== false && (
        <DateField
          label={t('expiresOn')}
          hint={t('expiresOnHint')}
          name="expiresOn"
          defaultValue={values['expiresOn']}
          optional
          errors={errors('expiresOn')}
        />
      )}
      <DocumentField label={t('document')} errors={errors('document')} />
    </>
  );
}

type FieldsProps = Parameters<typeof CredentialFields>[0];

function KindSelect(props: FieldsProps & { kind: StateableKind | undefined; onChosen: (code: string) => void }) {
  const t = useTranslations('credentials.form');
  const domains = useTranslations('credentials.domains');
  const { choices, values, errors, kind, onChosen } = props;
  return (
    <Select
      label={t('kind')}
      hint={
        kind?.source.url &&
        t.rich('source', {
          name: kind.source.name,
          link: (chunks) => (
            <a href={kind.source.url ?? ''} target="_blank" rel="noreferrer">
              {chunks}
            </a>
          ),
        })
      }
      name="kind"
      defaultValue={values['kind']}
      required
      withPlaceholder
      options={choices.kinds.map(({ code, name, domain }) => ({ value: code, label: name, group: domains(domain) }))}
      errors={errors('kind')}
      onChange={(event) => onChosen(event.target.value)}
    />
  );
}

function PlaceSelect({ choices, values, errors, kind }: FieldsProps & { kind: StateableKind | undefined }) {
  const t = useTranslations('credentials.form');
  const place = usePlaceName();
  const places = kind?.places ?? [...new Set(choices.kinds.flatMap((one) => one.places))];
  return (
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
  );
}

/** Up to three fields of work; the first is the main one. */
function SpecialtySelects({ choices, values, errors, list }: FieldsProps & { list: SpecialtyList }) {
  const t = useTranslations('credentials.form');
  const options = choices.specialties[list].map(({ code, name, group }) => ({
    value: code,
    label: name,
    ...(group !== undefined && { group }),
  }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{t('specialties')}</legend>
      <p className="text-muted text-sm">{t('specialtiesHint')}</p>
      {specialtyFields.map((name, index) => (
        <Select
          key={`${list}-${name}`}
          label={t('specialty', { position: String(index + 1) })}
          name={name}
          defaultValue={values[name]}
          optional
          withPlaceholder
          options={options}
          errors={index === 0 ? errors('specialties') : []}
        />
      ))}
    </fieldset>
  );
}

function NumberInput({ values, errors, kind }: FieldsProps & { kind: StateableKind | undefined }) {
  const t = useTranslations('credentials.form');
  return (
    <TextInput
      label={t('number')}
      hint={kind && t('numberHint', { example: kind.numberExample, kind: kind.name })}
      name="number"
      defaultValue={values['number']}
      required
      maxLength={64}
      autoComplete="off"
      spellCheck={false}
      errors={errors('number')}
    />
  );
}

/** The upload of a document, with what is accepted said beside it. */
export function DocumentField({
  label,
  hint,
  errors,
  name = 'document',
  required = false,
}: {
  label: string;
  /** What it is good for, where it is no copy of a licence. */
  hint?: string;
  errors: string[];
  name?: string;
  required?: boolean;
}) {
  const t = useTranslations('credentials.form');
  return (
    <FileField
      label={label}
      hint={hint ?? t('documentHint')}
      kinds={t('documentKinds')}
      maxBytes={DOCUMENT_STATED_MAX_BYTES}
      name={name}
      accept="application/pdf,image/png,image/jpeg"
      optional={!required}
      required={required}
      errors={errors}
    />
  );
}
