import { Button, LinkButton } from '~/ui/button';
import { CopyButton } from '~/ui/copy-button';
import { Icon, iconNames } from '~/ui/icon';
import { IconButton } from '~/ui/icon-button';
import { Kbd } from '~/ui/kbd';
import { Example, Row, Section } from './example';
import { useSamples } from './use-samples';

const variants = ['primary', 'secondary', 'quiet', 'danger'] as const;

export function Actions() {
  const { section, state, sample } = useSamples();
  return (
    <Section id="actions" title={section.actions}>
      {(['normal', 'disabled', 'pending'] as const).map((condition) => (
        <Example key={condition} name="Button" state={state[condition]}>
          <Row>
            {variants.map((variant) => (
              <Button
                key={variant}
                type="button"
                variant={variant}
                disabled={condition === 'disabled'}
                pending={condition === 'pending'}
              >
                {variant === 'danger' ? sample.remove : variant === 'primary' ? sample.save : sample.cancel}
              </Button>
            ))}
          </Row>
        </Example>
      ))}
      <Example name="Button size" state={state.sizes}>
        <Row>
          {(['small', 'medium', 'large'] as const).map((size) => (
            <Button key={size} type="button" variant="secondary" size={size} icon="plus">
              {sample.addCredential}
            </Button>
          ))}
        </Row>
      </Example>
      <Example name="LinkButton, IconButton, CopyButton" state={state.icons}>
        <Row>
          <LinkButton to="#actions" icon="arrowEnd">
            {sample.open}
          </LinkButton>
          <LinkButton to="#actions" variant="secondary" icon="download">
            {sample.export}
          </LinkButton>
          <IconButton icon="edit" label={sample.edit} />
          <IconButton icon="trash" label={sample.remove} variant="danger" />
          <IconButton icon="copy" label={sample.duplicate} variant="secondary" disabled />
          <CopyButton text="sha256:9f2c" label="sha256" />
          <Kbd>Ctrl K</Kbd>
        </Row>
      </Example>
      <Example name="Button" state={state.long}>
        <div className="max-w-64">
          <Button type="button">{sample.longJobName}</Button>
        </div>
      </Example>
      <Example name="Icon">
        <ul className="text-muted flex flex-wrap gap-x-4 gap-y-3">
          {iconNames.map((name) => (
            <li key={name} title={name}>
              <Icon name={name} className="size-5" />
            </li>
          ))}
        </ul>
      </Example>
    </Section>
  );
}
