import { describe, expect, it } from 'vitest';
import { definitionOfForm, kindFormOf } from './kind-form';
import { storedDefinitionSchema } from './kind.schema';
import { shippedKinds } from './shipped/shipped-catalogue';

describe('the form of a kind', () => {
  it.each(shippedKinds.map((kind) => [kind.code, kind] as const))('gives %s back as it was', (_code, kind) => {
    const { code: _, version: _version, ...definition } = kind;
    expect(storedDefinitionSchema.parse(definitionOfForm(kindFormOf(definition)))).toEqual(definition);
  });

  it.each([
    ['numberRule.pattern', '([', 'numberRule.pattern', 'patternInvalid'],
    ['jurisdictions', 'us, USA', 'jurisdictions.1', 'jurisdictionInvalid'],
    ['source.url', 'javascript:alert(1)', 'source.url', 'addressInvalid'],
    ['reverifyEveryDays', 'yearly', 'reverifyEveryDays', 'numberInvalid'],
    ['levels', 'Five | Level five', 'levels.0.code', 'codeInvalid'],
    ['badgeIssuers', 'http://issuer.example', 'badgeIssuers.0', 'issuerInvalid'],
    ['name.en', ' ', 'name.en', 'fieldRequired'],
  ])('names the field at fault: %s', (field, value, path, code) => {
    const gmc = shippedKinds.find((kind) => kind.code === 'uk_physician_gmc');
    if (!gmc) throw new Error('no such kind');
    const parsed = storedDefinitionSchema.safeParse(definitionOfForm({ ...kindFormOf(gmc), [field]: value }));
    const issues = parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
    expect(issues).toEqual(expect.arrayContaining([[path, code]]));
  });
});
