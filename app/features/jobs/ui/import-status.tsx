import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';

type Status = 'uploaded' | 'running' | 'finished' | 'failed';
const tones: Record<Status, Tone> = { uploaded: 'warn', running: 'accent', finished: 'good', failed: 'bad' };

/** An import's status as a word. */
export function ImportStatus({ status }: { status: Status }) {
  const t = useTranslations('company.import.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
