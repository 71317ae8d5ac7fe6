import type { Config } from '../config/config';
import { askRegisterJson, type RegisterAsking } from '../http/ask-register-json.server';
import type { CouldNotAsk } from '../http/register-asking';
import { readNpiAnswer, type NpiAnswer } from './npi-answer';

/** What NPPES was asked with, beside the number. */
export const NPPES_VERSION = '2.1';

/** Asks NPPES for one NPI (ten digits). "No such number" and "could not ask" are different outcomes, and neither throws. */
export function lookUpNpi(
  services: { config: Pick<Config, 'nppesUrl'>; registers: RegisterAsking },
  number: string,
): Promise<NpiAnswer | CouldNotAsk> {
  const url = new URL(services.config.nppesUrl);
  url.searchParams.set('version', NPPES_VERSION);
  url.searchParams.set('number', number);
  return askRegisterJson(services.registers, { source: 'nppes', url, read: (body) => readNpiAnswer(body, number) });
}
