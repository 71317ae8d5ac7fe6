import { useTranslations } from 'use-intl';
import { PaySegments, type ShownSegment } from '~/features/payments/ui/pay-segments';
import type { ClaimReview } from '~/features/results/get-claim-review.server';
import { ClaimReviewCard } from '~/features/results/ui/claim-review';
import { joinPieces } from '~/features/timekeeping/sum-time';
import { TimeBar, TimePatterns } from '~/features/timekeeping/ui/time-bar';
import { Card } from '~/ui/card';

interface Props {
  review: ClaimReview | undefined;
  segments: readonly (ShownSegment & { endedAt: Date })[];
}

/** What a dispute about pay is about: the answers with their reasons, and the time stretch by stretch. */
export function ReviewMaterial({ review, segments }: Props) {
  const t = useTranslations('money.breakdown');
  return (
    <>
      {review && <ClaimReviewCard review={review} />}
      <Card title={t('segments')}>
        <TimePatterns />
        <div className="mb-3">
          <TimeBar pieces={joinPieces(segments)} />
        </div>
        <PaySegments segments={segments} />
      </Card>
    </>
  );
}
