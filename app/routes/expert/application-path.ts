import { applicationSteps, type ApplicationStep } from '~/features/applications/application-steps';

/** The pages of the flow, in order: the steps, and the look over them. */
export const applicationPages = [...applicationSteps, 'review'] as const;
export type ApplicationPage = ApplicationStep | 'review';

export function applicationPath(page: ApplicationPage): string {
  return `/expert/application/${page}`;
}

/** Where a step that can no longer be changed leads: the page says that what was sent last was not saved. */
export const CLOSED_PATH = '/expert/application?closed';

/** The page after this one; the last leads to itself. */
export function nextPage(page: ApplicationPage): ApplicationPage {
  return applicationPages[applicationPages.indexOf(page) + 1] ?? 'review';
}

/** The page before this one; undefined before the first. */
export function previousPage(page: ApplicationPage): ApplicationPage | undefined {
  return applicationPages[applicationPages.indexOf(page) - 1];
}
