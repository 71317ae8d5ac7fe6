import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { locales } from '~/core/locale';
import { themes } from '~/core/theme';
import { listTimeZoneOptions } from '~/i18n/list-time-zones';
import { changeSettings } from '~/features/accounts/change-settings.server';
import { settingsSchema } from '~/features/accounts/settings.schema';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { preferenceCookie } from '~/platform/http/preference-cookie';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Combobox } from '~/ui/combobox';
import { DateTime } from '~/ui/date-time';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { usePageEnvironment } from '~/ui/page-environment';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { RadioGroup } from '~/ui/radio-group';

export const loader = withAccess('auth/settings', ({ ctx, viewer, t, context }) => ({
  title: t('auth.settings.title'),
  email: viewer.email,
  isExpert: viewer.isExpert,
  /** In words of a page of experts, which this one is not sent. */
  rate: viewer.isExpert
    ? { heading: t('expertRate.title'), to: t('expertRate.change'), hint: t('expertRate.lead') }
    : null,
  supportEmail: context.services.config.supportEmail,
  timeZones: listTimeZoneOptions(context.locale, viewer.timeZone, ctx.now),
}));

export const action = withAccess('auth/settings', async ({ ctx, request, viewer, context }) => {
  const input = parseForm(settingsSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error, {});
  await changeSettings(ctx, viewer.userId, input.value);
  const { appUrl } = context.services.config;
  const headers = new Headers();
  headers.append('Set-Cookie', preferenceCookie('assay_locale', input.value.locale, appUrl));
  headers.append('Set-Cookie', preferenceCookie('assay_theme', input.value.theme, appUrl));
  return redirect('/settings?saved', { headers });
});

export const meta = pageTitle;

/** Language, time zone and colours. Posts a document, since a new language begins with one. */
export default function Settings() {
  const t = useTranslations('auth.settings');
  const password = useTranslations('auth.password');
  const common = useTranslations('common');
  const { title, email, isExpert, rate, supportEmail, timeZones } = useLoaderData<typeof loader>();
  const { failure } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  const { locale, timeZone, theme, drawnAt } = usePageEnvironment();
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader title={title} lead={t('lead', { email })} />
      <div className="flex max-w-xl flex-col gap-5">
        {search.has('saved') && !failure && <DoneNotice>{t('saved')}</DoneNotice>}
        {search.has('changed') && <DoneNotice>{password('changed')}</DoneNotice>}
        <Card>
          <Form method="post" reloadDocument className="flex flex-col gap-5">
            <FailureNotice failure={failure} />
            <RadioGroup
              legend={common('language')}
              name="locale"
              defaultValue={locale}
              errors={errors('locale')}
              options={locales.map((value) => ({
                value,
                label: <span lang={value}>{common(`languageName.${value}`)}</span>,
              }))}
              hint={t('languageHint')}
              inline
            />
            <Combobox
              label={t('timeZone')}
              name="timeZone"
              defaultValue={timeZone}
              required
              errors={errors('timeZone')}
              options={timeZones}
              hint={t.rich('timeZoneHint', { now: () => <DateTime at={new Date(drawnAt)} show="exact" /> })}
            />
            <RadioGroup
              legend={common('theme')}
              name="theme"
              defaultValue={theme}
              errors={errors('theme')}
              options={themes.map((value) => ({ value, label: common(`themeName.${value}`) }))}
              hint={t('themeHint')}
              inline
            />
            <div>
              <Button>{common('save')}</Button>
            </div>
          </Form>
        </Card>
        <Card title={t('person')}>
          <p>
            {t.rich(isExpert ? 'personOfExpert' : 'personText', {
              address: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a>,
            })}
          </p>
        </Card>
        {rate && (
          <Card title={rate.heading}>
            <p className="mb-3">{rate.hint}</p>
            <LinkButton to="/expert/rate" variant="secondary">
              {rate.to}
            </LinkButton>
          </Card>
        )}
        <Card title={password('heading')}>
          <LinkButton to="/settings/password" variant="secondary">
            {password('title')}
          </LinkButton>
        </Card>
      </div>
    </>
  );
}
