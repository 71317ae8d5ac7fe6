import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { useHydrated } from '~/ui/use-hydrated';

/** Prints the preview; not drawn where no script runs, because browsers have a command of their own. */
export function PrintButton() {
  const t = useTranslations('workRecord.mine');
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" icon="file" onClick={() => print()}>
      {t('print')}
    </Button>
  );
}
