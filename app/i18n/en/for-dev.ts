import { dev } from './dev';

/** What the pages of development may say beside what every page may. */
export const messages = { dev };
