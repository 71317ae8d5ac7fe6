import { makeAdmin } from '../../../scripts/scenario/people';
import { openSiteGround } from './open-site-ground';

// Makes the desk's account of a site under test; no page does this. Words: e-mail address, password, name.
const [email = '', password = '', displayName = ''] = process.argv.slice(2);
const ground = openSiteGround();
await makeAdmin(ground, { email, password, displayName });
await ground.db.close();
