import type { ClockReading } from './clock-reading';

const MINUTE = 60_000;
/** Beyond this without a newer reading the workspace does not claim that time goes on counting (time rules: offline). */
const MOST_ASSUMED_MS = 90_000;

export type ClockWord =
  'counting' | 'reading' | 'consulting' | 'guideline' | 'idle' | 'offline' | 'paused' | 'capReached';

/** What a workspace says about its clock at one moment. Lengths in milliseconds. */
export interface ShownClock {
  word: ClockWord;
  /** What would be paid for if the work ended now, as far as the last reading lets it be known. */
  payableMs: number;
  /** What reading the guideline comes to, apart from the cap. */
  guidelineMs: number;
  leaseLeftMs: number;
  pauseLeftMs: number;
  warning: 'none' | 'tenMinutes' | 'twoMinutes';
  /** By how much more the expert may ask now, while a warning stands; 0 otherwise. */
  extensionMs: number;
}

/**
 * The clock `sinceMs` after a reading. Between readings payable time is carried on only while the server's last word was that it
 * counts; the next reading corrects it.
 */
export function showClock(reading: ClockReading, sinceMs: number): ShownClock {
  const word = wordOf(reading);
  const counts = word === 'counting' || word === 'reading' || word === 'consulting';
  const assumedMs = Math.min(sinceMs, MOST_ASSUMED_MS);
  const payableMs = Math.min(reading.capMs, reading.payableMs + (counts ? assumedMs : 0));
  const guidelineMs = reading.guidelineMs + (word === 'guideline' ? assumedMs : 0);
  const pausedMs = reading.mode === 'paused' ? Math.min(sinceMs, reading.pauseLeftMs) : 0;
  const leaseLeftMs = Math.max(0, reading.leaseLeftMs - sinceMs);
  const warning = warningOf(leaseLeftMs);
  return {
    word: counts && payableMs >= reading.capMs ? 'capReached' : word,
    payableMs,
    guidelineMs: Math.min(reading.guidelineAllowanceMs, guidelineMs),
    leaseLeftMs,
    pauseLeftMs: reading.pauseLeftMs - pausedMs,
    warning,
    extensionMs: warning === 'none' ? 0 : reading.extensionMs,
  };
}

function wordOf(reading: ClockReading): ClockWord {
  if (reading.mode === 'paused') return 'paused';
  if (reading.kind === 'guideline' && reading.guidelineMs < reading.guidelineAllowanceMs) return 'guideline';
  if (reading.payableMs >= reading.capMs || reading.kind === 'over_cap') return 'capReached';
  switch (reading.kind) {
    case 'reading':
    case 'consulting':
    case 'idle':
    case 'offline':
      return reading.kind;
    default:
      return 'counting';
  }
}

/** Of a paused clock, too: what is left of its lease, the pause included, runs out while nobody looks. */
function warningOf(leaseLeftMs: number): ShownClock['warning'] {
  if (leaseLeftMs <= 2 * MINUTE) return 'twoMinutes';
  return leaseLeftMs <= 10 * MINUTE ? 'tenMinutes' : 'none';
}
