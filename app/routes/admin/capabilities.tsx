import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { formatCalendarDay } from '~/core/calendar-day';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateField } from '~/ui/date-field';
import { isIsoDate } from '~/ui/date-parts';
import { DateTime } from '~/ui/date-time';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CapabilitiesList } from './capabilities-list';
import { loadCapabilities } from './load-capabilities.server';

export const loader = withAccess('admin/capabilities', async ({ ctx, params, request, t }) => {
  const today = ctx.now.toISOString().slice(0, 10);
  const asked = new URL(request.url).searchParams.get('on') ?? today;
  // A day that is none, or that has not come, is answered with today.
  const day = isIsoDate(asked) && asked <= today ? asked : today;
  const shown = await loadCapabilities(ctx, { expertId: requireId(params['expertId']), day });
  if (!shown.ok) throw failureResponse(shown.error);
  return { title: t('admin.capabilities.title', { name: shown.value.legalName }), day, today, ...shown.value };
});
export const meta = pageTitle;

/** What an expert could do on a day: the answer to a question about work of long ago. */
export default function Capabilities() {
  const t = useTranslations('admin.capabilities');
  const desk = useTranslations('admin.desk');
  const locale = useLocale();
  const { title, day, today, moments, historyBegins } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin', text: desk('title') }]} />}
        title={title}
        lead={t('lead')}
      />
      <Form method="get" reloadDocument className="mb-5 flex flex-wrap items-start gap-x-5 gap-y-4">
        <DateField key={day} label={t('day')} name="on" defaultValue={day} max={today} />
        <div className="sm:pt-6">
          <Button pending={false}>{t('show')}</Button>
        </div>
      </Form>
      <h2 className="mb-3 text-base font-semibold">
        {formatCalendarDay(new Date(`${day}T00:00:00Z`), locale, 'full')} <span className="text-muted">(UTC)</span>
      </h2>
      {moments.length === 0 ? (
        <Notice>
          {historyBegins === null
            ? t('neverProven')
            : t.rich('unknown', { date: () => <DateTime at={historyBegins} show="exact" /> })}
        </Notice>
      ) : (
        <div className="flex flex-col gap-4">
          {moments.map(({ from, capabilities }) => (
            <Card
              key={from.toISOString()}
              title={isDayStart(from) ? t(moments.length === 1 ? 'allDay' : 'asItBegan') : <Since at={from} />}
            >
              <CapabilitiesList capabilities={capabilities} />
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

function isDayStart(at: Date): boolean {
  return at.getTime() % 86_400_000 === 0;
}

function Since({ at }: { at: Date }) {
  const t = useTranslations('admin.capabilities');
  return <>{t.rich('since', { time: () => <DateTime at={at} show="exact" /> })}</>;
}
