import { Avatar } from '~/ui/avatar';
import { Badge, type Tone } from '~/ui/badge';
import { Money } from '~/ui/money';
import { Duration } from '~/ui/duration';
import { DescriptionList } from '~/ui/description-list';
import { Stat, StatGroup } from '~/ui/stat';
import { StatusDot } from '~/ui/status-dot';
import { Example, Row, Section } from './example';
import { useSamples } from './use-samples';

export function Statuses() {
  const { section, state, sample } = useSamples();
  const words: Record<Tone, string> = {
    neutral: sample.draft,
    good: sample.word,
    warn: sample.stuck,
    bad: sample.refused,
    info: sample.waiting,
    accent: sample.fresh,
  };
  const tones = Object.keys(words) as Tone[];
  return (
    <Section id="status" title={section.status}>
      <Example name="Badge, Badge dot">
        <Row>
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {words[tone]}
            </Badge>
          ))}
          {tones.map((tone) => (
            <Badge key={tone} tone={tone} dot>
              {words[tone]}
            </Badge>
          ))}
        </Row>
      </Example>
      <Example name="StatusDot">
        <Row>
          {tones.map((tone) => (
            <StatusDot key={tone} tone={tone}>
              {words[tone]}
            </StatusDot>
          ))}
          <StatusDot hollow>{sample.notBegun}</StatusDot>
        </Row>
      </Example>
      <Example name="StatGroup, Stat">
        <StatGroup label={sample.overview}>
          <Stat
            label={sample.reviews}
            value="1,284"
            trend={{ direction: 'up', text: sample.trend, isGood: true }}
            to="#status"
          />
          <Stat label={sample.pay} value={<Money amountMinor={1_284_050n} currency="USD" />} hint={sample.hint} />
          <Stat label={sample.time} value={<Duration ms={3_900_000} />} />
          <Stat label={sample.agreement} value="0.83" hint="0.79–0.87" />
        </StatGroup>
      </Example>
      <Example name="Money, Duration">
        <Row>
          <Money amountMinor={-123_456n} currency="USD" />
          <Money amountMinor={5_000n} currency="CNY" isSigned />
          <Money amountMinor={125_000n} currency="JPY" />
          <Duration ms={3_900_000} />
          <Duration ms={750_000} exact />
          <Duration ms={42_000} />
          <Duration ms={420} />
        </Row>
      </Example>
      <Example name="DescriptionList isRuled" state={state.long}>
        <DescriptionList
          isRuled
          items={[
            { term: sample.job, value: sample.longJobName },
            { term: sample.reader, value: <ReaderName name={sample.readerName} /> },
            { term: sample.rate, value: <Money amountMinor={18_000n} currency="USD" /> },
          ]}
        />
      </Example>
      <Example name="Avatar">
        <Row>
          <Avatar name="Amara Okafor" size="small" />
          <Avatar name="Dr. Mei Lin" />
          <Avatar name="欧阳明慧" size="large" />
        </Row>
      </Example>
    </Section>
  );
}

function ReaderName({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Avatar name={name} size="small" />
      {name}
    </span>
  );
}
