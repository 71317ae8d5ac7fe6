import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CountedTextArea } from '~/ui/counted-text-area';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { RadioGroup } from '~/ui/radio-group';
import type { SeenMatch } from '../get-match.server';

interface Props {
  match: Pick<SeenMatch, 'may' | 'openProposal' | 'isConcerned'>;
  failure: Failure | undefined;
  /** What was typed into a form that was refused. */
  fields: Record<string, string>;
}

/** The one form that is this reader's turn, or why it is somebody else's. */
export function RulingForms({ match, failure, fields }: Props) {
  const t = useTranslations('exclusions.rule');
  const { may, openProposal } = match;
  if (match.isConcerned) return <Notice tone="warn">{t('concerned')}</Notice>;
  if (openProposal && may.answer) return <AnswerForm proposal={openProposal} failure={failure} fields={fields} />;
  if (openProposal) return <Notice title={t('waits')}>{t('waitsText')}</Notice>;
  if (may.propose.length > 0) return <ProposeForm verdicts={may.propose} failure={failure} fields={fields} />;
  return <FailureNotice failure={failure} />;
}

function ProposeForm({
  verdicts,
  failure,
  fields,
}: { verdicts: SeenMatch['may']['propose'] } & Pick<Props, 'failure' | 'fields'>) {
  const t = useTranslations('exclusions.rule');
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('propose')}>
      <Form method="post" className="flex max-w-prose flex-col gap-5">
        <FailureNotice failure={failure} />
        <p className="text-muted">{t('proposeText')}</p>
        <RadioGroup
          legend={t('verdict')}
          name="verdict"
          required
          defaultValue={fields['verdict']}
          options={verdicts.map((value) => ({ value, label: t(`as.${value}`), hint: t(`hint.${value}`) }))}
          errors={errors('verdict')}
        />
        <NoteField fields={fields} errors={errors('note')} />
        <div>
          <Button name="intent" value="propose">
            {t('send')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function AnswerForm({
  proposal,
  failure,
  fields,
}: { proposal: NonNullable<SeenMatch['openProposal']> } & Pick<Props, 'failure' | 'fields'>) {
  const t = useTranslations('exclusions.rule');
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('answer')}>
      <Form method="post" className="flex max-w-prose flex-col gap-5">
        <FailureNotice failure={failure} />
        <p>{t(`proposed.${proposal.verdict}`, { name: proposal.proposerName })}</p>
        <blockquote className="border-line border-s-2 ps-3 whitespace-pre-wrap">{proposal.note}</blockquote>
        <input type="hidden" name="proposalId" value={proposal.id} />
        <RadioGroup
          legend={t('yourAnswer')}
          name="answer"
          required
          defaultValue={fields['answer']}
          options={(['accept', 'decline'] as const).map((value) => ({ value, label: t(value) }))}
          errors={errors('answer')}
        />
        <NoteField fields={fields} errors={errors('note')} />
        <div>
          <Button name="intent" value="answer">
            {t('sendAnswer')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function NoteField({ fields, errors }: { fields: Props['fields']; errors: string[] }) {
  const t = useTranslations('exclusions.rule');
  return (
    <CountedTextArea
      label={t('note')}
      hint={t('noteHint')}
      name="note"
      rows={4}
      required
      minLength={20}
      maxLength={2000}
      defaultValue={fields['note']}
      errors={errors}
    />
  );
}
