import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

const frameLook = 'bg-sunken inline-flex max-w-full flex-wrap gap-0.5 rounded-md p-0.5';
const segmentLook =
  'text-muted hover:text-ink flex min-h-10 cursor-pointer items-center rounded-[5px] border border-transparent px-3 text-sm font-medium transition-colors sm:min-h-7';

interface RadioProps {
  legend: string;
  /** Draws the legend above instead of only reading it out. */
  legendShown?: boolean;
  name: string;
  options: readonly { value: string; label: ReactNode }[];
  defaultValue?: string;
  /** Makes it controlled. */
  value?: string;
  onChange?: (value: string) => void;
  disabled?: boolean;
}

/** One choice of two to five short ones, side by side: native radio buttons that look like one control. */
export function Segmented(props: RadioProps) {
  const isControlled = props.onChange !== undefined;
  return (
    <fieldset disabled={props.disabled} className="min-w-0 disabled:opacity-60">
      <legend className={props.legendShown ? 'mb-1 font-medium' : 'sr-only'}>{props.legend}</legend>
      <div className={frameLook}>
        {props.options.map((option) => (
          <label
            key={option.value}
            className={`${segmentLook} has-checked:bg-surface has-checked:border-line has-checked:text-ink has-checked:shadow-raised has-focus-visible:outline-accent has-focus-visible:outline-2 forced-colors:has-checked:border-[Highlight]`}
          >
            <input
              type="radio"
              name={props.name}
              value={option.value}
              className="sr-only"
              {...(isControlled
                ? { checked: props.value === option.value, onChange: () => props.onChange?.(option.value) }
                : { defaultChecked: props.defaultValue === option.value })}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The same look for addresses: views of one list (`?state=open`), density, period. `label` names the group. */
export function SegmentedLinks(props: {
  label: string;
  items: readonly { to: string; text: ReactNode; isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={props.label}>
      <ul className={frameLook}>
        {props.items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              preventScrollReset
              aria-current={item.isCurrent ? 'true' : undefined}
              className={`${segmentLook} aria-[current]:bg-surface aria-[current]:border-line aria-[current]:text-ink aria-[current]:shadow-raised forced-colors:aria-[current]:border-[Highlight]`}
            >
              {item.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
