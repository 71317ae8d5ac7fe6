import { Form, Link, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { areasOf, type Area, type FrameViewer } from './area';
import { ThemeSwitch } from './preference-switches';

const itemLook = 'hover:bg-sunken flex min-h-11 w-full cursor-pointer items-center rounded px-3 text-base lg:min-h-9';

/** Whose account this is, the other areas they may enter, settings, colours, and the way out. Opens without JavaScript. */
export function AccountMenu({ viewer, opens }: { viewer: FrameViewer; opens: 'up' | 'down' }) {
  const t = useTranslations('common');
  const { key } = useLocation();
  const names: Record<Area, string> = {
    admin: t('area.admin'),
    company: viewer.organizationName ?? '',
    expert: t('area.expert'),
  };
  return (
    // A new page closes it.
    <details key={key} className="group relative">
      <summary className="hover:bg-sunken flex min-h-11 items-center gap-2 rounded-md px-2.5 text-base font-medium lg:min-h-9">
        <span className="truncate">{viewer.displayName}</span>
        <span className="sr-only">, {t('userMenu')}</span>
        <span aria-hidden="true" className="text-muted ms-auto text-xs">
          {opens === 'up' ? '▴' : '▾'}
        </span>
      </summary>
      <div
        className={`border-line bg-surface-raised shadow-overlay absolute z-40 min-w-56 rounded-lg border p-1 ${opens === 'up' ? 'start-0 bottom-full mb-1' : 'end-0 mt-1'}`}
      >
        {areasOf(viewer).map((area) => (
          <Link key={area} to={`/${area}`} className={itemLook}>
            {names[area]}
          </Link>
        ))}
        <Link to="/settings" className={itemLook}>
          {t('settings')}
        </Link>
        <div className="border-line my-1 border-y py-1">
          <ThemeSwitch />
        </div>
        <Form method="post" action="/sign-out" reloadDocument>
          <button className={itemLook}>{t('signOut')}</button>
        </Form>
      </div>
    </details>
  );
}
