import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { guides, isGuideSlug, type GuideSlug } from '~/help/guides';
import { loadGuide } from '~/help/load-guide.server';
import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { GuideContents } from './guide-contents';
import { GuideNeighbours } from './guide-neighbours';
import { GuideText } from './guide-text';

export const loader = withAccess('help/guide', ({ params, context }) => {
  const slug = params['guide'];
  if (!isGuideSlug(slug)) throw failureResponse({ kind: 'notFound', code: 'notFound', message: 'No such guide.' });
  const position = guides.findIndex((guide) => guide.slug === slug);
  const neighbour = (found: { slug: GuideSlug } | undefined) =>
    found && { slug: found.slug, title: loadGuide(found.slug, context.locale).title };
  return {
    ...loadGuide(slug, context.locale),
    previous: neighbour(guides[position - 1]),
    next: neighbour(guides[position + 1]),
  };
});
export const meta = pageTitle;

/** One guide: contents beside the text on wide screens, folded above it on narrow ones. */
export default function Guide() {
  const t = useTranslations('help');
  const { title, lead, headings, html, previous, next } = useLoaderData<typeof loader>();
  const sections = headings.filter(({ level }) => level === 2);
  return (
    <>
      <PageHeader above={<Breadcrumbs items={[{ to: '/help', text: t('title') }]} />} title={title} lead={lead} />
      <div className="xl:grid xl:grid-cols-[minmax(0,44rem)_13rem] xl:justify-between xl:gap-12">
        <GuideContents sections={sections} />
        <article className="min-w-0 xl:col-start-1 xl:row-start-1">
          <GuideText html={html} />
          <GuideNeighbours previous={previous} next={next} />
        </article>
      </div>
    </>
  );
}
