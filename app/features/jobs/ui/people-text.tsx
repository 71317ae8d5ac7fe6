import { useTranslations } from 'use-intl';
import { SentenceGap } from '~/ui/sentence-gap';
import type { ChainPeople } from '../judge-chain-people';

/** How many different people a task of the job needs, and how many there are; with several tiers, who is counted twice. */
export function PeopleText(props: { people: ChainPeople; tiers: number; mostExperts: number }) {
  const t = useTranslations('company.people');
  const supply = useTranslations('company.supply');
  const { needed, found, isEnough } = props.people;
  return (
    <>
      {t('needed', {
        needed,
        people: found,
        found: found >= props.mostExperts ? supply('atLeast', { count: props.mostExperts }) : String(found),
      })}
      {props.tiers > 1 && (
        <>
          <SentenceGap />
          {t('nested')}
        </>
      )}
      {!isEnough && (
        <>
          <SentenceGap />
          {t('tooFew')}
        </>
      )}
    </>
  );
}
