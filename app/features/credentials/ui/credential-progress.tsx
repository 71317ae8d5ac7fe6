import { useTranslations } from 'use-intl';
import { Stepper } from '~/ui/stepper';
import { credentialSteps } from '../credential-steps';

/** The way of a credential from its statement to the decision: what is done, who has the ball and since when. */
export function CredentialProgress({ credential }: { credential: Parameters<typeof credentialSteps>[0] }) {
  const t = useTranslations('credentials.steps');
  return (
    <Stepper
      label={t('label')}
      steps={credentialSteps(credential).map(({ key, state, holder, at }) => ({
        key,
        title: t(key),
        state,
        holder: holder && t(holder),
        ...(at && { at }),
      }))}
    />
  );
}
