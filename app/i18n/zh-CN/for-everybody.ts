import { auth } from './auth';
import { common } from './common';
import { dev } from './dev';
import { errors } from './errors';
import { help } from './help';
import { ui } from './ui';

/** What every page may say in the browser. */
export const messages = { auth, common, dev, errors, help, ui };
