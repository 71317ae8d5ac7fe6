import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Combobox, type ComboboxOption } from '~/ui/combobox';
import { DateField } from '~/ui/date-field';
import { DescriptionList } from '~/ui/description-list';
import { FileField } from '~/ui/file-field';
import { NumberField } from '~/ui/number-field';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';
import { Example, Section } from './example';
import { useSamples } from './use-samples';

interface Props {
  countries: readonly ComboboxOption[];
  /** Name and value of every field the last form posted. */
  received: readonly (readonly [string, string])[];
}

export function Fields({ countries, received }: Props) {
  const text = useSamples();
  const { state, sample } = text;
  const windows = [2, 5, 10].map((days) => ({ value: String(days), label: sample.days(days) }));
  return (
    <Section id="fields" title={text.section.fields}>
      <Example name="Field" state={state.normal}>
        <Form method="post" action="#fields" preventScrollReset className="grid items-start gap-4 sm:grid-cols-2">
          <TextInput label={sample.name} name="title" hint={sample.hint} defaultValue={sample.jobName} />
          <NumberField label={sample.rate} name="rate" unit={sample.perHour} defaultValue="1250.50" />
          <NumberField label={sample.tasks} name="tasks" isWhole defaultValue={12_500} optional />
          <DateField label={sample.date} name="date" defaultValue="2027-03-31" min="2026-11-21" />
          <Select label={sample.window} name="window" options={windows} withPlaceholder />
          <Combobox
            label={sample.country}
            name="country"
            options={countries}
            defaultValue="CN"
            placeholder={sample.countryPlaceholder}
          />
          <div className="sm:col-span-2">
            <TextArea label={sample.guideline} name="guideline" rows={3} defaultValue={sample.guidelineText} />
          </div>
          <div className="sm:col-span-2">
            <Button>{text.send}</Button>
          </div>
        </Form>
      </Example>
      <Example name={text.received}>
        {received.length === 0 ? (
          <p className="text-muted">{text.nothingReceived}</p>
        ) : (
          <DescriptionList items={received.map(([name, value]) => ({ term: name, value }))} />
        )}
      </Example>
      <Example name="Field errors" state={state.invalid}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextInput label={sample.name} name="bad-title" errors={[sample.fault]} />
          <NumberField label={sample.rate} name="bad-rate" unit={sample.perHour} errors={[sample.fault]} />
          <DateField label={sample.date} name="bad-date" defaultValue="2027-02-30" errors={[sample.fault]} />
          <Select label={sample.window} name="bad-window" options={windows} withPlaceholder errors={[sample.fault]} />
          <Combobox label={sample.country} name="bad-country" options={countries} errors={[sample.fault]} />
          <TextArea label={sample.guideline} name="bad-guideline" rows={2} errors={[sample.fault]} />
        </div>
      </Example>
      <Example name="Field disabled" state={state.disabled}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextInput label={sample.name} name="off-title" disabled defaultValue={sample.longJobName} />
          <NumberField label={sample.rate} name="off-rate" unit={sample.perHour} disabled defaultValue={180} />
          <DateField label={sample.date} name="off-date" disabled defaultValue="2027-03-31" />
          <Combobox label={sample.country} name="off-country" options={countries} defaultValue="DE" disabled />
        </div>
      </Example>
      <Example name="FileField" state={`${state.normal}, ${state.pending}`}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <FileField
            label={sample.document}
            name="document"
            accept=".pdf,image/*"
            kinds={sample.documentKinds}
            maxBytes={10_000_000}
          />
          <FileField label={sample.document} name="sending" progress={0.62} kinds={sample.documentKinds} optional />
        </div>
      </Example>
    </Section>
  );
}
