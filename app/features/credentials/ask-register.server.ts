import { lookUpAttorney } from '~/platform/ny-attorneys/look-up-attorney.server';
import { lookUpNpi, NPPES_VERSION } from '~/platform/nppes/look-up-npi.server';
import type { Services } from '~/platform/services';
import type { RegisterAdapter } from '../catalogue/credential-kind';
import type { CredentialCheckRow } from './check-record';
import { describeAttorneyAnswer, describeNpiAnswer, type RegisterAnswer } from './register-answer';

/** What a register was asked, for the check record: the number masked. */
type Asked = Pick<CredentialCheckRow, 'source' | 'sourceUrl' | 'query'>;
type Asking = Pick<Services, 'config' | 'registers'>;

interface RegisterSource {
  ask: (services: Asking, number: string) => Promise<RegisterAnswer>;
  describe: (services: Asking, numberMasked: string) => Asked;
}

const sources: Record<RegisterAdapter, RegisterSource> = {
  nppes: {
    ask: async (services, number) => describeNpiAnswer(await lookUpNpi(services, number)),
    describe: ({ config }, numberMasked) => ({
      source: 'NPPES NPI Registry',
      sourceUrl: config.nppesUrl,
      query: `version=${NPPES_VERSION}&number=${numberMasked}`,
    }),
  },
  nyAttorneys: {
    ask: async (services, number) => describeAttorneyAnswer(await lookUpAttorney(services, number)),
    describe: ({ config }, numberMasked) => ({
      source: 'NYS Attorney Registrations (data.ny.gov)',
      sourceUrl: config.nyAttorneysUrl,
      query: `registration_number=${numberMasked}`,
    }),
  },
};

/**
 * Asks the register of an adapter about one normalised number. "Not found" and "could not ask" are answers; nothing is written.
 * `asked` says what was asked, fit to be kept.
 */
export async function askRegister(
  adapter: RegisterAdapter,
  services: Asking,
  question: { number: string; numberMasked: string },
): Promise<{ asked: Asked; answer: RegisterAnswer }> {
  const { ask, describe } = sources[adapter];
  return { asked: describe(services, question.numberMasked), answer: await ask(services, question.number) };
}
