import type { TimePiece } from '../sum-time';

const patterned = ['reading', 'consulting', 'guideline', 'offline_edits', 'idle', 'paused', 'offline', 'over_cap'];

/** The hatching of each kind of time, once on a page that draws bars; kinds are told apart without colour. */
export function TimePatterns() {
  return (
    <svg aria-hidden="true" focusable="false" className="absolute size-0">
      <defs>
        <Pattern kind="reading" ground="fill-accent" line="M0 6 6 0" stroke="stroke-on-accent" />
        <Pattern kind="consulting" ground="fill-accent" line="M0 3h6" stroke="stroke-on-accent" />
        <Pattern kind="guideline" ground="fill-accent" line="M0 0 6 6" stroke="stroke-on-accent" />
        <Pattern kind="offline_edits" ground="fill-accent" line="M3 0v6" stroke="stroke-on-accent" />
        <Pattern kind="idle" ground="fill-sunken" line="M0 3h6" stroke="stroke-control" />
        <Pattern kind="paused" ground="fill-sunken" line="M0 0 6 6" stroke="stroke-control" />
        <Pattern kind="offline" ground="fill-surface" line="M3 0v6" stroke="stroke-bad" />
        <Pattern kind="over_cap" ground="fill-warn-soft" line="M0 0 6 6M0 6 6 0" stroke="stroke-warn" />
      </defs>
    </svg>
  );
}

function Pattern({ kind, ground, line, stroke }: { kind: string; ground: string; line: string; stroke: string }) {
  return (
    <pattern id={`time-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className={ground} />
      <path d={line} fill="none" strokeWidth="1.2" className={stroke} />
    </pattern>
  );
}

/** A task's time from taking to end, each kind with its own hatching. It is drawn only: the figures stand beside it. */
export function TimeBar({ pieces, className = 'h-4 w-full' }: { pieces: readonly TimePiece[]; className?: string }) {
  const total = Math.max(
    pieces.reduce((sum, piece) => sum + piece.lengthMs, 0),
    1,
  );
  let before = 0;
  return (
    <svg aria-hidden="true" focusable="false" className={`block overflow-hidden rounded-sm ${className}`}>
      {pieces.map((piece, position) => {
        const x = (before / total) * 100;
        before += piece.lengthMs;
        return (
          <rect
            key={position}
            x={`${x.toFixed(3)}%`}
            width={`${((piece.lengthMs / total) * 100).toFixed(3)}%`}
            height="100%"
            {...fillOf(piece.kind)}
          />
        );
      })}
    </svg>
  );
}

/** A kind's hatching beside its name. */
export function TimeSwatch({ kind }: { kind: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className="border-control inline-block h-3 w-5 shrink-0 rounded-xs border"
    >
      <rect width="100%" height="100%" {...fillOf(kind)} />
    </svg>
  );
}

function fillOf(kind: string): { fill: string } | { className: string } {
  return patterned.includes(kind) ? { fill: `url(#time-${kind})` } : { className: 'fill-accent' };
}
