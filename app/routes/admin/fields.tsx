import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { z } from 'zod';
import { parseInput } from '~/core/parse-input';
import { listSpecialties } from '~/features/catalogue/catalogue';
import { changeSpecialty } from '~/features/catalogue/change-specialty.server';
import { specialtyLists, type Specialty } from '~/features/catalogue/credential-kind';
import { changeSpecialtySchema } from '~/features/catalogue/kind.schema';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { SegmentedLinks } from '~/ui/segmented';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { CatalogueTabs } from './catalogue-tabs';

const PAGE = 50;

export const loader = withAccess('admin/fields', async ({ ctx, request, t }) => {
  const query = new URL(request.url).searchParams;
  const list = z.enum(specialtyLists).catch('medicine').parse(query.get('list'));
  const all = listSpecialties(await loadCatalogue(ctx.db), list);
  const after = query.get('after');
  const from = after ? all.findIndex(({ code }) => code === after) + 1 : 0;
  const items = all.slice(from, from + PAGE);
  const last = items.at(-1);
  return {
    title: t('catalogue.fields'),
    list,
    items,
    next: from + PAGE < all.length && last ? last.code : null,
    parents: all.filter(({ parentCode, isRetired }) => parentCode === null && !isRetired),
  };
});

export const action = withAccess('admin/fields', async ({ ctx, request }) => {
  const sent = Object.fromEntries(await request.formData());
  const names = { en: sent['nameEn'], 'zh-CN': sent['nameZh'] };
  const input = parseInput(changeSpecialtySchema, { ...sent, names });
  if (!input.ok) return actionFailure(input.error);
  const changed = await changeSpecialty(ctx, input.value);
  if (!changed.ok) return actionFailure(changed.error);
  return redirect(`/admin/catalogue/fields?list=${input.value.list}`);
});
export const meta = pageTitle;

/** The lists of fields a credential may be narrowed to. */
export default function Fields() {
  const t = useTranslations('catalogue');
  const locale = useLocale();
  const { title, list, items, next, parents } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const nameOf = (code: string | null) => parents.find((one) => one.code === code)?.names[locale] ?? code ?? '–';
  return (
    <>
      <PageHeader title={title} lead={t('fieldsLead')} />
      <CatalogueTabs current="fields" />
      <div className="mb-4">
        <SegmentedLinks
          label={title}
          items={specialtyLists.map((value) => ({
            to: `/admin/catalogue/fields?list=${value}`,
            text: t(`list.${value}`),
            isCurrent: value === list,
          }))}
        />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <DataTable
          caption={t(`list.${list}`)}
          rows={items}
          rowKey={(field) => field.code}
          empty={<EmptyState title={t('emptyTitle')}>{t('fieldsLead')}</EmptyState>}
          columns={[
            {
              key: 'name',
              header: t('column.name'),
              cell: (field) => (
                <>
                  {field.names[locale]} {field.isRetired && <Badge>{t('outOfUse')}</Badge>}
                </>
              ),
            },
            {
              key: 'code',
              header: t('column.code'),
              cell: (field) => <span className="font-mono text-sm">{field.code}</span>,
            },
            { key: 'parent', header: t('column.parent'), cell: (field) => nameOf(field.parentCode) },
            {
              key: 'use',
              header: t('column.use'),
              cell: (field) => <UseForm field={field} name={field.names[locale]} />,
            },
          ]}
          footer={<Pagination nextCursor={next} />}
        />
        <AddField list={list} parents={parents} failure={failure} />
      </div>
    </>
  );
}

function UseForm({ field, name }: { field: Specialty; name: string }) {
  const t = useTranslations('catalogue');
  return (
    <Form method="post">
      <input type="hidden" name="list" value={field.list} />
      <input type="hidden" name="code" value={field.code} />
      <Button
        name="change"
        value={field.isRetired ? 'restore' : 'retire'}
        variant="quiet"
        size="small"
        aria-label={t(field.isRetired ? 'restoreNamed' : 'retireNamed', { name })}
      >
        {t(field.isRetired ? 'restore' : 'retire')}
      </Button>
    </Form>
  );
}

function AddField(props: {
  list: Specialty['list'];
  parents: Specialty[];
  failure: Parameters<typeof useFieldErrors>[0];
}) {
  const t = useTranslations('catalogue');
  const locale = useLocale();
  const errors = useFieldErrors(props.failure);
  return (
    <Card title={t('addField')}>
      <Form key={props.list} method="post" className="flex flex-col gap-4">
        <FailureNotice failure={props.failure} />
        <input type="hidden" name="list" value={props.list} />
        <TextInput label={t('field.nameEn')} name="nameEn" required maxLength={200} errors={errors('names.en')} />
        <TextInput
          label={t('field.nameZh')}
          name="nameZh"
          required
          maxLength={200}
          lang="zh-CN"
          errors={errors('names.zh-CN')}
        />
        <TextInput
          label={t('field.code')}
          name="code"
          required
          maxLength={40}
          spellCheck={false}
          errors={errors('code')}
        />
        <Select
          label={t('column.parent')}
          name="parentCode"
          options={[
            { value: '', label: t('none') },
            ...props.parents.map(({ code, names }) => ({ value: code, label: names[locale] })),
          ]}
          errors={errors('parentCode')}
        />
        <div>
          <Button name="change" value="add">
            {t('addField')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
