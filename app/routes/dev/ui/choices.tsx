import { Checkbox } from '~/ui/checkbox';
import { RadioGroup } from '~/ui/radio-group';
import { Segmented, SegmentedLinks } from '~/ui/segmented';
import { Switch } from '~/ui/switch';
import { Example, Row, Section } from './example';
import { useSamples } from './use-samples';

export function Choices() {
  const { section, state, sample } = useSamples();
  const outcomes = [
    { value: 'safe', label: sample.safe, hint: sample.safeHint },
    { value: 'unsafe', label: sample.unsafe },
    { value: 'unsure', label: sample.unsure },
  ];
  const views = [
    { value: 'all', label: sample.all },
    { value: 'mine', label: sample.mine },
    { value: 'stuck', label: sample.stuck },
  ];
  return (
    <Section id="choices" title={section.choices}>
      <div className="grid gap-6 sm:grid-cols-2">
        <Example name="RadioGroup" state={state.normal}>
          <RadioGroup legend={sample.outcome} name="outcome" options={outcomes} defaultValue="safe" />
        </Example>
        <Example name="RadioGroup" state={state.invalid}>
          <RadioGroup legend={sample.outcome} name="bad-outcome" options={outcomes} errors={[sample.fault]} inline />
        </Example>
        <Example name="Checkbox" state={`${state.normal}, ${state.disabled}, ${state.invalid}`}>
          <Checkbox label={sample.blind} name="blind" hint={sample.hint} defaultChecked />
          <Checkbox label={sample.blind} name="blind-off" disabled />
          <Checkbox label={sample.blind} name="blind-bad" errors={[sample.fault]} />
        </Example>
        <Example name="Switch" state={`${state.normal}, ${state.disabled}`}>
          <Switch label={sample.notify} name="notify" hint={sample.notifyHint} defaultChecked />
          <Switch label={sample.notify} name="notify-none" />
          <Switch label={sample.notify} name="notify-off" disabled defaultChecked />
        </Example>
      </div>
      <Example name="Segmented, SegmentedLinks" state={`${state.normal}, ${state.disabled}`}>
        <Row>
          <Segmented legend={sample.view} name="view" options={views} defaultValue="all" />
          <Segmented legend={sample.view} name="view-off" options={views} defaultValue="mine" disabled />
          <SegmentedLinks
            label={sample.view}
            items={views.map(({ value, label }, position) => ({
              to: `?view=${value}#choices`,
              text: label,
              isCurrent: position === 1,
            }))}
          />
        </Row>
      </Example>
    </Section>
  );
}
