import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listCountries } from '~/i18n/list-countries';
import { withAccess } from '~/routes/with-access.server';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TableOfContents } from '~/ui/table-of-contents';
import { DevWords } from './dev-words';
import { Actions } from './ui/actions';
import { Charts } from './ui/charts';
import { Choices } from './ui/choices';
import { Feedback } from './ui/feedback';
import { Fields } from './ui/fields';
import { Foundations } from './ui/foundations';
import { Overlays } from './ui/overlays';
import { Progress } from './ui/progress';
import { Statuses } from './ui/statuses';
import { Tables } from './ui/tables';
import { Texts } from './ui/texts';
import { useSamples } from './ui/use-samples';
import { WayFinding } from './ui/way-finding';

export const loader = withAccess('dev/ui', ({ ctx, t, context }) => ({
  title: t('dev.ui.title'),
  now: ctx.now,
  // Named on the server: browsers call some countries otherwise.
  countries: listCountries(context.locale).map((country) => ({ ...country, keywords: country.value })),
}));

/** Answers what a form posted, so that anybody can see what each field sends, with scripts and without. */
export const action = withAccess('dev/ui', async ({ request }) => {
  const form = await request.formData();
  return {
    received: [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const),
  };
});
export const meta = pageTitle;

const sections = [
  'foundations',
  'actions',
  'status',
  'fields',
  'choices',
  'tables',
  'navigation',
  'overlays',
  'progress',
  'text',
  'feedback',
  'charts',
] as const;

export default function DesignSystemPage() {
  return (
    <DevWords>
      <DesignSystem />
    </DevWords>
  );
}

function DesignSystem() {
  const t = useTranslations('dev');
  const { section } = useSamples();
  const { title, now, countries } = useLoaderData<typeof loader>();
  const received = useActionData<typeof action>()?.received ?? [];
  return (
    <>
      <PageHeader title={title} lead={t('ui.lead')} />
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_12rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <Foundations />
          <Actions />
          <Statuses />
          <Fields countries={countries} received={received} />
          <Choices />
          <Tables now={now} />
          <WayFinding />
          <Overlays />
          <Progress now={now} />
          <Texts />
          <Feedback />
          <Charts />
        </div>
        <div className="hidden lg:block">
          <div className="sticky top-6">
            <TableOfContents items={sections.map((id) => ({ id, text: section[id] }))} />
          </div>
        </div>
      </div>
    </>
  );
}
