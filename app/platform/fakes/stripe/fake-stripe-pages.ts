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
  :root { color-scheme: light dark; --page: light-dark(#f4f5f8, #12141c); --card: light-dark(#fff, #1b1e29); --ink: light-dark(#1a1f36, #e6e8f0); --quiet: light-dark(#5b6178, #a3a9bf); --line: light-dark(#dde0e8, #333849); --accent: light-dark(#4338ca, #a5b4fc); --on-accent: light-dark(#fff, #12141c) }
  * { box-sizing: border-box }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: var(--page); color: var(--ink) }
  .banner { background: repeating-linear-gradient(-45deg, #f4c430 0 14px, #e0ac12 14px 28px); color: #1a1300; text-align: center; font-weight: 600; padding: .6rem 1rem }
  .banner span { background: #ffeeb0; border-radius: 4px; padding: .1rem .6rem; display: inline-block }
  main { max-width: 30rem; margin: 2rem auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
  main.wide { max-width: 76rem }
  h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 1rem } h2 { font-size: 1rem; margin: 2rem 0 .5rem }
  h1 span, button span { font-weight: 400 } h1 span { color: var(--quiet) }
  .note { border: 1px solid var(--line); border-inline-start: 4px solid #c53030; border-radius: 6px; padding: .5rem .75rem }
  .amount { font-size: 2.25rem; font-weight: 600; line-height: 1.2; margin: 0 0 1.5rem; font-variant-numeric: tabular-nums }
  .choices { display: grid; gap: .5rem }
  button, select, input { font: inherit; min-height: 2.75rem; padding: .4rem .9rem; border-radius: 8px; border: 1px solid var(--quiet); background: var(--card); color: var(--ink) }
  button { cursor: pointer } button.main { background: var(--accent); color: var(--on-accent); border-color: var(--accent) }
  td button { min-height: 2rem; padding: .1rem .6rem }
  .scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .8125rem; white-space: nowrap }
  td, th { text-align: start; padding: .35rem .6rem; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; vertical-align: top }
  td:first-child { max-width: 18rem; overflow: hidden; text-overflow: ellipsis } th { color: var(--quiet); font-weight: 500 }
  a { color: var(--accent) } form.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: 1rem }`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function page(title: { en: string; zh: string }, body: string, width: '' | 'wide' = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title.en)}</title><style>${fakeStripeStyle}</style></head><body>
<header class="banner"><span>Test page in place of Stripe: no money moves. <span lang="zh-CN">代替 Stripe 的测试页面，不会产生真实付款。</span></span></header>
<main${width ? ` class="${width}"` : ''}><h1>${escapeHtml(title.en)} <span lang="zh-CN">${title.zh}</span></h1>${body}</main></body></html>`;
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
    { en: 'Checkout', zh: '结账' },
    `<p>${escapeHtml(description)}</p><p class="amount">${formatAmount(session.amount_total, session.currency)}</p>
${declined ? '<p class="note" role="alert">Your card was declined. Try another. <span lang="zh-CN">您的卡被拒绝，请换一张。</span></p>' : ''}
<form method="post" class="choices">${button('pay', 'Pay', '支付', true)}${button('fail', 'Pay with a card that is declined', '用会被拒的卡支付')}${button('cancel', 'Cancel', '取消')}</form>`,
  );
}

/** A session that takes no payment any more. */
export function closedCheckoutPage(session: Stripe.Checkout.Session): string {
  return page({ en: 'Checkout', zh: '结账' }, `<p>This checkout is ${escapeHtml(String(session.status))}.</p>`);
}

/** The hosted onboarding page of a connected account. */
export function onboardingPage(account: Stripe.Account): string {
  return page(
    { en: 'Set up payouts', zh: '设置收款' },
    `<p>${escapeHtml(account.email ?? account.id)} · ${escapeHtml(account.country ?? '')}</p>
<form method="post" class="choices">${button('complete', 'Complete', '完成', true)}${button('pending', 'Complete, but a document is missing', '完成，但缺少证件')}${button('leave', 'Leave without completing', '暂不完成')}</form>`,
  );
}

/** A short page for what is not there. */
export function messagePage(title: { en: string; zh: string }, text: string): string {
  return page(title, `<p>${escapeHtml(text)}</p>`);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<div class="scroll" tabindex="0"><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table></div>`;
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
    { en: 'Stripe stand-in', zh: 'Stripe 测试替身' },
    `<h2>Checkout sessions</h2>${table(['id', 'amount', 'status', 'reference', 'created (UTC)'], sessions)}
<h2>Connected accounts</h2>${table(['id', 'e-mail', 'state'], accounts)}
<h2>Transfers</h2>${table(['id', 'amount', 'destination', 'group', 'created (UTC)'], transfers)}
<form method="post" action="/fake-stripe/faults" class="row"><label>Next transfer: <select name="kind">${kinds}</select></label>
<label>requests <input name="times" type="number" min="0" max="99" value="3"></label> <button>Set</button></form>
<h2>Events</h2>${table(['id', 'type', 'created (UTC)', 'delivery', ''], overview.deliveries.map(deliveryCells))}`,
    'wide',
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
