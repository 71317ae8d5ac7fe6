import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { guides, helpPath } from '~/help/guides';
import { loadGuide } from '~/help/load-guide.server';
import { withAccess } from '~/routes/with-access.server';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('help/index', ({ t, context }) => ({
  title: t('help.title'),
  guides: guides.map(({ slug }) => {
    const { title, lead, headings } = loadGuide(slug, context.locale);
    return { slug, title, lead, sections: headings.filter(({ level }) => level === 2) };
  }),
}));
export const meta = pageTitle;

/** All guides with their sections, each a link. */
export default function Help() {
  const t = useTranslations('help');
  const { guides } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ul className="grid grid-cols-1 gap-x-10 gap-y-10 md:grid-cols-2">
        {guides.map(({ slug, title, lead, sections }) => (
          <li key={slug} className="border-line border-t pt-4">
            <h2 className="text-lg font-semibold">
              <Link to={helpPath(slug)} className="text-ink underline-offset-4 hover:underline">
                {title}
              </Link>
            </h2>
            <p className="text-muted mt-1 max-w-prose">{lead}</p>
            <ul className="mt-3 flex flex-wrap gap-x-5">
              {sections.map(({ anchor, text }) => (
                <li key={anchor}>
                  <Link
                    to={`${helpPath(slug)}#${anchor}`}
                    className="text-accent inline-flex min-h-11 items-center underline-offset-4 hover:underline sm:min-h-8"
                  >
                    {text}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
