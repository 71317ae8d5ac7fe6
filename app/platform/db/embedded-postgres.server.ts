import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { preparePlace, type ServerPlace } from './postgres-binaries.server';

export interface EmbeddedPostgres {
  /** The connection URL of one of its databases. */
  urlOf(database: string): string;
  port: number;
  /** Where the data lies; not always where it was wanted. */
  dataFolder: string;
  /** A sentence worth printing, or undefined. */
  notice: string | undefined;
  /** Stops the server, unless it belongs to another process that still runs. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataFolder: string;
  /** Taken when free, else any free one. */
  preferredPort?: number;
  /** False trades crash safety for speed: only for data that lives as long as a test run. */
  durable: boolean;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const MOST_PORTS_TRIED = 5;
const USER = 'assay';

/** Starts the PostgreSQL that comes with the packages, making its data folder when there is none. Rejects with a sentence to show. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(options.dataFolder);
  const cluster = join(place.dataFolder, 'cluster');
  const password = prepareCluster(place, cluster, options.durable);
  const describe = (port: number, stop: () => Promise<void>): EmbeddedPostgres => ({
    urlOf: (database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`,
    port,
    dataFolder: place.dataFolder,
    notice: place.notice,
    stop,
  });
  const running = await findRunning(place, cluster, password);
  if (running) return describe(running.port, () => stopAdopted(place, running.pid));
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(attempt === 1 ? options.preferredPort : undefined);
    const child = launch(place, cluster, port, options.durable);
    const fault = await waitUntilReady(child, cluster);
    if (fault === undefined) {
      writeFileSync(join(place.dataFolder, 'starter.pid'), String(process.pid));
      return describe(port, () => stopChild(child));
    }
    const log = readFileSync(join(place.dataFolder, 'server.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
    if (attempt < MOST_PORTS_TRIED && log.includes('could not bind')) continue;
    throw new Error(`PostgreSQL did not start (${fault}). The end of ${join(place.dataFolder, 'server.log')}:\n${log}`);
  }
}

/** A port of 127.0.0.1 that nobody listens on now; the preferred one when it is free. */
export async function findFreePort(preferred?: number): Promise<number> {
  const tried = await tryPort(preferred ?? 0);
  if (tried !== undefined) return tried;
  const any = await tryPort(0);
  if (any === undefined) throw new Error('No free port was found on 127.0.0.1.');
  return any;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

function prepareCluster(place: ServerPlace, cluster: string, durable: boolean): string {
  const passwordFile = join(place.dataFolder, 'password');
  const finished = join(place.dataFolder, 'initialised');
  if (existsSync(finished)) {
    checkVersion(place, cluster);
    return readFileSync(passwordFile, 'utf8').trim();
  }
  // A folder without the mark was left by an interrupted first start and holds nothing of value.
  rmSync(cluster, { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account.uid !== undefined && place.account.gid !== undefined) {
    chownSync(passwordFile, place.account.uid, place.account.gid);
  }
  const words = [`--pgdata=${cluster}`, '--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${passwordFile}`];
  words.push('--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
  if (!durable) words.push('--no-sync');
  const made = spawnSync(join(place.nativeFolder, 'bin/initdb'), words, {
    ...place.account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Error(`The database folder ${cluster} could not be made: ${made.error?.message ?? made.stderr.trim()}`);
  }
  writeFileSync(finished, '');
  return password;
}

function checkVersion(place: ServerPlace, cluster: string): void {
  const kept = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const said = spawnSync(join(place.nativeFolder, 'bin/postgres'), ['--version'], {
    ...place.account,
    cwd: '/',
    encoding: 'utf8',
  });
  const major = /(\d+)(?:\.\d+)?/.exec(said.stdout)?.[1];
  if (major !== kept) {
    throw new Error(
      `${cluster} was written by PostgreSQL ${kept}, the installed one is ${major}: move the folder away, or set DATABASE_URL.`,
    );
  }
}

function launch(place: ServerPlace, cluster: string, port: number, durable: boolean): ChildProcess {
  const logFile = join(place.dataFolder, 'server.log');
  const log = openSync(logFile, 'w');
  chmodSync(logFile, 0o600);
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
  if (!durable) Object.assign(settings, { fsync: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' });
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own session: Ctrl-C in the terminal reaches the start script alone, which stops the server last.
  const child = spawn(join(place.nativeFolder, 'bin/postgres'), ['-D', cluster, '-p', String(port), ...words], {
    ...place.account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

async function waitUntilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  let fault: string | undefined;
  child.once('error', (error) => (fault = error.message));
  child.once('exit', (code, signal) => (fault = `it ended with ${code ?? signal}`));
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS; waitedMs += 20) {
    if (fault !== undefined) return fault;
    const file = readPidFile(cluster);
    if (file?.pid === child.pid && file?.ready) return undefined;
    await wait(20);
  }
  child.kill('SIGQUIT');
  return `it was not ready within ${START_TIMEOUT_MS / 1000} s`;
}

interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

function readPidFile(cluster: string): PidFile | undefined {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** A server left running on this folder (its starter was killed, or runs beside us); a stale lock file is removed. */
async function findRunning(place: ServerPlace, cluster: string, password: string): Promise<PidFile | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (let file = readPidFile(cluster); file; file = readPidFile(cluster)) {
    if (!isPostgres(file.pid)) {
      rmSync(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (file.ready && (await answers(file.port, password))) return file;
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${file.pid} holds the database folder ${place.dataFolder} and does not answer; end it and start again.`,
      );
    }
    await wait(100);
  }
  return undefined;
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const described = `/proc/${pid}/comm`;
  return !existsSync(described) || readFileSync(described, 'utf8').startsWith('postgres');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: USER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  await endProcess(child.pid, () => child.exitCode === null && child.signalCode === null);
}

async function stopAdopted(place: ServerPlace, pid: number): Promise<void> {
  const starterFile = join(place.dataFolder, 'starter.pid');
  const starter = existsSync(starterFile) ? Number(readFileSync(starterFile, 'utf8')) : 0;
  if (starter > 0 && starter !== process.pid && isAlive(starter)) return;
  await endProcess(pid, () => isAlive(pid));
}

async function endProcess(pid: number, isRunning: () => boolean): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waitedMs = 0; waitedMs < STOP_TIMEOUT_MS; waitedMs += 20) {
    if (!isRunning()) return;
    await wait(20);
  }
  process.kill(pid, 'SIGQUIT');
}
