import { corrections } from './corrections';

/** What the pages of experts about single stretches may say beside their area's messages. */
export const messages = { corrections };
