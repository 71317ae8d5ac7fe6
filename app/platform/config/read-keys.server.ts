import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const keysSchema = z.object({ encryptionKey: z.string(), signingKeyPem: z.string(), stripeWebhookSecret: z.string() });

/**
 * The keys of a demonstration or test installation: made once, kept in `dataDir`/keys.json with mode 0600. Two processes
 * that start together end with the same keys.
 */
export function readKeys(dataDir: string): z.infer<typeof keysSchema> {
  const path = join(dataDir, 'keys.json');
  if (!existsSync(path)) makeKeys(dataDir, path);
  return keysSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function makeKeys(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const keys = {
    encryptionKey: randomBytes(32).toString('base64'),
    signingKeyPem: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    stripeWebhookSecret: `whsec_${randomBytes(24).toString('base64url')}`,
  };
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(keys, undefined, 2), { mode: 0o600 });
  try {
    // A link is made only when the name is free, so the first process wins and no reader sees half a file.
    linkSync(unfinished, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
