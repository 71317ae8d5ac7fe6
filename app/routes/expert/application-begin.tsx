import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { canApplyAgain } from '~/features/applications/reapplication';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';

/** The way into an application: the first one, another one, or from when another one is possible. */
export function BeginApplication(props: { again: ReturnType<typeof canApplyAgain>; isFirst: boolean }) {
  const t = useTranslations('application.begin');
  const { again, isFirst } = props;
  const begin = (
    <Form method="post">
      <Button name="intent" value="begin">
        {isFirst ? t('button') : t('again')}
      </Button>
    </Form>
  );
  if (isFirst)
    return (
      <EmptyState title={t('title')} action={begin}>
        {t('text')}
      </EmptyState>
    );
  if (again.allowed) return <div>{begin}</div>;
  const { from } = again;
  return (
    <Card>
      <p className="font-medium">{t.rich('later', { date: () => <DateTime at={from} show="exact" /> })}</p>
      <p className="text-muted">
        {t.rich('laterText', { link: (chunks) => <Link to="/help/experts#application-rules">{chunks}</Link> })}
      </p>
    </Card>
  );
}
