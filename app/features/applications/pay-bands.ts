import type { Domain } from '../catalogue/credential-kind';

/** What others are said to pay per hour for a kind of work, in US dollars, with where and when that was read. */
export interface PayBand {
  domain: Domain;
  lowMinor: bigint;
  highMinor: bigint;
  source: string;
  /** The day it was read, `YYYY-MM-DD`. */
  readOn: string;
}

/** The currency of every band; we hold no exchange rates, so a rate in another is not compared. */
export const bandCurrency = 'USD';

const readOn = '2026-11-21';

/** Reference bands, edited here when a newer source is read. */
export const payBands: readonly PayBand[] = [
  { domain: 'medicine', lowMinor: 60_00n, highMinor: 180_00n, source: 'HireArt, Business Insider', readOn },
  { domain: 'law', lowMinor: 80_00n, highMinor: 150_00n, source: 'HireArt, Business Insider', readOn },
  { domain: 'finance', lowMinor: 70_00n, highMinor: 180_00n, source: 'HireArt, ZDNet', readOn },
];

export const educations = ['bachelor', 'master', 'professional', 'doctorate'] as const;
export type Education = (typeof educations)[number];

/** Our own factors in hundredths, no market data: no published multiplier was found. */
const educationFactor: Record<Education, bigint> = { bachelor: 70n, master: 85n, professional: 100n, doctorate: 115n };

/** By years of practice: the factor of the last row whose years are reached. */
const yearsFactor: readonly [years: number, hundredths: bigint][] = [
  [0, 80n],
  [3, 100n],
  [6, 115n],
  [11, 130n],
];

/** By tier; an estimate for somebody new is that of tier 1. */
const tierFactor: Record<RatedTier, bigint> = { 1: 100n, 2: 125n, 3: 140n };

/** The band of a field of work. */
export function bandOf(domain: Domain): PayBand {
  const band = payBands.find((one) => one.domain === domain);
  if (!band) throw new Error(`no pay band for ${domain}`);
  return band;
}

/** The tier whose factor holds for a tier of a chain: that of tier 3 for all above. */
export type RatedTier = 1 | 2 | 3;

/** How our default for a rate comes about: minor units of `bandCurrency`, factors in hundredths. */
export interface RateExplanation {
  /** The middle of the band. */
  middleMinor: bigint;
  education: bigint;
  years: bigint;
  tier: bigint;
  /** Their product in whole units, kept within the band. */
  rateMinor: bigint;
}

/**
 * Our default for somebody's rate per hour and what it follows from: the middle of the field's band times education, years and tier, in
 * whole dollars, kept within the band. The factors are the three tables above: ours, no market data.
 */
export function explainRate(
  domain: Domain,
  { education, years, tier = 1 }: { education: Education; years: number; tier?: RatedTier },
): RateExplanation {
  const { lowMinor, highMinor } = bandOf(domain);
  const middleMinor = (lowMinor + highMinor) / 2n;
  const factors = {
    education: educationFactor[education],
    years: yearsFactor.findLast(([from]) => years >= from)?.[1] ?? 0n,
    tier: tierFactor[tier],
  };
  const minor = (middleMinor * factors.education * factors.years * factors.tier) / 1_000_000n;
  const whole = ((minor + 50n) / 100n) * 100n;
  const rateMinor = whole < lowMinor ? lowMinor : whole > highMinor ? highMinor : whole;
  return { middleMinor, ...factors, rateMinor };
}

/** Our default for somebody, and what it becomes above tier 1; minor units. */
export interface OwnDefault extends RateExplanation {
  secondTierMinor: bigint;
  thirdTierMinor: bigint;
}

/** The band of a field and our default for somebody, null while their degree or years are not known. */
export interface RateGuide extends PayBand {
  ours: OwnDefault | null;
}

/** The bands of some fields, each with our default for somebody's degree and years. */
export function guideRates(
  domains: readonly Domain[],
  person: { education: Education | null; yearsOfPractice: number | null } | undefined,
): RateGuide[] {
  const { education, yearsOfPractice: years } = person ?? { education: null, yearsOfPractice: null };
  return domains.map((domain) => ({
    ...bandOf(domain),
    ours: education !== null && years !== null ? defaultOf(domain, education, years) : null,
  }));
}

function defaultOf(domain: Domain, education: Education, years: number): OwnDefault {
  const rateIn = (tier: RatedTier) => explainRate(domain, { education, years, tier });
  return { ...rateIn(1), secondTierMinor: rateIn(2).rateMinor, thirdTierMinor: rateIn(3).rateMinor };
}

/** The usual reader of a tier, for an estimate where nobody's own degree and years are known: a professional degree, 3 to 5 years. */
const usualReader = { education: 'professional', years: 3 } as const;

/** What guides a company's offer in a tier: the band, our default for the usual reader, and whether the offer is below the band. */
export interface OfferGuide extends PayBand {
  oursMinor: bigint;
  /** Undefined while there is no offer in the bands' currency. */
  isBelow: boolean | undefined;
}

/** Guides the offer of each tier, the first at position 0; an offer is minor units per hour, undefined while it cannot be read. Nothing is ever refused for it. */
export function guideOffers(domain: Domain, offers: readonly (bigint | undefined)[], currency: string): OfferGuide[] {
  const band = bandOf(domain);
  return offers.map((offer, position) => {
    const tier = position === 0 ? 1 : position === 1 ? 2 : 3;
    const oursMinor = explainRate(domain, { ...usualReader, tier }).rateMinor;
    const isBelow = offer === undefined || currency !== bandCurrency ? undefined : offer < band.lowMinor;
    return { ...band, oursMinor, isBelow };
  });
}

/** How a rate stands to the bands of the chosen fields; `unknown` in a currency they are not in. Nothing is ever refused for it. */
export function compareWithBand(
  domains: readonly Domain[],
  rate: { amountMinor: bigint; currency: string },
): 'below' | 'within' | 'above' | 'unknown' {
  if (rate.currency !== bandCurrency || domains.length === 0) return 'unknown';
  const bands = domains.map(bandOf);
  if (bands.every(({ lowMinor }) => rate.amountMinor < lowMinor)) return 'below';
  return bands.every(({ highMinor }) => rate.amountMinor > highMinor) ? 'above' : 'within';
}
