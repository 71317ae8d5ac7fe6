import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import type { ApplicationStatus } from '../application';

const tones: Record<ApplicationStatus, Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  in_review: 'accent',
  needs_information: 'warn',
  approved: 'good',
  rejected: 'bad',
  suspended: 'bad',
  withdrawn: 'neutral',
};

/** Where an application stands, in a word. */
export function ApplicationStatusBadge({ status }: { status: ApplicationStatus }) {
  const t = useTranslations('application.status');
  return (
    <Badge tone={tones[status]} dot>
      {t(status)}
    </Badge>
  );
}
