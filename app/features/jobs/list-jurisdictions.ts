import { listRequirableKinds } from '../credentials/catalogue';

/** The places a requirement may name: any, each country and each state of the catalogue. */
export function listJurisdictions(): string[] {
  const places = listRequirableKinds().flatMap((kind) => ('jurisdictions' in kind ? kind.jurisdictions : []));
  const countries = places.map((place) => place.split('-')[0] ?? place);
  return ['*', ...[...new Set([...countries, ...places])].filter((place) => place !== '*').sort()];
}
