import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice } from '~/ui/failure-notice';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Example, Section } from './example';
import { useSamples } from './use-samples';

export function Feedback() {
  const { section, sample } = useSamples();
  return (
    <Section id="feedback" title={section.feedback}>
      <Example name="Notice">
        <div className="flex flex-col gap-3">
          <Notice>{sample.info}</Notice>
          <Notice tone="good">{sample.good}</Notice>
          <Notice
            tone="warn"
            title={sample.noticeTitle}
            action={
              <LinkButton to="#feedback" variant="secondary" size="small">
                {sample.money}
              </LinkButton>
            }
          >
            {sample.notice}
          </Notice>
          <Notice tone="bad">{sample.bad}</Notice>
          <FailureNotice failure={undefined} />
        </div>
      </Example>
      <Example name="EmptyState">
        <div className="grid gap-4 sm:grid-cols-2">
          <EmptyState
            title={sample.nothingTitle}
            action={<LinkButton to="#feedback">{sample.addCredential}</LinkButton>}
          >
            {sample.nothing}
          </EmptyState>
          <EmptyState title={sample.notFoundTitle} picture="search" />
          <EmptyState title={sample.doneTitle} picture="done" />
          <EmptyState title={sample.clockTitle} picture="clock" />
          <EmptyState title={sample.peopleTitle} picture="people" />
        </div>
      </Example>
      <Example name="Card">
        <Card title={sample.jobName}>{sample.guidelineText}</Card>
      </Example>
    </Section>
  );
}
