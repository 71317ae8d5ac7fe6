import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import type { CredentialForReview, ReviewedProposal } from '~/features/credentials/get-credential-for-review.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { useFieldErrors } from '~/ui/failure-notice';
import { TextArea } from '~/ui/text-area';
import { EvidenceViewer } from './evidence-viewer';

const shown = [
  'registerName',
  'registerStatus',
  'registerJurisdiction',
  'registerSpecialty',
  'registerIssuedOn',
  'registerRestrictions',
  'expiresOn',
] as const;

interface Props {
  review: CredentialForReview;
  failure: Failure | undefined;
}

/** A decision that waits for a second person: what the first decided and saw, and the answer. */
export function ProposalCard({ review, failure }: Props) {
  const t = useTranslations('admin.credential.second');
  const decisions = useTranslations('admin.credential.decision');
  const { proposal } = review;
  if (!proposal) return null;
  const { evidence } = proposal;
  const mayAnswer = !review.isOwn && !review.isConcerned;
  return (
    <Card title={t('title', { decision: decisions(proposal.decision) })}>
      <div className="flex flex-col gap-4">
        <p>
          {t.rich('proposed', {
            name: proposal.proposerName,
            at: () => <DateTime at={proposal.proposedAt} show="exact" />,
          })}
        </p>
        <ul className="list-disc ps-5">
          {proposal.reasons.map((reason) => (
            <li key={reason}>{t(`reason.${reason}`)}</li>
          ))}
        </ul>
        <ProposedFacts proposal={proposal} />
        {evidence && (
          <section aria-labelledby="proposed-evidence" className="border-line border-t pt-4">
            <h3 id="proposed-evidence" className="mb-2 font-medium">
              {t('evidence', { name: proposal.proposerName })}
            </h3>
            <EvidenceViewer documentId={evidence.id} name={evidence.name} mediaType={evidence.mediaType} deskKey="e" />
          </section>
        )}
        {mayAnswer && proposal.isMine && <p className="text-muted">{t('mine')}</p>}
        {mayAnswer && <AnswerForms proposal={proposal} failure={failure} />}
      </div>
    </Card>
  );
}

function ProposedFacts({ proposal }: { proposal: ReviewedProposal }) {
  const t = useTranslations('admin.credential.facts');
  const methods = useTranslations('admin.credential.method');
  const { input } = proposal;
  const text = (key: string) => (typeof input[key] === 'string' ? input[key] : '');
  const method = text('method');
  return (
    <DescriptionList
      items={[
        ...(method ? [{ term: t('method'), value: methods(method as 'portal') }] : []),
        ...shown.flatMap((key) => (text(key) ? [{ term: t(key), value: text(key) }] : [])),
        ...(text('note') ? [{ term: t('note'), value: text('note') }] : []),
      ]}
    />
  );
}

function AnswerForms({ proposal, failure }: { proposal: ReviewedProposal; failure: Failure | undefined }) {
  const t = useTranslations('admin.credential.second');
  const errors = useFieldErrors(failure);
  return (
    <div className="flex flex-col gap-4">
      {!proposal.isMine && (
        <Form method="post">
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="proposalId" value={proposal.id} />
          <Button name="answer" value="confirm" data-desk-key="c">
            {t('confirm')}
          </Button>
        </Form>
      )}
      <Form method="post" className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="proposalId" value={proposal.id} />
        <TextArea
          label={t(proposal.isMine ? 'whyBack' : 'whyNot')}
          name="note"
          rows={2}
          required
          maxLength={2000}
          errors={errors('note')}
        />
        <div>
          <Button name="answer" value="decline" variant="secondary">
            {t(proposal.isMine ? 'takeBack' : 'decline')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
