import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { changeKindSchema } from '~/features/catalogue/kind.schema';
import { changeKind } from '~/features/catalogue/change-kind.server';
import { getKind, type KindHistory } from '~/features/catalogue/get-kind.server';
import { KindFacts } from '~/features/catalogue/ui/kind-facts';
import { parseInput } from '~/core/parse-input';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { DialogButton } from '~/ui/dialog-button';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Timeline } from '~/ui/timeline';

export const loader = withAccess('admin/kind', async ({ ctx, params, context }) => {
  const kind = await getKind(ctx, params['kindCode'] ?? '');
  if (!kind.ok) throw failureResponse(kind.error);
  const shown = kind.value.current ?? kind.value.versions[0];
  return { title: shown?.definition.name[context.locale] ?? kind.value.code, kind: kind.value };
});

export const action = withAccess('admin/kind', async ({ ctx, request, params }) => {
  const code = params['kindCode'] ?? '';
  const kind = await getKind(ctx, code);
  if (!kind.ok) throw failureResponse(kind.error);
  const input = parseInput(changeKindSchema, { ...Object.fromEntries(await request.formData()), code });
  if (!input.ok) return actionFailure(input.error);
  const changed = await changeKind(ctx, input.value);
  if (!changed.ok) return actionFailure(changed.error);
  const isGone = input.value.change === 'discard' && kind.value.versions.length === 1;
  return redirect(isGone ? '/admin/catalogue' : `/admin/catalogue/kinds/${code}`);
});
export const meta = pageTitle;

/** Also after a refusal: somebody else may have changed the draft. */
export const shouldRevalidate = () => true;

/** One kind of credential: what is in force, what is drafted, and what was. */
export default function Kind() {
  const t = useTranslations('catalogue');
  const { title, kind } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin/catalogue', text: t('title') }]} />}
        title={title}
        badges={kind.current ? <Badge tone="good">{t('inForce')}</Badge> : <Badge>{t('outOfUse')}</Badge>}
        lead={<span className="font-mono text-sm">{kind.code}</span>}
        action={
          <LinkButton to={`/admin/catalogue/kinds/${kind.code}/edit`} variant={kind.draft ? 'secondary' : 'primary'}>
            {t(kind.draft ? 'editDraft' : 'startDraft')}
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-6">
        <FailureNotice failure={failure} />
        {kind.draft && <DraftCard kind={kind} />}
        {kind.current && (
          <Card title={t('version', { version: String(kind.current.version) })}>
            <KindFacts definition={kind.current.definition} />
          </Card>
        )}
        <Versions kind={kind} />
        {kind.current && <Retire />}
      </div>
    </>
  );
}

function DraftCard({ kind }: { kind: KindHistory }) {
  const t = useTranslations('catalogue');
  const { draft, current } = kind;
  if (!draft) return null;
  return (
    <Card title={t('draft', { version: String(draft.version) })}>
      <div className="flex flex-col gap-4">
        <Notice>{t(current ? 'publishNext' : 'publishFirst')}</Notice>
        <KindFacts definition={draft.definition} before={current?.definition} />
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="version" value={draft.version} />
          <Button name="change" value="publish">
            {t('publish')}
          </Button>
          <Button name="change" value="discard" variant="secondary">
            {t('discard')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}

function Versions({ kind }: { kind: KindHistory }) {
  const t = useTranslations('catalogue');
  const locale = useLocale();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-3 text-lg font-semibold">
        {t('versions')}
      </h2>
      <Timeline
        times="exact"
        entries={kind.versions.map((row) => ({
          key: String(row.version),
          at: row.retiredAt ?? row.publishedAt ?? row.createdAt,
          title: `${t('version', { version: String(row.version) })}: ${row.definition.name[locale]}`,
          by: t(row.createdBy === null ? 'shipped' : 'edited'),
          tone: row.status === 'published' ? 'good' : row.status === 'draft' ? 'warn' : 'neutral',
          children: <p className="text-muted">{t(`status.${row.status}`)}</p>,
        }))}
      />
    </section>
  );
}

function Retire() {
  const t = useTranslations('catalogue');
  return (
    <div>
      <DialogButton trigger={t('retire')} variant="danger" title={t('retireTitle')} description={t('retireText')}>
        <Form method="post">
          <Button name="change" value="retire" variant="danger">
            {t('retire')}
          </Button>
        </Form>
      </DialogButton>
    </div>
  );
}
