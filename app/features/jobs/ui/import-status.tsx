import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import { importStateOf, type ImportState } from '../import-state';

const tones: Record<ImportState, Tone> = {
  waiting: 'warn',
  running: 'accent',
  finished: 'good',
  partly: 'warn',
  nothing: 'bad',
  failed: 'bad',
  unreadable: 'bad',
  jobClosed: 'neutral',
};

/** Where an import stands, in a word. */
export function ImportStatus({ summary }: { summary: Parameters<typeof importStateOf>[0] }) {
  const t = useTranslations('company.import.state');
  const state = importStateOf(summary);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
