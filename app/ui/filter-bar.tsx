import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { useHydrated } from './use-hydrated';

interface Props {
  /** `SearchField`, `FilterSelect`, or any named control. */
  children: ReactNode;
  /** What stands at the end and filters nothing: a `DensitySwitch`, an export. */
  end?: ReactNode;
  /** Parameters of the address that outlive a change of the filters; the page of a list is not among them. */
  keep?: readonly string[];
}

/**
 * The filters of a list as a GET form, so every state of the list has an address. A choice applies at once, typed text with Enter;
 * without JavaScript a button applies both.
 */
export function FilterBar({ children, end, keep = ['sort', 'density'] }: Props) {
  const t = useTranslations('ui.table');
  const submit = useSubmit();
  const isHydrated = useHydrated();
  const [search] = useSearchParams();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <Form
        method="get"
        role="search"
        aria-label={t('filters')}
        preventScrollReset
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
          submit(event.currentTarget, { preventScrollReset: true });
        }}
        className="flex min-w-0 flex-1 flex-wrap items-center gap-2"
      >
        {keep.map((name) => {
          const value = search.get(name);
          return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
        })}
        {children}
        {!isHydrated && (
          <Button variant="secondary" pending={false}>
            {t('apply')}
          </Button>
        )}
      </Form>
      {end}
    </div>
  );
}
