import { useState } from 'react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';
import { Menu, MenuButton, MenuDivider, MenuLink } from '~/ui/menu';
import { showToast } from '~/ui/show-toast';
import { TextArea } from '~/ui/text-area';
import { Tooltip } from '~/ui/tooltip';
import { Example, Row, Section } from './example';
import { useSamples } from './use-samples';

export function Overlays() {
  const { section, sample } = useSamples();
  const [isArchived, setIsArchived] = useState(false);
  const archive = () => {
    setIsArchived(true);
    showToast({ text: sample.toast, undo: () => setIsArchived(false) });
  };
  return (
    <Section id="overlays" title={section.overlays}>
      <Example name="Menu">
        <Row>
          <Menu align="start">
            <MenuItems />
          </Menu>
          <Menu trigger={sample.more} variant="secondary" align="start">
            <MenuItems />
          </Menu>
        </Row>
      </Example>
      <Example name="DialogButton, Dialog kind">
        <Row>
          <DialogButton trigger={sample.openDialog} title={sample.confirmTitle} description={sample.confirm}>
            {(close) => (
              <>
                <TextArea label={sample.guideline} name="reason" rows={3} />
                <DialogActions>
                  <Button type="button" variant="quiet" onClick={close}>
                    {sample.cancel}
                  </Button>
                  <Button type="button" variant="danger" onClick={close}>
                    {sample.remove}
                  </Button>
                </DialogActions>
              </>
            )}
          </DialogButton>
          <DialogButton trigger={sample.openDrawer} title={sample.drawerTitle} kind="drawer">
            <p>{sample.drawer}</p>
          </DialogButton>
        </Row>
      </Example>
      <Example name="showToast, ToastRegion">
        <Row>
          <Button type="button" variant="secondary" onClick={archive} disabled={isArchived}>
            {sample.showToast}
          </Button>
          <Badge tone={isArchived ? 'neutral' : 'good'}>{isArchived ? sample.toast : sample.running}</Badge>
        </Row>
      </Example>
      <Example name="Tooltip">
        <Tooltip text={sample.explanation}>{sample.explained}</Tooltip>
      </Example>
    </Section>
  );
}

function MenuItems() {
  const { sample } = useSamples();
  return (
    <>
      <MenuLink to="#overlays" icon="edit">
        {sample.edit}
      </MenuLink>
      <MenuButton type="button" icon="copy">
        {sample.duplicate}
      </MenuButton>
      <MenuDivider />
      <MenuButton type="button" icon="trash" tone="danger">
        {sample.remove}
      </MenuButton>
    </>
  );
}
