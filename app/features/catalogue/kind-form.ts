import type { GeneralDefinition, KindDefinition } from './credential-kind';

/** The fields of the form by which an admin edits a kind: texts as they are typed, lists a line or a word each. */
export type KindForm = Record<string, string>;

const boxes = (name: string, chosen: readonly string[]): KindForm =>
  Object.fromEntries(chosen.map((value) => [`${name}.${value}`, 'on']));

/** A definition as the form shows it. */
export function kindFormOf(definition: KindDefinition | GeneralDefinition): KindForm {
  const common = {
    general: definition.general ? 'yes' : 'no',
    domain: definition.domain,
    'name.en': definition.name.en,
    'name.zh-CN': definition.name['zh-CN'],
    parents: definition.parents.join(' '),
  };
  if (definition.general) return common;
  const { source, numberRule } = definition;
  return {
    ...common,
    issuer: definition.issuer,
    jurisdictions: definition.jurisdictions.join(' '),
    numberSpace: definition.numberSpace,
    'numberRule.rule': numberRule.rule,
    'numberRule.pattern': numberRule.rule === 'pattern' ? numberRule.pattern : '',
    numberExample: definition.numberExample,
    ...(definition.numberEmbedsIdentity && { numberEmbedsIdentity: 'on' }),
    specialtyList: definition.specialtyList ?? '',
    levels: definition.levels.map(({ code, names }) => [code, names.en, names['zh-CN']].join(' | ')).join('\n'),
    expires: definition.expires,
    ...boxes('evidence', definition.evidence),
    'source.name': source.name,
    'source.url': source.url ?? '',
    'source.adapter': source.adapter ?? '',
    ...(source.adapterSuffices && { 'source.adapterSuffices': 'on' }),
    ...boxes('verifiedBy', definition.verifiedBy),
    ...(definition.fourEyes && { fourEyes: 'on' }),
    badgeIssuers: definition.badgeIssuers.join('\n'),
    reverifyEveryDays: String(definition.reverifyEveryDays),
    checkMaxAgeDays: String(definition.checkMaxAgeDays),
  };
}

/** The form as the schema judges it (kind.schema.ts); what is missing or malformed is the schema's to say. */
export function definitionOfForm(form: KindForm): Record<string, unknown> {
  const text = (name: string) => form[name]?.trim() ?? '';
  const isOn = (name: string) => form[name] === 'on';
  const chosen = (name: string) =>
    Object.keys(form).flatMap((key) => (key.startsWith(`${name}.`) && isOn(key) ? [key.slice(name.length + 1)] : []));
  const common = {
    domain: text('domain'),
    name: { en: text('name.en'), 'zh-CN': text('name.zh-CN') },
    parents: wordsOf(text('parents')),
  };
  if (form['general'] === 'yes') return { general: true, ...common };
  const rule = text('numberRule.rule');
  return {
    general: false,
    ...common,
    issuer: text('issuer'),
    jurisdictions: wordsOf(text('jurisdictions').toUpperCase()),
    numberSpace: text('numberSpace'),
    numberRule: rule === 'pattern' ? { rule, pattern: text('numberRule.pattern') } : { rule },
    numberExample: text('numberExample'),
    numberEmbedsIdentity: isOn('numberEmbedsIdentity'),
    specialtyList: text('specialtyList') || null,
    levels: linesOf(text('levels')).map((line) => {
      const [code = '', en = '', zh = ''] = line.split('|').map((part) => part.trim());
      return { code, names: { en, 'zh-CN': zh } };
    }),
    expires: text('expires'),
    evidence: chosen('evidence'),
    source: {
      name: text('source.name'),
      url: text('source.url') || null,
      adapter: text('source.adapter') || null,
      adapterSuffices: isOn('source.adapterSuffices'),
    },
    verifiedBy: chosen('verifiedBy'),
    fourEyes: isOn('fourEyes'),
    badgeIssuers: linesOf(text('badgeIssuers')),
    reverifyEveryDays: numberOf(text('reverifyEveryDays')),
    checkMaxAgeDays: numberOf(text('checkMaxAgeDays')),
  };
}

const wordsOf = (text: string): string[] => text.split(/[\s,;，、]+/u).filter((word) => word !== '');
const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
const numberOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);
