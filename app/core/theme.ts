/** How pages are coloured: as the reader's system asks, or always one way. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** True for a theme a reader may choose. */
export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}
