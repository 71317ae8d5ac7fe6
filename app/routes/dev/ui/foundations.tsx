import { Example, Section } from './example';
import { useSamples } from './use-samples';

const swatches = [
  ['page', 'bg-page'],
  ['surface', 'bg-surface'],
  ['surface-raised', 'bg-surface-raised'],
  ['sunken', 'bg-sunken'],
  ['line', 'bg-line'],
  ['control', 'bg-control'],
  ['ink', 'bg-ink'],
  ['muted', 'bg-muted'],
  ['accent', 'bg-accent'],
  ['accent-strong', 'bg-accent-strong'],
  ['accent-soft', 'bg-accent-soft'],
  ['good', 'bg-good'],
  ['good-soft', 'bg-good-soft'],
  ['warn', 'bg-warn'],
  ['warn-soft', 'bg-warn-soft'],
  ['bad', 'bg-bad'],
  ['bad-soft', 'bg-bad-soft'],
  ['info', 'bg-info'],
  ['info-soft', 'bg-info-soft'],
] as const;

export function Foundations() {
  const { section, sample } = useSamples();
  return (
    <Section id="foundations" title={section.foundations}>
      <Example name="text-3xl … text-2xs">
        <div className="flex flex-col gap-2">
          <p className="font-display text-3xl">{sample.jobName}</p>
          <p className="text-2xl font-semibold tracking-tight">{sample.jobName}</p>
          <p className="text-xl font-semibold">{sample.heading}</p>
          <p className="text-lg font-semibold">{sample.heading}</p>
          <p className="tabular-nums">{sample.page}</p>
          <p className="text-muted text-sm">{sample.small}</p>
          <p className="text-muted text-xs">{sample.tiny}</p>
        </div>
      </Example>
      <Example name="color tokens">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
          {swatches.map(([name, look]) => (
            <li key={name} className="text-muted text-xs">
              <span className={`border-line mb-1 block h-10 rounded-md border ${look}`} />
              <code lang="en">{name}</code>
            </li>
          ))}
        </ul>
      </Example>
      <Example name="shadow-raised, shadow-overlay">
        <div className="flex gap-6">
          <span className="bg-surface-raised shadow-raised block h-14 w-28 rounded-lg" />
          <span className="bg-surface-raised shadow-overlay block h-14 w-28 rounded-lg" />
        </div>
      </Example>
    </Section>
  );
}
