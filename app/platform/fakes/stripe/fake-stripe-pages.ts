import type Stripe from 'stripe';

/** A delivery as the overview shows it. */
export interface DeliveryRow {
  id: string;
  type: string;
  created: number;
  attempts: number;
  delivered: boolean;
  last_status: number | null;
  last_error: string | null;
}

export interface Overview {
  sessions: Stripe.Checkout.Session[];
  accounts: Stripe.Account[];
  transfers: Stripe.Transfer[];
  deliveries: DeliveryRow[];
  faultKinds: readonly string[];
}

/** The only style of these pages; its hash stands in their Content-Security-Policy. */
export const fakeStripeStyle = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f36 }
  .note { background: #fff4d6; border: 1px solid #d9a400; border-radius: 6px; padding: .5rem .75rem }
  .bad { background: #fde8e8; border-color: #c53030 }
  button { font: inherit; padding: .5rem 1rem; margin: .25rem .5rem .25rem 0; border-radius: 6px; border: 1px solid #555 }
  button.main { background: #4338ca; color: #fff; border-color: #4338ca }
  table { border-collapse: collapse; width: 100%; font-size: .875rem } td, th { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; vertical-align: top }
  form { display: inline } .amount { font-size: 2rem; margin: 0 }`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${fakeStripeStyle}</style></head><body><main>
<p class="note">Local stand-in for Stripe: no money moves. <span lang="zh-CN">本地模拟的 Stripe，不会产生真实付款。</span></p>
<h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

function formatAmount(amount: number | null, currency: string | null): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'usd' }).format((amount ?? 0) / 100);
}

function button(action: string, english: string, chinese: string, main = false): string {
  return `<button name="action" value="${action}"${main ? ' class="main"' : ''}>${english} <span lang="zh-CN">${chinese}</span></button>`;
}

/** The hosted checkout page of an open session. */
export function checkoutPage(session: Stripe.Checkout.Session, description: string, declined: boolean): string {
  return page(
    'Checkout',
    `<p>${escapeHtml(description)}</p><p class="amount">${formatAmount(session.amount_total, session.currency)}</p>
${declined ? '<p class="note bad" role="alert">Your card was declined. Try another. <span lang="zh-CN">您的卡被拒绝，请换一张。</span></p>' : ''}
<form method="post">${button('pay', 'Pay', '支付', true)}${button('fail', 'Pay with a card that is declined', '用会被拒的卡支付')}${button('cancel', 'Cancel', '取消')}</form>`,
  );
}

/** A session that takes no payment any more. */
export function closedCheckoutPage(session: Stripe.Checkout.Session): string {
  return page('Checkout', `<p>This checkout is ${escapeHtml(String(session.status))}.</p>`);
}

/** The hosted onboarding page of a connected account. */
export function onboardingPage(account: Stripe.Account): string {
  return page(
    'Set up payouts',
    `<p>${escapeHtml(account.email ?? account.id)} · ${escapeHtml(account.country ?? '')}</p>
<form method="post">${button('complete', 'Complete', '完成', true)}${button('pending', 'Complete, but a document is missing', '完成，但缺少证件')}${button('leave', 'Leave without completing', '暂不完成')}</form>`,
  );
}

/** A short page for what is not there. */
export function messagePage(title: string, text: string): string {
  return page(title, `<p>${escapeHtml(text)}</p>`);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

function formatTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19);
}

/** Everything this Stripe holds, newest first, with the switch that makes the next transfer fail. */
export function overviewPage(overview: Overview): string {
  const sessions = overview.sessions.map((session) => [
    session.url ? `<a href="${escapeHtml(session.url)}">${session.id}</a>` : session.id,
    formatAmount(session.amount_total, session.currency),
    escapeHtml(`${session.status ?? ''} / ${session.payment_status}`),
    escapeHtml(session.client_reference_id ?? ''),
    formatTime(session.created),
  ]);
  const accounts = overview.accounts.map((account) => [
    account.id,
    escapeHtml(account.email ?? ''),
    account.payouts_enabled ? 'payouts on' : 'payouts off',
  ]);
  const transfers = overview.transfers.map((transfer) => [
    transfer.id,
    formatAmount(transfer.amount, transfer.currency),
    escapeHtml(typeof transfer.destination === 'string' ? transfer.destination : (transfer.destination?.id ?? '')),
    escapeHtml(transfer.transfer_group ?? ''),
    formatTime(transfer.created),
  ]);
  const kinds = overview.faultKinds.map((kind) => `<option>${kind}</option>`).join('');
  return page(
    'Stripe stand-in',
    `<h2>Checkout sessions</h2>${table(['id', 'amount', 'status', 'reference', 'created (UTC)'], sessions)}
<h2>Connected accounts</h2>${table(['id', 'e-mail', 'state'], accounts)}
<h2>Transfers</h2>${table(['id', 'amount', 'destination', 'group', 'created (UTC)'], transfers)}
<form method="post" action="/fake-stripe/faults"><label>Next transfer: <select name="kind">${kinds}</select></label>
<label>requests <input name="times" type="number" min="0" max="99" value="3"></label> <button>Set</button></form>
<h2>Events</h2>${table(['id', 'type', 'created (UTC)', 'delivery', ''], overview.deliveries.map(deliveryCells))}`,
  );
}

function deliveryCells(row: DeliveryRow): string[] {
  const state = row.delivered ? 'delivered' : 'waiting';
  const last = row.last_error ?? (row.last_status === null ? '' : `HTTP ${row.last_status}`);
  return [
    row.id,
    escapeHtml(row.type),
    formatTime(row.created),
    escapeHtml(`${state}, ${row.attempts} attempts ${last}`),
    `<form method="post" action="/fake-stripe/events/${row.id}/redeliver"><button>Send again</button></form>`,
  ];
}
