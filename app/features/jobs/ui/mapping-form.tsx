import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { DataTable } from '~/ui/data-table';
import { FailureNotice, useFailureText, useFieldErrors } from '~/ui/failure-notice';
import { controlClass } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { fieldRoles } from '../field-roles';
import type { ImportPreview } from '../preview-import.server';
import { FirstTasks } from './first-tasks';
import { LineNotes } from './line-notes';

/** What each field of the uploaded file means, as proposed, for a person to correct and to attest. */
export function MappingForm({ preview, failure }: { preview: ImportPreview; failure: Failure | undefined }) {
  const t = useTranslations('company.import');
  const errorText = useFailureText();
  const errorsOf = useFieldErrors(failure);
  const mappingErrors = errorsOf('mapping.fields');
  return (
    <Form method="post" className="flex flex-col gap-6">
      <FailureNotice failure={failure} />
      {mappingErrors.length > 0 && <Notice tone="bad">{mappingErrors.join(' ')}</Notice>}
      {preview.fault && <Notice tone="warn">{errorText(preview.fault)}</Notice>}
      <div>
        <h2 className="text-base font-semibold">{t('mappingTitle')}</h2>
        <p className="text-muted mb-3 max-w-prose text-sm">{t('mappingText', { count: preview.sampledRecords })}</p>
        <MappingTable preview={preview} />
      </div>
      <FirstTasks tasks={preview.firstTasks} lang={preview.summary.contentLanguage} />
      {preview.notes.length > 0 && (
        <section aria-labelledby="faults">
          <h2 id="faults" className="mb-3 text-base font-semibold">
            {t('sampleFaultsTitle')}
          </h2>
          <LineNotes notes={preview.notes} />
        </section>
      )}
      <Card title={t('attestTitle')}>
        <Checkbox name="attested" value="yes" required label={t('attest')} errors={errorsOf('attested')} />
        <div className="mt-3">
          <Button>{t('start')}</Button>
        </div>
      </Card>
    </Form>
  );
}

function MappingTable({ preview }: { preview: ImportPreview }) {
  const t = useTranslations('company.import');
  const rows = preview.fields.map((field, index) => ({ ...field, index }));
  return (
    <DataTable
      caption={t('mappingTitle')}
      rows={rows}
      rowKey={(field) => field.path}
      empty={null}
      columns={[
        {
          key: 'field',
          header: t('field'),
          cell: (field) => (
            <label htmlFor={`role-${field.index}`} className="font-mono text-xs wrap-anywhere">
              {field.path}
            </label>
          ),
        },
        {
          key: 'role',
          header: t('role'),
          cell: (field) => (
            <>
              <input type="hidden" name={`path.${field.index}`} value={field.path} />
              <select
                id={`role-${field.index}`}
                name={`role.${field.index}`}
                defaultValue={field.role}
                className={`${controlClass} min-w-44`}
              >
                {fieldRoles.map((role) => (
                  <option key={role} value={role}>
                    {t(`roles.${role}`)}
                  </option>
                ))}
              </select>
            </>
          ),
        },
        { key: 'samples', header: t('samples'), cell: (field) => <Samples samples={field.samples} /> },
        {
          key: 'present',
          header: t('present'),
          numeric: true,
          cell: (field) => `${field.presentCount} / ${preview.sampledRecords}`,
        },
      ]}
    />
  );
}

function Samples({ samples }: { samples: string[] }) {
  return (
    <ul className="text-muted flex max-w-md flex-col gap-1 text-start text-xs">
      {samples.map((sample) => (
        <li key={sample} className="line-clamp-2 wrap-anywhere">
          {sample}
        </li>
      ))}
    </ul>
  );
}
