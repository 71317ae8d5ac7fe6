import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { usePageEnvironment } from '~/ui/page-environment';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { DevWords } from './dev-words';
import { listRegisterNumbers } from './list-register-numbers.server';
import { RegisterNumbers } from './register-numbers';

export const loader = withAccess('dev/home', ({ ctx, t }) => ({
  title: t('dev.title'),
  hasFakes: ctx.services.config.fakes,
  numbers: ctx.services.config.fakes ? listRegisterNumbers() : [],
}));
export const meta = pageTitle;

export default function DevHomePage() {
  return (
    <DevWords>
      <DevHome />
    </DevWords>
  );
}

function DevHome() {
  const t = useTranslations('dev');
  const { title, hasFakes, numbers } = useLoaderData<typeof loader>();
  const { pseudo } = usePageEnvironment();
  const look = 'text-accent inline-flex min-h-11 items-center underline underline-offset-2';
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <Card>
        <ul>
          <li>
            <Link to="/dev/mail" className={look}>
              {t('mail.title')}
            </Link>
          </li>
          <li>
            <Link to="/dev/clock" className={look}>
              {t('clock.title')}
            </Link>
          </li>
          <li>
            <Link to="/dev/ui" className={look}>
              {t('ui.title')}
            </Link>
          </li>
          {hasFakes && (
            <li>
              <a href="/fake-stripe" className={look}>
                {t('stripe')}
              </a>
            </li>
          )}
          {hasFakes && (
            <li>
              <a href="/fake-badges" className={look}>
                {t('badges')}
              </a>
            </li>
          )}
          <li>
            <Form method="post" action="/locale" reloadDocument>
              <input type="hidden" name="next" value="/dev" />
              <button name="locale" value={pseudo ? 'en' : 'pseudo'} className={`${look} cursor-pointer text-start`}>
                {t(pseudo ? 'pseudoOff' : 'pseudoOn')}
              </button>
            </Form>
          </li>
        </ul>
      </Card>
      {numbers.length > 0 && <RegisterNumbers numbers={numbers} />}
    </>
  );
}
