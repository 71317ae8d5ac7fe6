import { createTransport } from 'nodemailer';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Config } from '../config/config';

export interface Email {
  /** Our id of this mail; becomes its Message-ID, so that a mail sent twice is recognised as one. */
  mailId: string;
  to: string;
  subject: string;
  text: string;
}

export type SendEmailFailure = Failure<'mailUnavailable' | 'mailRefused'>;

const TIMEOUT_MS = 15_000;

/**
 * Hands a mail to the SMTP server. Without SMTP_URL nothing leaves the house and the answer is `notConfigured`: the local
 * outbox page shows the mail instead. `mailRefused` (conflict) is final for this mail, `mailUnavailable` may be tried again.
 */
export async function sendEmail(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  email: Email,
): Promise<Result<'sent' | 'notConfigured', SendEmailFailure>> {
  if (config.smtpUrl === undefined) return ok('notConfigured');
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: config.mailFrom,
      to: email.to,
      subject: email.subject,
      text: email.text,
      messageId: `<${email.mailId}@${senderDomain(config.mailFrom)}>`,
    });
    return ok('sent');
  } catch (error) {
    return isFinalRefusal(error)
      ? fail('conflict', 'mailRefused', 'The mail server refused this mail.')
      : fail('unavailable', 'mailUnavailable', 'The mail server cannot be reached.');
  } finally {
    transport.close();
  }
}

function senderDomain(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';
}

/** A 5xx answer of the server to this mail; everything else may pass. */
function isFinalRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error)) return false;
  return typeof error.responseCode === 'number' && error.responseCode >= 500 && error.responseCode !== 535;
}
