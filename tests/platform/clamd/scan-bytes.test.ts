import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { scanBytes } from '~/platform/clamd/scan-bytes.server';
import { eicar, startFakeClamd, type FakeClamd } from './fake-clamd';

let clamd: FakeClamd | undefined;
afterEach(async () => {
  await clamd?.stop();
  clamd = undefined;
});

async function scan(bytes: Uint8Array, options: Parameters<typeof startFakeClamd>[0] = {}, timeoutMs = 5_000) {
  clamd = await startFakeClamd(options);
  return scanBytes(clamd.settings, bytes, { timeoutMs });
}

describe('scanBytes', () => {
  it('sends every byte in order, in chunks, and takes a clean verdict', async () => {
    const bytes = randomBytes(1_000_000);
    expect(await scan(bytes)).toEqual({ outcome: 'clean' });
    expect(clamd?.scanned[0]?.bytes.equals(bytes)).toBe(true);
    expect(clamd?.scanned[0]?.chunkCount).toBe(16);
  });

  it('names the malware that was found', async () => {
    const bytes = Buffer.concat([randomBytes(100_000), Buffer.from(eicar)]);
    expect(await scan(bytes)).toEqual({ outcome: 'infected', signature: 'Eicar-Test-Signature' });
  });

  it('takes the answer of a scanner that stops listening early', async () => {
    expect(await scan(randomBytes(5_000_000), { streamMaxLength: 100_000 })).toMatchObject({ outcome: 'couldNotAsk' });
  });

  it.each([
    ['an answer it does not know', 'stream: Heuristics ERROR\0', 'protocol'],
    ['an answer for something else', 'PONG\0', 'protocol'],
    ['an empty answer', '\0', 'protocol'],
    ['no answer in time', null, 'timeout'],
  ])('never takes %s for a clean verdict', async (_what, answer, reason) => {
    expect(await scan(Buffer.from('x'), { answer }, 300)).toEqual({ outcome: 'couldNotAsk', reason });
  });

  it('says so when nobody listens', async () => {
    const gone = await startFakeClamd();
    await gone.stop();
    expect(await scanBytes(gone.settings, Buffer.from('x'))).toEqual({ outcome: 'couldNotAsk', reason: 'network' });
    expect(await scanBytes({ path: '/nonexistent/clamd.sock' }, Buffer.from('x'))).toMatchObject({ reason: 'network' });
  });
});
