import { Form } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Notice } from '~/ui/notice';
import type { ListState } from '../get-list-state.server';

/** Which list counts, how old it is, what went wrong last, and the button that asks for it. */
export function ListCard({ state }: { state: ListState }) {
  const t = useTranslations('exclusions.list');
  const { current, failure } = state;
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-4">
        {!current && <Notice tone="warn" title={t('none')} />}
        {current?.isStale && <Notice tone="warn" title={t('stale')} />}
        {failure && <LastFailure failure={failure} hasList={current !== null} />}
        {current && <Facts current={current} />}
        {state.isAskedFor ? (
          <Notice>{t('askedFor')}</Notice>
        ) : (
          <Form method="post" className="flex flex-col items-start gap-2">
            {failure?.code === 'shrunk' && <Checkbox name="isForced" label={t('force')} hint={t('forceHint')} />}
            <Button variant="secondary">{t('load')}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

function Facts({ current }: { current: NonNullable<ListState['current']> }) {
  const t = useTranslations('exclusions.list');
  const { number } = useFormatter();
  return (
    <DescriptionList
      items={[
        { term: t('source'), value: t('sourceName') },
        { term: t('edition'), value: <DateTime at={current.edition} show="date" /> },
        { term: t('rows'), value: number(current.rowCount) },
        ...(current.loadedAt ? [{ term: t('loaded'), value: <DateTime at={current.loadedAt} /> }] : []),
        { term: t('checked'), value: <DateTime at={current.checkedAt} /> },
        ...(current.badLineCount > 0 ? [{ term: t('badLines'), value: <BadLines {...current} /> }] : []),
      ]}
    />
  );
}

function BadLines({ badLineCount, badLines }: Pick<NonNullable<ListState['current']>, 'badLineCount' | 'badLines'>) {
  const t = useTranslations('exclusions.list');
  const lines = badLines.map(({ line }) => line).join(', ');
  return <>{t(badLineCount > badLines.length ? 'badLinesAmong' : 'badLinesAll', { count: badLineCount, lines })}</>;
}

function LastFailure({ failure, hasList }: { failure: NonNullable<ListState['failure']>; hasList: boolean }) {
  const t = useTranslations('exclusions.list');
  return (
    <Notice tone="bad" title={t.rich('failed', { at: () => <DateTime at={failure.at} /> })}>
      <p>
        {t(`failure.${failure.code}`)}
        {failure.httpStatus !== null && ` ${t('httpStatus', { status: String(failure.httpStatus) })}`}
      </p>
      <p>{t(hasList ? 'oldCounts' : 'nothingCounts')}</p>
    </Notice>
  );
}
