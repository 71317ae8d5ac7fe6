import { useTranslations } from 'use-intl';
import type { TaskStory } from '../get-task-story.server';
import { lettersOfReaders } from '../letters-of-readers';
import { OpinionCard } from './opinion-card';

/** All reviews of a task: those of one tier side by side, so that their values and reasons can be compared. */
export function OpinionsByTier({
  story,
}: {
  story: Pick<TaskStory, 'opinions' | 'verdict' | 'criteria' | 'currency' | 'content'>;
}) {
  const t = useTranslations('results.task');
  const tiers = [...new Set(story.opinions.map((opinion) => opinion.tier))].sort((one, other) => one - other);
  const letterOf = lettersOfReaders(story.opinions);
  return (
    <section aria-labelledby="opinions" className="flex flex-col gap-4">
      <h2 id="opinions" className="text-base font-semibold">
        {t('opinionsTitle')}
      </h2>
      {tiers.length === 0 && <p className="text-muted">{t('opinionsEmpty')}</p>}
      {tiers.map((tier) => {
        const ofTier = story.opinions.filter((opinion) => opinion.tier === tier);
        const differs = differsIn(ofTier, story.verdict);
        return (
          <div key={tier}>
            <h3 className="mb-2 font-semibold">{t('tierNumber', { tier: String(tier) })}</h3>
            <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
              {ofTier.map((opinion) => (
                <OpinionCard
                  key={`${opinion.seatNumber}-${opinion.revision}`}
                  opinion={opinion}
                  before={ofTier.find(
                    (other) => other.seatNumber === opinion.seatNumber && other.revision === opinion.revision - 1,
                  )}
                  letter={letterOf(tier, opinion.reader)}
                  differs={differs}
                  criteria={story.criteria}
                  currency={story.currency}
                  lang={story.content.language}
                />
              ))}
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** Marks who answered otherwise than was decided; before that, everybody of a tier whose readers differ. */
function differsIn(opinions: TaskStory['opinions'], verdicts: TaskStory['verdict']) {
  const differing = differingIn(opinions);
  const decided = new Map(verdicts.map(({ criterionId, value }) => [criterionId, value]));
  return (criterionId: string, value: string): boolean => {
    const verdict = decided.get(criterionId);
    return verdict === undefined ? differing.has(criterionId) : verdict !== value;
  };
}

/** The criteria on which the readers of a tier gave different values. */
function differingIn(opinions: TaskStory['opinions']): Set<string> {
  const values = new Map<string, Set<string>>();
  for (const { answers } of opinions) {
    for (const { criterionId, value } of answers) {
      values.set(criterionId, (values.get(criterionId) ?? new Set()).add(value));
    }
  }
  return new Set([...values].filter(([, given]) => given.size > 1).map(([criterionId]) => criterionId));
}
