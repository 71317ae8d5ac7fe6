import type { Config } from '../config/config';
import { askRegisterJson, type RegisterAsking } from '../http/ask-register-json.server';
import type { CouldNotAsk } from '../http/register-asking';
import { attorneyColumns, readAttorneyAnswer, type AttorneyAnswer } from './attorney-answer';

/**
 * Asks New York's register of attorneys (Socrata data set, seven digits) for one number. "No such number" and "could not ask" are
 * different outcomes, and neither throws. Without a token Socrata counts the questions of everybody at one address together.
 */
export function lookUpAttorney(
  services: { config: Pick<Config, 'nyAttorneysUrl' | 'nyAttorneysToken'>; registers: RegisterAsking },
  number: string,
): Promise<AttorneyAnswer | CouldNotAsk> {
  const { nyAttorneysUrl, nyAttorneysToken } = services.config;
  const url = new URL(nyAttorneysUrl);
  url.searchParams.set('registration_number', number);
  url.searchParams.set('$select', attorneyColumns.join(','));
  url.searchParams.set('$limit', '2');
  const headers: Record<string, string> = nyAttorneysToken ? { 'x-app-token': nyAttorneysToken } : {};
  return askRegisterJson(services.registers, {
    source: 'nyAttorneys',
    url,
    headers,
    read: (body) => readAttorneyAnswer(body, number),
  });
}
