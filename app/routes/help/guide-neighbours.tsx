import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { helpPath, type GuideSlug } from '~/help/guides';

interface Neighbour {
  slug: GuideSlug;
  title: string;
}

/** Where a reader may go on: the guide before and the guide after. */
export function GuideNeighbours(props: { previous: Neighbour | undefined; next: Neighbour | undefined }) {
  const t = useTranslations('help');
  return (
    <nav aria-label={t('more')} className="border-line mt-12 grid gap-3 border-t pt-4 sm:grid-cols-2">
      {props.previous && <NeighbourLink label={t('previous')} {...props.previous} />}
      {props.next && (
        <div className="sm:col-start-2 sm:text-end">
          <NeighbourLink label={t('next')} {...props.next} />
        </div>
      )}
    </nav>
  );
}

function NeighbourLink({ label, slug, title }: { label: string } & Neighbour) {
  return (
    <Link
      to={helpPath(slug)}
      className="inline-flex min-h-11 flex-col justify-center underline-offset-4 hover:underline"
    >
      <span className="text-muted text-xs">{label}</span>
      <span className="text-accent font-medium">{title}</span>
    </Link>
  );
}
