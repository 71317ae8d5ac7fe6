import type { Browser, CDPSession } from '@playwright/test';

const CPU_SLOWDOWN = 4;
/** A load is over when nothing has blocked for so long since the load event, or after the longest wait. */
const QUIET_MS = 1500;
const LONGEST_WAIT_MS = 10_000;
/** What a task may take before it blocks. */
const TASK_MS = 50;

export interface LoadCost {
  status: number;
  scriptBytes: number;
  lcpMs: number;
  blockingMs: number;
}

interface Timings {
  lcpMs: number;
  fcpMs: number;
  loadMs: number;
  nowMs: number;
  tasks: { startMs: number; endMs: number }[];
}

/**
 * Loads a page in a browser that has seen nothing yet, its processor slowed down four times. Bytes are those of every script
 * of the load. LCP is the last candidate. Blocking time is what tasks take above 50 ms each between the first contentful
 * paint and the end of the load: 1.5 s after the load event, and without a long task in the last 1.5 s.
 */
export async function measureLoad(browser: Browser, url: string, cookie: string): Promise<LoadCost> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: cookie ? { cookie } : {},
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const countScripts = await watchScripts(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(watchTimings);
    const answer = await page.goto(url, { waitUntil: 'load' });
    let timings = await page.evaluate(readTimings);
    while (!isOver(timings)) {
      await page.waitForTimeout(250);
      timings = await page.evaluate(readTimings);
    }
    return {
      status: answer?.status() ?? 0,
      scriptBytes: countScripts(),
      lcpMs: timings.lcpMs,
      blockingMs: sumBlocking(timings),
    };
  } finally {
    await context.close();
  }
}

/** Counts the bytes of scripts as they come over the wire; answers how to read the sum. */
async function watchScripts(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

function isOver({ loadMs, nowMs, tasks }: Timings): boolean {
  const quietSince = Math.max(loadMs, ...tasks.map((task) => task.endMs));
  return nowMs - quietSince >= QUIET_MS || nowMs >= LONGEST_WAIT_MS;
}

function sumBlocking({ fcpMs, tasks }: Timings): number {
  const blocked = tasks.map(({ startMs, endMs }) => endMs - Math.max(startMs, fcpMs) - TASK_MS);
  return blocked.reduce((sum, milliseconds) => sum + Math.max(0, milliseconds), 0);
}

/** Runs in the page before anything else of it. It names no function inside, because the compiler's mark of a name is not there. */
function watchTimings(): void {
  const seen = { lcpMs: 0, fcpMs: 0, tasks: [] as Timings['tasks'] };
  Object.assign(globalThis, { seenTimings: seen });
  for (const type of ['largest-contentful-paint', 'paint', 'longtask']) {
    new PerformanceObserver((list) => {
      for (const { entryType, name, startTime, duration } of list.getEntries()) {
        if (entryType === 'largest-contentful-paint') seen.lcpMs = startTime;
        if (name === 'first-contentful-paint') seen.fcpMs = startTime;
        if (entryType === 'longtask') seen.tasks.push({ startMs: startTime, endMs: startTime + duration });
      }
    }).observe({ type, buffered: true });
  }
}

/** Runs in the page. */
function readTimings(): Timings {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { seenTimings } = globalThis as unknown as { seenTimings: Omit<Timings, 'loadMs' | 'nowMs'> };
  return { ...seenTimings, loadMs: navigation?.loadEventEnd ?? 0, nowMs: performance.now() };
}
