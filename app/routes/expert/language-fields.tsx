import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { statedProofs } from '~/features/credentials/language-proof';
import { LanguageLevels } from '~/features/credentials/ui/language-levels';
import { Combobox, type ComboboxOption } from '~/ui/combobox';
import { RadioGroup } from '~/ui/radio-group';
import { TextInput } from '~/ui/text-input';
import { DocumentField } from './credential-fields';

interface Props {
  /** Null where any tag is typed instead. */
  options: readonly ComboboxOption[] | null;
  values: Record<string, string | undefined>;
  errors: (field: string) => string[];
}

/** The fields by which an expert states a language: which, how well, and what that rests on. */
export function LanguageFields({ options, values, errors }: Props) {
  const t = useTranslations('credentials.language');
  return (
    <>
      <div className="max-w-md">
        {options ? (
          <Combobox
            label={t('tag')}
            name="tag"
            options={options}
            placeholder={t('search')}
            defaultValue={values['tag']}
            required
            errors={errors('tag')}
          />
        ) : (
          <TextInput
            label={t('tag')}
            hint={t('tagHint')}
            name="tag"
            defaultValue={values['tag']}
            required
            maxLength={20}
            autoCapitalize="none"
            spellCheck={false}
            errors={errors('tag')}
          />
        )}
        <p className="mt-1 text-sm">
          <Link to={options ? '?other' : '?'}>{options ? t('other') : t('fromList')}</Link>
        </p>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <LanguageLevels
          skill="reading"
          name="readLevel"
          defaultValue={values['readLevel']}
          errors={errors('readLevel')}
        />
        <LanguageLevels
          skill="writing"
          name="writeLevel"
          defaultValue={values['writeLevel']}
          errors={errors('writeLevel')}
        />
      </div>
      <ProofFields values={values} errors={errors} />
    </>
  );
}

function ProofFields({ values, errors }: Pick<Props, 'values' | 'errors'>) {
  const t = useTranslations('application.proof');
  const [proof, setProof] = useState(values['proof'] ?? 'self');
  return (
    <>
      <RadioGroup
        legend={t('legend')}
        hint={t('hint')}
        name="proof"
        value={proof}
        onChange={setProof}
        options={statedProofs.map((value) => ({ value, label: t(value) }))}
        errors={errors('proof')}
      />
      <TextInput
        label={t('certificateName')}
        hint={t('certificateHint')}
        name="certificateName"
        defaultValue={values['certificateName']}
        optional={proof !== 'certificate'}
        required={proof === 'certificate'}
        maxLength={120}
        errors={errors('certificateName')}
      />
      <DocumentField
        label={t('document')}
        hint={t('documentHint')}
        required={proof === 'certificate'}
        errors={errors('document')}
      />
    </>
  );
}
