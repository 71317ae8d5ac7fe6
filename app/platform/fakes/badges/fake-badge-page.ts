/** What the page of the invented issuers shows. */
export interface FakeBadgePage {
  issuers: { key: string; id: string; name: string }[];
  minted: { key: string; email: string; jwt: string; place: number } | null;
  isRevoked: boolean;
}

/** A plain page without styles or scripts: who issues, a form that has a badge signed, and the way to revoke it. */
export function fakeBadgePage({ issuers, minted, isRevoked }: FakeBadgePage): string {
  const options = issuers.map(
    ({ key, name }) => `<option value="${key}"${minted?.key === key ? ' selected' : ''}>${escapeHtml(name)}</option>`,
  );
  const rows = issuers.map(({ id, name }) => `<li>${escapeHtml(name)}: <code>${escapeHtml(id)}</code></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Invented issuers of badges</title></head><body><main>
<h1>Invented issuers of badges <span lang="zh-CN">虚构的徽章颁发者</span></h1>
<p>A badge counts where the kind of credential names its issuer. The keys are made anew when the server starts.</p>
<ul>${rows.join('')}</ul>
<form method="get"><label>Issuer <select name="issuer">${options.join('')}</select></label>
<label>E-mail address of the holder <input name="email" type="email" required value="${escapeHtml(minted?.email ?? '')}"></label>
<button>Sign a badge <span lang="zh-CN">签发徽章</span></button></form>
${isRevoked ? '<p role="status">Revoked. <span lang="zh-CN">已撤销。</span></p>' : ''}${minted ? mintedPart(minted) : ''}
</main></body></html>`;
}

function mintedPart({ key, jwt, place }: NonNullable<FakeBadgePage['minted']>): string {
  return `<h2>The badge <span lang="zh-CN">徽章</span></h2>
<p><textarea rows="12" cols="80" readonly aria-label="The badge">${escapeHtml(jwt)}</textarea></p>
<form method="post"><input type="hidden" name="issuer" value="${key}"><input type="hidden" name="place" value="${place}">
<button>Revoke it <span lang="zh-CN">撤销</span></button></form>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
