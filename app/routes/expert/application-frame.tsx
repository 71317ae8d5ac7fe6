import { Link } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { FailureNotice } from '~/ui/failure-notice';
import { Icon } from '~/ui/icon';
import { PageHeader } from '~/ui/page-header';
import type { Failure } from '~/core/result';
import { applicationPages, applicationPath, previousPage, type ApplicationPage } from './application-path';
import type { ApplicationFlow } from './load-application-flow.server';

interface Props {
  page: ApplicationPage;
  states: ApplicationFlow['states'];
  lead: ReactNode;
  children: ReactNode;
}

/** One page of the application: which step it is, how far all of them are, and its form. */
export function ApplicationFrame({ page, states, lead, children }: Props) {
  const t = useTranslations('application');
  const position = applicationPages.indexOf(page) + 1;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/application', text: t('title') }]} />}
        title={t(`step.${page}`)}
        lead={lead}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[14rem_minmax(0,42rem)]">
        <details className="border-line bg-surface rounded-lg border px-4 lg:hidden">
          <summary className="flex min-h-11 items-center justify-between gap-2 font-medium">
            {t('flow.position', { number: String(position), all: String(applicationPages.length) })}
            <span className="text-muted text-sm font-normal">{t('flow.overview')}</span>
          </summary>
          <div className="pb-3">
            <StepLinks page={page} states={states} />
          </div>
        </details>
        <div className="hidden lg:block">
          <StepLinks page={page} states={states} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">{children}</div>
      </div>
    </>
  );
}

function StepLinks({ page, states }: Pick<Props, 'page' | 'states'>) {
  const t = useTranslations('application');
  return (
    <nav aria-label={t('flow.steps')}>
      <ol className="flex flex-col">
        {applicationPages.map((each, position) => {
          const isHere = each === page;
          const state = each === 'review' ? undefined : states[each];
          return (
            <li key={each}>
              <Link
                to={applicationPath(each)}
                prefetch="intent"
                aria-current={isHere ? 'step' : undefined}
                className={`hover:bg-sunken flex min-h-11 items-center gap-2.5 rounded-md px-2 sm:min-h-9 ${isHere ? 'bg-sunken font-medium' : ''}`}
              >
                <span
                  aria-hidden="true"
                  className={`flex size-5 shrink-0 items-center justify-center rounded-full border text-xs tabular-nums ${state === 'done' ? 'bg-good-soft text-good border-transparent' : 'border-control/60 text-muted'}`}
                >
                  {state === 'done' ? <Icon name="check" className="size-3" /> : position + 1}
                </span>
                <span className="min-w-0">{t(`step.${each}`)}</span>
                {state && <span className="sr-only">({t(`flow.${state}`)})</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The end of a step's form: save and go on, or back. */
export function StepButtons({ page }: { page: ApplicationPage }) {
  const t = useTranslations('application.flow');
  const before = previousPage(page);
  return (
    <div className="flex flex-wrap gap-2">
      <Button>{t('save')}</Button>
      {before && (
        <LinkButton to={applicationPath(before)} variant="quiet">
          {t('back')}
        </LinkButton>
      )}
    </div>
  );
}

/**
 * Names the version a step's form was drawn from. It stays that one until the page has said that another was saved: a form
 * refused for what was typed would otherwise bring along a version whose content its reader never saw, and replace it.
 */
export function StepVersion(props: {
  version: number;
  failure: Failure | undefined;
  fields: Record<string, string> | undefined;
}) {
  const { version, failure, fields } = props;
  if (failure?.code === 'stepChanged') return <HeldVersion key={`told ${version}`} version={String(version)} />;
  return <HeldVersion key="drawn" version={(failure && fields?.['version']) ?? String(version)} />;
}

function HeldVersion({ version }: { version: string }) {
  const [held] = useState(version);
  return <input type="hidden" name="version" value={held} />;
}

/** Why a step was not saved. Where it was saved elsewhere in the meantime, `saved` shows what stands there now. */
export function StepFailure({ failure, saved }: { failure: Failure | undefined; saved?: ReactNode }) {
  const t = useTranslations('application.flow');
  return (
    <FailureNotice failure={failure}>
      {failure?.code === 'stepChanged' && (
        <>
          <p className="mt-1">{t('changedText')}</p>
          {saved && <div className="border-line mt-2 border-s ps-3">{saved}</div>}
        </>
      )}
    </FailureNotice>
  );
}
