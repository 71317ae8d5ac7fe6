import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';

const tones: Record<'draft' | 'open' | 'closed', Tone> = { draft: 'neutral', open: 'good', closed: 'neutral' };

/** A job's status as a word. */
export function JobStatus({ status }: { status: 'draft' | 'open' | 'closed' }) {
  const t = useTranslations('company.job.status');
  return (
    <Badge tone={tones[status]} dot>
      {t(status)}
    </Badge>
  );
}
