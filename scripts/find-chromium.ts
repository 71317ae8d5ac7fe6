import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser of the tests: CHROMIUM_PATH, a usual place, or, as root on Debian, the package, installed now. Throws a
 * sentence that says what to do.
 */
export function findChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
  const found = given ?? KNOWN_PLACES.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Chromium is missing; it is installed with apt-get.');
    const run = (...words: string[]) =>
      spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    const installed = KNOWN_PLACES.find((path) => existsSync(path));
    if (installed) return installed;
  }
  throw new Error('No Chromium was found: install it (apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.');
}

/** How the browser is started by tests and scripts alike; root, as in containers, gets no sandbox of its own. */
export function launchOptions(): { executablePath: string; args: string[] } {
  return { executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}
