/** The two-sided 95 % quantile of the standard normal distribution. */
const Z = 1.959964;

/**
 * The 95 % score interval of a share of `hits` in `trials` (E. B. Wilson, JASA 22, 1927, p. 209–212; without continuity
 * correction), as shares between 0 and 1. `trials` is positive and `hits` between 0 and `trials`; throws otherwise.
 */
export function wilsonInterval(hits: number, trials: number): { low: number; high: number } {
  if (trials <= 0 || hits < 0 || hits > trials) throw new RangeError('a share has hits between 0 and its trials');
  const share = hits / trials;
  const square = Z * Z;
  const scale = 1 + square / trials;
  const centre = (share + square / (2 * trials)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
