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

/** Where an application stands, in a word; the desk reads of an open question that the applicant has it. */
export function ApplicationStatusBadge(props: { status: ApplicationStatus; reader?: 'applicant' | 'desk' }) {
  const t = useTranslations('application');
  const { status, reader = 'applicant' } = props;
  const isAsked = status === 'needs_information' && reader === 'desk';
  return (
    <Badge tone={tones[status]} dot>
      {isAsked ? t('desk.withApplicant') : t(`status.${status}`)}
    </Badge>
  );
}
