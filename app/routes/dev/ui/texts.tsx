import { DiffView, ValueChange } from '~/ui/diff-view';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { Example, Section } from './example';
import { useSamples } from './use-samples';

export function Texts() {
  const { section, state, sample } = useSamples();
  return (
    <Section id="text" title={section.text}>
      <Example name="DiffView" state={state.normal}>
        <DiffView before={sample.before} after={sample.after} />
      </Example>
      <Example name="DiffView" state={state.empty}>
        <DiffView before={sample.before} after={sample.before} />
      </Example>
      <Example name="ValueChange">
        <ValueChange
          before={<Money amountMinor={18_000n} currency="USD" />}
          after={<Money amountMinor={21_000n} currency="USD" />}
        />
      </Example>
      <Example name="ForeignText" state={sample.foreign}>
        <div className="flex flex-col gap-2">
          <ForeignText lang="zh-CN" isBlock>
            服用华法林期间，可以吃菠菜吗？
          </ForeignText>
          <ForeignText lang="en" isBlock>
            May I eat spinach while I take warfarin?
          </ForeignText>
          <ForeignText lang="ar" isBlock>
            هل يمكنني تناول السبانخ أثناء العلاج بالوارفارين؟
          </ForeignText>
        </div>
      </Example>
    </Section>
  );
}
