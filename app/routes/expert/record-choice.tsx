import { useTranslations } from 'use-intl';
import { recordParts, type RecordPart } from '~/features/work-records/record-parts';
import { buttonLook } from '~/ui/button-look';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';

/** Which parts the record shows. One form with two ways: its preview by address, its link by post; both work without scripts. */
export function RecordChoice({ parts }: { parts: readonly RecordPart[] }) {
  const t = useTranslations('workRecord.mine');
  return (
    <div className="no-print">
      <Card title={t('choose')}>
        <form method="get" action="/expert/record" key={parts.join()}>
          <input type="hidden" name="chosen" value="" />
          <fieldset>
            <legend className="sr-only">{t('choose')}</legend>
            {recordParts.map((part) => (
              <Checkbox
                key={part}
                name="parts"
                value={part}
                defaultChecked={parts.includes(part)}
                label={t(`part.${part}`)}
                hint={part === 'name' && t('nameHint')}
              />
            ))}
          </fieldset>
          <p className="text-muted my-3 max-w-prose text-sm">{t('createHint')}</p>
          <div className="flex flex-wrap gap-2">
            <button type="submit" className={buttonLook('secondary', 'medium')}>
              {t('preview')}
            </button>
            <button
              type="submit"
              formMethod="post"
              name="intent"
              value="create"
              className={buttonLook('primary', 'medium')}
            >
              {t('create')}
            </button>
          </div>
        </form>
      </Card>
    </div>
  );
}
