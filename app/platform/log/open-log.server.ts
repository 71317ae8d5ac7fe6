import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config';

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

/** One JSON line per event on standard output (or `destination`), secrets and document numbers cut out. */
export function openLog(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redactedPaths, censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
