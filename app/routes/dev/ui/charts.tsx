import { useFormatter } from 'use-intl';
import { BarList } from '~/ui/bar-list';
import { IntervalBar } from '~/ui/interval-bar';
import { Sparkline } from '~/ui/sparkline';
import { Example, Section } from './example';
import { useSamples } from './use-samples';

const weekly = [42, 38, 55, 61, 58, 74, 70, 88, 96, 91];

export function Charts() {
  const { section, sample } = useSamples();
  const format = useFormatter();
  const share = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Section id="charts" title={section.charts}>
      <Example name="Sparkline">
        <Sparkline
          label={sample.weekly}
          points={weekly.map((value, week) => ({ label: sample.week(week + 1), value, text: format.number(value) }))}
        />
      </Example>
      <Example name="BarList">
        <div className="max-w-md">
          <BarList
            label={sample.spent}
            bars={[
              { key: '1', label: `${sample.tier} 1`, value: 8_200, text: format.number(8_200) },
              { key: '2', label: `${sample.tier} 2`, value: 2_100, text: format.number(2_100) },
              { key: '3', label: `${sample.tier} 3`, value: 0, text: format.number(0) },
            ]}
          />
        </div>
      </Example>
      <Example name="IntervalBar">
        <div className="max-w-md">
          <IntervalBar label={sample.agreement} point={0.83} low={0.76} high={0.88} format={share} />
        </div>
      </Example>
    </Section>
  );
}
