import { auth } from './auth';
import { common } from './common';
import { errors } from './errors';
import { help } from './help';
import { ui } from './ui';

/** What every page may say in the browser. */
export const messages = { auth, common, errors, help, ui };
