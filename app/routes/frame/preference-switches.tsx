import { Form, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { locales } from '~/core/locale';
import { themes } from '~/core/theme';
import { usePageEnvironment } from '~/ui/page-environment';

const buttonLook =
  'text-muted hover:text-ink hover:bg-sunken aria-pressed:bg-sunken aria-pressed:text-ink aria-pressed:font-medium min-h-11 cursor-pointer rounded px-2.5 text-sm lg:min-h-8';

/** The other language. Works without JavaScript, and loads a new document so that only one language is ever in the browser. */
export function LocaleSwitch() {
  const t = useTranslations('common');
  const { locale } = usePageEnvironment();
  return (
    <Form method="post" action="/locale" reloadDocument aria-label={t('language')} className="flex">
      <NextField />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button key={other} name="locale" value={other} lang={other} className={buttonLook}>
            {t(`languageName.${other}`)}
          </button>
        ))}
    </Form>
  );
}

/** The three ways pages may be coloured. */
export function ThemeSwitch() {
  const t = useTranslations('common');
  const { theme } = usePageEnvironment();
  return (
    <Form method="post" action="/theme" reloadDocument aria-label={t('theme')} className="flex gap-0.5">
      <NextField />
      {themes.map((choice) => (
        <button key={choice} name="theme" value={choice} aria-pressed={choice === theme} className={buttonLook}>
          {t(`themeName.${choice}`)}
        </button>
      ))}
    </Form>
  );
}

/** Where a preference leads back to: the page one is on. */
export function NextField() {
  const { pathname, search } = useLocation();
  return <input type="hidden" name="next" value={pathname + search} />;
}
