import { Breadcrumbs } from '~/ui/breadcrumbs';
import { CommandPalette } from '~/ui/command-palette';
import { Tabs } from '~/ui/tabs';
import { Example, Section } from './example';
import { useSamples } from './use-samples';

export function WayFinding() {
  const { section, sample } = useSamples();
  return (
    <Section id="navigation" title={section.navigation}>
      <Example name="Breadcrumbs">
        <Breadcrumbs
          items={[
            { to: '/company', text: sample.jobs },
            { to: '#navigation', text: sample.longJobName },
          ]}
        />
      </Example>
      <Example name="Tabs">
        <Tabs
          label={sample.job}
          tabs={[
            { to: '?tab=overview', text: sample.overview, isCurrent: true },
            { to: '?tab=tasks', text: sample.tasks, count: 128 },
            { to: '?tab=reviews', text: sample.reviews, count: 12 },
            { to: '?tab=results', text: sample.results },
            { to: '?tab=money', text: sample.money },
          ]}
        />
      </Example>
      <Example name="CommandPalette">
        <div className="max-w-56">
          <CommandPalette
            search={{ at: '/search', placeholder: 'Page or job …' }}
            destinations={[
              { to: '/dev/mail', text: sample.overview, keywords: 'Overview 概览' },
              { to: '/dev/clock', text: sample.money, group: sample.job, keywords: 'Money 资金' },
              { to: '/dev', text: sample.jobName, group: sample.jobs },
              { to: '/dev/ui', text: sample.longJobName, group: sample.jobs },
            ]}
          />
        </div>
      </Example>
    </Section>
  );
}
