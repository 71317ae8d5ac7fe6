import { z } from 'zod';

const optional = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** The environment this process reads, once, at its start. docs: the README's configuration table. */
export const environmentSchema = z.object({
  ASSAY_MODE: z.enum(['demo', 'test', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  APP_URL: optional,
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DATABASE_URL: optional,
  DATA_DIR: optional,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  S3_BUCKET: optional,
  S3_ENDPOINT: optional,
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  ENCRYPTION_KEY: optional,
  ENCRYPTION_KEY_PREVIOUS: optional,
  CLAMD_SOCKET: optional,
  CLAMD_HOST: optional,
  CLAMD_PORT: z.coerce.number().int().min(1).max(65535).default(3310),
  DOCUMENT_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).default(180),
  SIGNING_KEY: optional,
  STRIPE_SECRET_KEY: optional,
  STRIPE_WEBHOOK_SECRET: optional,
  SMTP_URL: optional,
  MAIL_FROM: z.string().default('Assay <no-reply@assay.example>'),
  SUPPORT_EMAIL: optional.pipe(z.email().optional()),
  NPPES_URL: z.string().default('https://npiregistry.cms.hhs.gov/api/'),
  NY_ATTORNEYS_URL: z.url().default('https://data.ny.gov/resource/eqw2-r5nb.json'),
  NY_ATTORNEYS_TOKEN: optional,
  LEIE_URL: z.url().default('https://oig.hhs.gov/exclusions/downloadables/UPDATED.csv'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** A bucket of an S3-compatible store. Without keys the SDK's usual places are asked (role of the machine, profile). */
export interface S3Settings {
  bucket: string;
  /** Absent: Amazon S3 itself. */
  endpoint: string | undefined;
  region: string;
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
}

/** Where the malware scanner listens: a socket file, or a host and port. */
export type ClamdSettings = { path: string } | { host: string; port: number };

/** Everything configurable, checked. `fakes` says that vendors are answered by the built-in fakes. */
export interface Config {
  mode: 'demo' | 'test' | 'production';
  port: number;
  appUrl: string;
  /** How many reverse proxies stand in front and are believed about addresses and https. */
  trustedProxies: number;
  databaseUrl: string;
  databasePoolSize: number;
  dataDir: string;
  /** Where files lie; absent: in the folder `files` of `dataDir`. */
  s3: S3Settings | undefined;
  encryptionKey: string;
  /** Keys that are read but no longer written under, while a rotation is under way. */
  previousEncryptionKeys: string[];
  /** Absent: uploads are not scanned. */
  clamd: ClamdSettings | undefined;
  /** How long a document is kept after the last decision on what it proves. */
  documentRetentionDays: number;
  signingKeyPem: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The address people write to when a page cannot help them. */
  supportEmail: string;
  nppesUrl: string;
  /** New York's register of attorneys, a Socrata data set in JSON. */
  nyAttorneysUrl: string;
  /** The application token Socrata counts questions by; absent: questions are counted by address. */
  nyAttorneysToken: string | undefined;
  /** The monthly file of people excluded from US health programmes. */
  leieUrl: string;
  logLevel: string;
  /** True when the vendors and registers are the built-in fakes; never true in production. */
  fakes: boolean;
}
