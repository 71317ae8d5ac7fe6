import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config';
import { describeError } from './describe-error.server';

/** Fields that never reach a log line, wherever they stand up to three levels deep. */
const secretFields = [
  'password',
  'passwordHash',
  'secret',
  'token',
  'apiKey',
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["stripe-signature"]',
  'encryptionKey',
  'previousEncryptionKeys',
  'signingKeyPem',
  'stripeSecretKey',
  'stripeWebhookSecret',
  'databaseUrl',
  'smtpUrl',
  'number',
  'npi',
];

const redactedPaths = ['', '*.', '*.*.', '*.*.*.'].flatMap((prefix) =>
  secretFields.map((field) => (field.startsWith('[') ? `${prefix.replace(/\.$/, '')}${field}` : `${prefix}${field}`)),
);

/** One JSON line per event on standard output (or `destination`), secrets, document numbers and quoted rows cut out. */
export function openLog(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: { paths: redactedPaths, censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
