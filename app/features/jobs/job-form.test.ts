import { describe, expect, it } from 'vitest';
import { parseInput } from '~/core/parse-input';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { draftOfForm, editJobForm, newJobForm, readJobForm, type JobForm } from './job-form';
import { jobDraftSchema } from './job-draft.schema';

const filled: JobForm = { ...newJobForm, title: 'Medical answers', guideline: 'Read.', budgetMinor: '1250,5' };

/** What a browser would send for a form. */
function sent(form: JobForm): FormData {
  const data = new FormData();
  const { criteria, tiers, ...scalars } = form;
  for (const [name, value] of Object.entries(scalars)) data.set(name, value);
  criteria.forEach((criterion, index) => {
    const { critical, rationaleRequired, ...texts } = criterion;
    for (const [name, value] of Object.entries(texts)) data.set(`criteria.${index}.${name}`, value);
    if (critical) data.set(`criteria.${index}.critical`, 'on');
    if (rationaleRequired) data.set(`criteria.${index}.rationale`, 'on');
  });
  tiers.forEach((tier, index) => {
    data.set(`tiers.${index}.seats`, tier.seats);
    data.set(`tiers.${index}.rateMinorPerHour`, tier.rate);
    for (const kind of tier.kinds) data.append(`tiers.${index}.requirement.kinds`, kind);
    data.set(`tiers.${index}.requirement.jurisdiction`, tier.jurisdiction);
    data.set(`tiers.${index}.requirement.language`, tier.language);
    data.set(`tiers.${index}.requirement.readLevel`, tier.readLevel);
  });
  return data;
}

describe('the job builder', () => {
  it('keeps what was typed when lists grow and shrink', () => {
    const grown = editJobForm(editJobForm(filled, 'addCriterion') ?? filled, 'addTier') ?? filled;
    expect([grown.criteria.length, grown.tiers.length]).toEqual([1, 3]);
    expect(readJobForm(sent(grown))).toEqual(grown);
    expect(editJobForm(editJobForm(grown, 'removeTier.2') ?? grown, 'removeCriterion.0')).toEqual(filled);
    expect(editJobForm(filled, 'create')).toBeUndefined();
  });

  it('moves a criterion one place up, and leaves the first where it is', () => {
    const criterion = { guidance: '', answer: '1-5', weight: '1', critical: false, rationaleRequired: false };
    const criteria = ['a', 'b', 'c'].map((label) => ({ ...criterion, label }));
    const labelsAfter = (intent: string) =>
      editJobForm({ ...filled, criteria }, intent)?.criteria.map(({ label }) => label);
    expect(labelsAfter('moveCriterion.2')).toEqual(['a', 'c', 'b']);
    expect(labelsAfter('moveCriterion.0')).toEqual(['a', 'b', 'c']);
    expect(labelsAfter('moveCriterion.9')).toEqual(['a', 'b', 'c']);
  });

  it('leaves out a credential that was not chosen', () => {
    const data = sent(filled);
    data.append('tiers.0.requirement.kinds', '');
    expect(readJobForm(data).tiers[0]?.kinds).toEqual(['us_physician']);
  });

  it('reads amounts exactly and makes a draft the schema takes', () => {
    const criterion = {
      label: 'Correct',
      guidance: '',
      answer: 'yes/no',
      weight: '3',
      critical: true,
      rationaleRequired: true,
    };
    const parsed = parseInput(jobDraftSchema(shippedCatalogue), draftOfForm({ ...filled, criteria: [criterion] }));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        budgetMinor: 125_050n,
        tiers: [{ rateMinorPerHour: 12_000 }, { rateMinorPerHour: 18_000 }],
        criteria: [{ answer: { kind: 'yesNo' }, weight: 3, critical: true, rationale: 'required' }],
      },
    });
  });

  it('names each field that was left empty by the name of its control', () => {
    const empty = readJobForm(new FormData());
    const tier = { seats: '', rate: 'much', kinds: [], jurisdiction: '', language: '', readLevel: '' };
    const criterion = { label: '', guidance: '', answer: 'one', weight: '', critical: false, rationaleRequired: false };
    const parsed = parseInput(
      jobDraftSchema(shippedCatalogue),
      draftOfForm({ ...empty, tiers: [tier], criteria: [criterion] }),
    );
    const fields = parsed.ok ? {} : parsed.error.fields;
    expect(fields).toMatchObject({
      title: ['fieldTooShort'],
      domain: ['fieldRequired'],
      budgetMinor: ['amountInvalid'],
      'criteria.0.label': ['fieldRequired'],
      'criteria.0.answer': ['answersInvalid'],
      'tiers.0.seats': ['numberInvalid'],
      'tiers.0.requirement.kinds': ['kindMissing'],
      'tiers.0.requirement.language': ['languageInvalid'],
    });
  });
});
