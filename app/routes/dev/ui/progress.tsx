import { DateTime } from '~/ui/date-time';
import { ProgressBar } from '~/ui/progress-bar';
import { Skeleton } from '~/ui/skeleton';
import { Spinner } from '~/ui/spinner';
import { Stepper } from '~/ui/stepper';
import { Timeline } from '~/ui/timeline';
import { Example, Row, Section } from './example';
import { useSamples } from './use-samples';

const HOUR_MS = 3_600_000;

export function Progress({ now }: { now: Date }) {
  const { section, state, sample } = useSamples();
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  return (
    <Section id="progress" title={section.progress}>
      <Example name="Stepper">
        <Stepper
          label={sample.applied}
          steps={[
            { key: 'applied', title: sample.applied, state: 'done', holder: sample.you, at: ago(70) },
            {
              key: 'checked',
              title: sample.checked,
              state: 'current',
              holder: sample.desk,
              at: ago(5),
              hint: sample.hint,
            },
            { key: 'decided', title: sample.decided, state: 'upcoming' },
          ]}
        />
      </Example>
      <Example name="Stepper" state={state.failed}>
        <Stepper
          label={sample.applied}
          steps={[
            { key: 'applied', title: sample.applied, state: 'done', at: ago(70) },
            { key: 'checked', title: sample.refused, state: 'failed', holder: sample.desk, at: ago(2) },
          ]}
        />
      </Example>
      <Example name="Timeline">
        <Timeline
          entries={[
            { key: '1', at: ago(28), title: sample.claimed, by: sample.readerName, icon: 'user' },
            { key: '2', at: ago(27), title: sample.handedIn, by: sample.readerName, icon: 'check', tone: 'good' },
            {
              key: '3',
              at: ago(3),
              title: sample.escalated,
              icon: 'arrowUp',
              tone: 'warn',
              children: sample.rationale,
            },
            { key: '4', at: ago(0.02), title: sample.decided, tone: 'accent' },
          ]}
        />
      </Example>
      <Example name="ProgressBar, Spinner, Skeleton">
        <div className="flex max-w-md flex-col gap-4">
          <ProgressBar label={sample.tasks} value={1_240} max={2_000} />
          <ProgressBar label={sample.tasks} value={0} max={0} />
          <Row>
            <Spinner />
            <span>{state.loading}</span>
          </Row>
          <div className="flex flex-col gap-2">
            <Skeleton className="h-5 w-1/2" />
            <Skeleton />
            <Skeleton className="h-4 w-4/5" />
          </div>
        </div>
      </Example>
      <Example name="DateTime relative, exact, date, isExplained">
        <Row>
          <DateTime at={ago(3)} />
          <DateTime at={ago(3)} show="exact" />
          <DateTime at={ago(3)} show="date" />
          <DateTime at={ago(3)} isExplained />
        </Row>
      </Example>
    </Section>
  );
}
