import { useNow } from 'use-intl';
import { DateTime } from './date-time';

/** On paper alone: whose page it is, and when it was printed. */
export function PrintHead({ name }: { name: string }) {
  return (
    <p className="mb-4 hidden text-sm print:block">
      {name} · <DateTime at={useNow()} show="exact" />
    </p>
  );
}
