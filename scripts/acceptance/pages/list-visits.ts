import { locales, type Locale } from '~/core/locale';
import { actors, type Actor, type DemoSite } from '../../pages/open-demo-site';
import { expectAnswer } from './expect-answer';

export type Theme = 'light' | 'dark';
export type Width = 'wide' | 'narrow';

/** One look for accessibility faults. */
export interface Look {
  theme: Theme;
  width: Width;
}

/** One page to load, and how to look at it. */
export interface Visit {
  actor: Actor;
  path: string;
  url: string;
  locale: Locale;
  statuses: number[];
  looks: Look[];
}

/** Every page each actor may open, and one that each is refused, in both languages and both themes. */
export function listVisits(demo: DemoSite): Visit[] {
  return locales.flatMap((locale, language) =>
    pagesOf(demo).map((page) => ({
      ...page,
      locale,
      // Between them the languages see both themes at both widths.
      looks: [
        { theme: 'light', width: language === 0 ? 'wide' : 'narrow' },
        { theme: 'dark', width: language === 0 ? 'narrow' : 'wide' },
      ],
    })),
  );
}

/** Every page once, as whom it was made for; the languages alternate from page to page, themes and widths with them. */
export function listSampleVisits(demo: DemoSite): Visit[] {
  const pages = pagesOf(demo).filter(({ url }, place, all) => all.findIndex((page) => page.url === url) === place);
  return pages.map((page, place) => ({
    ...page,
    locale: locales[place % locales.length] ?? 'en',
    looks: [{ theme: place % 4 < 2 ? 'light' : 'dark', width: place % 8 < 4 ? 'wide' : 'narrow' }],
  }));
}

function pagesOf(demo: DemoSite): Omit<Visit, 'locale' | 'looks'>[] {
  return actors.flatMap((actor) => {
    const pages = demo.addresses.flatMap((address) => {
      const url = demo.urlOf(address);
      const { kind, statuses } = expectAnswer(address, actor);
      return url !== undefined && address.isPage ? [{ kind, actor, path: address.path, url, statuses }] : [];
    });
    const refused = pages.find(({ kind }) => kind === 'refuses');
    return [...pages.filter(({ kind }) => kind === 'opens'), ...(refused ? [refused] : [])];
  });
}
