import { spawnSync } from 'node:child_process';

const EVERY_MS = 50;

/** Resident memory of a process in bytes, as the operating system counts it. Throws when the process is gone. */
function readResidentBytes(pid: number): number {
  const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  if (!(kilobytes > 0)) throw new Error(`process ${pid} is gone`);
  return kilobytes * 1024;
}

/** Runs `work` and answers how far the resident memory of a process rose above where it stood at the beginning, in bytes. */
export async function watchMemory<Output>(
  pid: number,
  work: () => Promise<Output>,
): Promise<{ output: Output; beforeBytes: number; peakBytes: number }> {
  const beforeBytes = readResidentBytes(pid);
  let peakBytes = beforeBytes;
  const look = () => {
    peakBytes = Math.max(peakBytes, readResidentBytes(pid));
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    const output = await work();
    look();
    return { output, beforeBytes, peakBytes };
  } finally {
    clearInterval(timer);
  }
}
