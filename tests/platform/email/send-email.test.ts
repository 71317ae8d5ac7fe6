import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { sendEmail } from '~/platform/email/send-email.server';

const mailFrom = 'Assay <no-reply@assay.example>';
const email = {
  mailId: 'm-1',
  to: 'zhang@example.org',
  subject: '您的资格已通过审核',
  text: '张医生：\n您现在可以接单。\n',
};

let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve())));

async function serve(options: SMTPServerOptions): Promise<string> {
  const started = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `smtp://127.0.0.1:${(started.server.address() as AddressInfo).port}`;
}

describe('sendEmail', () => {
  it('delivers a Chinese subject and body unchanged, under our Message-ID', async () => {
    const received: Email[] = [];
    const smtpUrl = await serve({
      onData: (stream, _session, done) => {
        buffer(stream)
          .then(async (raw) => received.push(await PostalMime.parse(raw)))
          .then(() => done(), done);
      },
    });
    expect(await sendEmail({ smtpUrl, mailFrom }, email)).toEqual({ ok: true, value: 'sent' });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      subject: email.subject,
      text: email.text,
      messageId: '<m-1@assay.example>',
      from: { address: 'no-reply@assay.example' },
      to: [{ address: 'zhang@example.org' }],
    });
  });

  it('sends nothing without SMTP_URL and says so', async () => {
    expect(await sendEmail({ smtpUrl: undefined, mailFrom }, email)).toEqual({ ok: true, value: 'notConfigured' });
  });

  it('tells a refusal for good from one that may pass', async () => {
    const answerRecipient = (responseCode: number): SMTPServerOptions => ({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
    });
    const smtpUrl = await serve(answerRecipient(550));
    expect(await sendEmail({ smtpUrl, mailFrom }, email)).toMatchObject({ error: { code: 'mailRefused' } });
    await new Promise<void>((resolve) => server?.close(resolve));
    const later = await serve(answerRecipient(451));
    expect(await sendEmail({ smtpUrl: later, mailFrom }, email)).toMatchObject({ error: { code: 'mailUnavailable' } });
  });

  it('says unavailable when nobody listens', async () => {
    const answer = await sendEmail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom }, email);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unavailable', code: 'mailUnavailable' } });
  });

  it('keeps a line break in an address or subject from making headers', async () => {
    const received: Email[] = [];
    const smtpUrl = await serve({
      onData: (stream, _session, done) => {
        buffer(stream)
          .then(async (raw) => received.push(await PostalMime.parse(raw)))
          .then(() => done(), done);
      },
    });
    await sendEmail({ smtpUrl, mailFrom }, { ...email, subject: 'Hello\r\nBcc: thief@example.org' });
    expect(received[0]?.bcc ?? []).toEqual([]);
    expect(received[0]?.headers.map((header) => header.key)).not.toContain('bcc');
  });
});
