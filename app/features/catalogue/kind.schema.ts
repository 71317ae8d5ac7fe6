import { z } from 'zod';
import {
  evidenceForms,
  expiryRules,
  kindDomains,
  registerAdapters,
  specialtyLists,
  verificationGrounds,
  type GeneralDefinition,
  type KindDefinition,
} from './credential-kind';

const name = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(200, 'fieldTooLong');
const names = z.object({ en: name, 'zh-CN': name });
const code = z.string('fieldRequired').regex(/^[a-z][a-z0-9_]{1,60}$/, 'codeInvalid');
const days = z.number('numberInvalid').int('numberInvalid').min(1, 'numberOutOfRange').max(3650, 'numberOutOfRange');

/** A pattern is compiled once here, so that no statement ever meets one that throws. */
const pattern = z
  .string('fieldRequired')
  .min(1, 'fieldRequired')
  .max(500, 'fieldTooLong')
  .refine(isPattern, 'patternInvalid');

const numberRule = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('npi') }),
  z.object({ rule: z.literal('pattern'), pattern }),
  z.object({ rule: z.literal('cnLawyer') }),
  z.object({ rule: z.literal('none') }),
]);

const source = z.object({
  name,
  url: z
    .url({ protocol: /^https?$/, error: 'addressInvalid' })
    .max(500, 'fieldTooLong')
    .nullable(),
  adapter: z.enum(registerAdapters).nullable(),
  adapterSuffices: z.boolean(),
});

/** What a version of a kind that can be stated says; issues carry codes. */
export const kindDefinitionSchema = z.object({
  general: z.literal(false),
  domain: z.enum(kindDomains, 'fieldRequired'),
  name: names,
  issuer: name,
  jurisdictions: z
    .array(z.string().regex(/^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/, 'jurisdictionInvalid'))
    .min(1, 'fieldRequired')
    .max(400, 'tooMany'),
  numberSpace: code,
  numberRule,
  numberExample: z.string().max(64, 'fieldTooLong'),
  numberEmbedsIdentity: z.boolean(),
  specialtyList: z.enum(specialtyLists).nullable(),
  levels: z.array(z.object({ code: z.string().regex(/^[a-z0-9_]{1,20}$/, 'codeInvalid'), names })).max(12, 'tooMany'),
  expires: z.enum(expiryRules, 'fieldRequired'),
  evidence: z.array(z.enum(evidenceForms)).max(5),
  source,
  verifiedBy: z.array(z.enum(verificationGrounds)).min(1, 'fieldRequired'),
  fourEyes: z.boolean(),
  badgeIssuers: z.array(z.string().regex(/^(did:[a-z0-9]+:\S+|https:\/\/\S+)$/, 'issuerInvalid')).max(50, 'tooMany'),
  parents: z.array(code).max(10, 'tooMany'),
  reverifyEveryDays: days,
  checkMaxAgeDays: days,
}) satisfies z.ZodType<KindDefinition>;

/** What a version of a more general kind says. */
export const generalDefinitionSchema = z.object({
  general: z.literal(true),
  domain: z.enum(kindDomains, 'fieldRequired'),
  name: names,
  parents: z.array(code).max(10, 'tooMany'),
}) satisfies z.ZodType<GeneralDefinition>;

/** What the database keeps of a version. */
export const storedDefinitionSchema = z.discriminatedUnion('general', [kindDefinitionSchema, generalDefinitionSchema]);

function isPattern(text: string): boolean {
  try {
    // By itself: "1)|(.*" compiles only once it is put in brackets, and then reaches beyond them.
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A draft as the form sends it. */
export const saveKindDraftSchema = z.object({
  code,
  /** Whether the kind is new; otherwise it must exist. */
  isNew: z.boolean(),
  definition: storedDefinitionSchema,
});
export type SaveKindDraftInput = Omit<z.output<typeof saveKindDraftSchema>, 'definition'> & {
  definition: KindDefinition | GeneralDefinition;
};

/** What becomes of a kind: its draft of this version published or thrown away, or the kind taken out of use. */
export const changeKindSchema = z.discriminatedUnion('change', [
  z.object({ code, change: z.enum(['publish', 'discard']), version: z.coerce.number().int().min(1) }),
  z.object({ code, change: z.literal('retire'), version: z.undefined().optional() }),
]);
export type ChangeKindInput = z.output<typeof changeKindSchema>;

const specialtyCode = z.string('fieldRequired').regex(/^[A-Za-z0-9_]{1,40}$/, 'codeInvalid');

/** A change of a list of fields. */
export const changeSpecialtySchema = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('add'),
    list: z.enum(specialtyLists),
    code: specialtyCode,
    parentCode: z.preprocess((value) => (value === '' || value === undefined ? null : value), specialtyCode.nullable()),
    names,
  }),
  z.object({ change: z.enum(['retire', 'restore']), list: z.enum(specialtyLists), code: specialtyCode }),
]);
export type ChangeSpecialtyInput = z.output<typeof changeSpecialtySchema>;
