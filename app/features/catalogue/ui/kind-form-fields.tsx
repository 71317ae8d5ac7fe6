import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '~/ui/checkbox';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';
import {
  evidenceForms,
  expiryRules,
  kindDomains,
  registerAdapters,
  specialtyLists,
  verificationGrounds,
} from '../credential-kind';
import type { KindForm } from '../kind-form';
import { NUMBER_PLACEHOLDER } from '../source-page';

interface Props {
  form: KindForm;
  /** The sentences of a field's faults; of a list those of its members too. */
  errorsOf: (field: string) => string[];
}

/** The fields by which an admin says what a kind of credential is; a more general kind has only a name and a place. */
export function KindFormFields({ form, errorsOf }: Props) {
  const t = useTranslations('catalogue');
  const isGeneral = form['general'] === 'yes';
  const field = (name: string) => ({ name, defaultValue: form[name], errors: errorsOf(name) });
  return (
    <>
      <input type="hidden" name="general" value={isGeneral ? 'yes' : 'no'} />
      <Group title={t('group.what')}>
        <TextInput label={t('field.nameEn')} {...field('name.en')} required maxLength={200} />
        <TextInput label={t('field.nameZh')} {...field('name.zh-CN')} required maxLength={200} lang="zh-CN" />
        <Select
          label={t('field.domain')}
          {...field('domain')}
          required
          options={kindDomains.map((value) => ({ value, label: t(`domain.${value}`) }))}
        />
        <TextInput
          label={t('field.parents')}
          hint={t('hint.parents')}
          {...field('parents')}
          optional
          spellCheck={false}
        />
      </Group>
      {!isGeneral && <StatedFields form={form} errorsOf={errorsOf} />}
    </>
  );
}

function StatedFields({ form, errorsOf }: Props) {
  const t = useTranslations('catalogue');
  const field = (name: string) => ({ name, defaultValue: form[name], errors: errorsOf(name) });
  const box = (name: string) => ({ name, defaultChecked: form[name] === 'on' });
  return (
    <>
      <Group title={t('group.where')}>
        <TextInput label={t('field.issuer')} {...field('issuer')} required maxLength={200} />
        <TextArea
          label={t('field.jurisdictions')}
          hint={t('hint.jurisdictions')}
          {...field('jurisdictions')}
          rows={2}
          required
          spellCheck={false}
        />
        <Select
          label={t('field.specialtyList')}
          hint={t('hint.specialtyList')}
          {...field('specialtyList')}
          options={[
            { value: '', label: t('none') },
            ...specialtyLists.map((value) => ({ value, label: t(`list.${value}`) })),
          ]}
        />
        <TextArea label={t('field.levels')} hint={t('hint.levels')} {...field('levels')} rows={3} optional />
      </Group>
      <Group title={t('group.number')}>
        <Select
          label={t('field.rule')}
          {...field('numberRule.rule')}
          options={(['pattern', 'npi', 'cnLawyer', 'none'] as const).map((value) => ({
            value,
            label: t(`rule.${value}`),
          }))}
        />
        <TextInput
          label={t('field.pattern')}
          hint={t('hint.pattern')}
          {...field('numberRule.pattern')}
          optional
          maxLength={500}
          spellCheck={false}
        />
        <TextInput
          label={t('field.numberExample')}
          {...field('numberExample')}
          optional
          maxLength={64}
          spellCheck={false}
        />
        <TextInput
          label={t('field.numberSpace')}
          hint={t('hint.numberSpace')}
          {...field('numberSpace')}
          required
          spellCheck={false}
        />
        <Checkbox label={t('field.numberEmbedsIdentity')} {...box('numberEmbedsIdentity')} />
      </Group>
      <Group title={t('group.source')}>
        <TextInput label={t('field.sourceName')} {...field('source.name')} required maxLength={200} />
        <TextInput
          label={t('field.sourceUrl')}
          hint={t('hint.sourceUrl', { place: NUMBER_PLACEHOLDER })}
          {...field('source.url')}
          optional
          type="url"
          maxLength={500}
        />
        <Select
          label={t('field.adapter')}
          {...field('source.adapter')}
          options={[
            { value: '', label: t('adapter.none') },
            ...registerAdapters.map((value) => ({ value, label: t(`adapter.${value}`) })),
          ]}
        />
        <Checkbox
          label={t('field.adapterSuffices')}
          hint={t('hint.adapterSuffices')}
          {...box('source.adapterSuffices')}
        />
      </Group>
      <Group title={t('group.proof')}>
        <Select
          label={t('field.expires')}
          {...field('expires')}
          options={expiryRules.map((value) => ({ value, label: t(`expires.${value}`) }))}
        />
        <Boxes legend={t('field.evidence')} hint={t('hint.evidence')} errors={errorsOf('evidence')}>
          {evidenceForms.map((value) => (
            <Checkbox key={value} label={t(`evidence.${value}`)} {...box(`evidence.${value}`)} />
          ))}
        </Boxes>
        <Boxes legend={t('field.verifiedBy')} errors={errorsOf('verifiedBy')}>
          {verificationGrounds.map((value) => (
            <Checkbox key={value} label={t(`ground.${value}`)} {...box(`verifiedBy.${value}`)} />
          ))}
        </Boxes>
        <Checkbox label={t('field.fourEyes')} hint={t('hint.fourEyes')} {...box('fourEyes')} />
        <TextArea
          label={t('field.badgeIssuers')}
          hint={t('hint.badgeIssuers')}
          {...field('badgeIssuers')}
          rows={2}
          optional
          spellCheck={false}
        />
        <TextInput label={t('field.reverify')} {...field('reverifyEveryDays')} required inputMode="numeric" />
        <TextInput
          label={t('field.maxAge')}
          hint={t('hint.maxAge')}
          {...field('checkMaxAgeDays')}
          required
          inputMode="numeric"
        />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-line bg-surface flex flex-col gap-4 rounded-lg border p-4 sm:p-5">
      <legend className="float-start mb-1 w-full text-lg font-semibold">{title}</legend>
      <div className="clear-both flex flex-col gap-4">{children}</div>
    </fieldset>
  );
}

function Boxes(props: { legend: string; hint?: string; errors: string[]; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="font-medium">{props.legend}</legend>
      {props.hint && <p className="text-muted text-sm">{props.hint}</p>}
      {props.children}
      {props.errors.map((error) => (
        <p key={error} className="text-bad text-sm">
          {error}
        </p>
      ))}
    </fieldset>
  );
}
