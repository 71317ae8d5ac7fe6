import { useTranslations } from 'use-intl';
import type { Destination } from '~/ui/command-palette';
import { areasOf, type Area, type FrameViewer } from './area';
import { areaLinks } from './navigation';

/** Every place the palette offers somebody: the pages of each area they may enter, then settings and the guides. */
export function useDestinations(viewer: FrameViewer): Destination[] {
  const t = useTranslations('common');
  const all = useTranslations();
  const keywords = (to: string) =>
    t.has(`search.synonyms.${to}` as Synonym) ? t(`search.synonyms.${to}` as Synonym) : '';
  const owned = areasOf(viewer).flatMap((area) =>
    areaLinks(all, area).map((link) => ({
      ...link,
      group: t(`area.${area}`),
      keywords: `${link.to} ${keywords(link.to)}`,
    })),
  );
  const guides = areasOf(viewer).map((area) => ({
    to: `/help/${guideOf[area]}`,
    text: t(`guide.${area}`),
    group: t('nav.help'),
  }));
  return [
    ...owned,
    ...guides,
    { to: '/help/keyboard', text: t('guide.keyboard'), group: t('nav.help') },
    { to: '/help/trust', text: t('nav.trust'), group: t('nav.help') },
    { to: '/settings', text: t('settings'), keywords: keywords('/settings') },
  ];
}

type Synonym = 'search.synonyms./settings';

const guideOf: Record<Area, string> = { expert: 'experts', company: 'companies', admin: 'admins' };
