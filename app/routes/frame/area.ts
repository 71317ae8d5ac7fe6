/** The parts of the application, one per kind of actor. */
export const areas = ['admin', 'company', 'expert'] as const;
export type Area = (typeof areas)[number];

/** What the frame of a page knows of who is signed in. */
export interface FrameViewer {
  displayName: string;
  isAdmin: boolean;
  isExpert: boolean;
  organizationName: string | null;
}

/** The areas somebody may enter, in the order they are offered. */
export function areasOf(viewer: FrameViewer): Area[] {
  return areas.filter(
    (area) =>
      (area === 'admin' && viewer.isAdmin) ||
      (area === 'company' && viewer.organizationName !== null) ||
      (area === 'expert' && viewer.isExpert),
  );
}

/** The area a page belongs to: by its address, or the viewer's first for pages of no area that stand inside the application. */
export function areaOf(pathname: string, viewer: FrameViewer | null): Area | undefined {
  if (!viewer) return undefined;
  const owned = areasOf(viewer);
  const addressed = owned.find((area) => pathname === `/${area}` || pathname.startsWith(`/${area}/`));
  if (addressed) return addressed;
  return /^\/(settings|help)(\/|$)/.test(pathname) ? owned[0] : undefined;
}
