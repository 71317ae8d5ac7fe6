import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Locale } from '~/core/locale';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { usePageEnvironment } from '~/ui/page-environment';
import { NextField } from './preference-switches';

/**
 * Says that this browser and the account speak different languages, until one of the two is chosen for both. Draws nothing
 * while they agree.
 */
export function LanguageOffer({ accountLocale }: { accountLocale: Locale | undefined }) {
  const t = useTranslations('common');
  const { locale } = usePageEnvironment();
  if (accountLocale === undefined || accountLocale === locale) return null;
  const names = { shown: t(`languageName.${locale}`), kept: t(`languageName.${accountLocale}`) };
  return (
    <div className="no-print mb-6">
      <Notice
        action={
          <Form method="post" action="/locale" reloadDocument className="flex flex-wrap gap-2">
            <NextField />
            <Button variant="secondary" name="locale" value={locale}>
              {t('languageOffer.keep', names)}
            </Button>
            <Button variant="quiet" name="locale" value={accountLocale} lang={accountLocale}>
              {names.kept}
            </Button>
          </Form>
        }
      >
        {t('languageOffer.text', names)}
      </Notice>
    </div>
  );
}
