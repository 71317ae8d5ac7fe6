import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { auditActions } from '~/features/audit/audit-action';
import { isNarrowed, type AuditFilter } from '~/features/audit/audit-filter';
import { Button } from '~/ui/button';
import { DateField } from '~/ui/date-field';
import { Icon } from '~/ui/icon';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

/** Who, what, to what and when, kept in the address; folded away until something is searched for. */
export function AuditSearch({ filter }: { filter: AuditFilter }) {
  const t = useTranslations('admin.audit');
  const isOpen = isNarrowed(filter);
  const actions = auditActions.map((action) => ({ value: action, label: t(`action.${action}`) }));
  return (
    <details open={isOpen} className="group border-line bg-surface mb-5 rounded-lg border">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 font-medium [&::-webkit-details-marker]:hidden">
        <Icon name="search" className="text-muted size-4" />
        {t('search')}
        <Icon name="chevronEnd" className="text-muted ms-auto size-3.5 group-open:rotate-90" />
      </summary>
      <Form
        // A link to another search draws the fields anew.
        key={JSON.stringify({ ...filter, before: undefined })}
        method="get"
        role="search"
        className="grid gap-x-5 gap-y-4 px-4 pt-1 pb-4 sm:grid-cols-2 lg:grid-cols-3"
      >
        <TextInput label={t('field.actor')} name="actor" defaultValue={filter.actor} autoComplete="off" />
        <Select
          label={t('field.action')}
          name="action"
          defaultValue={filter.action ?? ''}
          options={[{ value: '', label: t('anyAction') }, ...actions]}
        />
        <TextInput label={t('field.subjectId')} name="subjectId" defaultValue={filter.subjectId} autoComplete="off" />
        <DateField label={t('field.from')} name="from" defaultValue={filter.from} />
        <DateField label={t('field.to')} name="to" defaultValue={filter.to} />
        <div className="flex flex-wrap items-center gap-3 self-end pb-1">
          <Button pending={false}>{t('find')}</Button>
          {isOpen && (
            <Link
              to="/admin/audit"
              className="text-accent inline-flex min-h-11 items-center underline underline-offset-2"
            >
              {t('showAll')}
            </Link>
          )}
        </div>
      </Form>
    </details>
  );
}
