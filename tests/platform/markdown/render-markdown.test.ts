import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';

const draw = (text: string, under?: 1 | 2 | 3): string => renderMarkdown(text, under).safeHtml;

describe('what somebody wrote in Markdown', () => {
  it('is drawn with tables, lists and emphasis', () => {
    expect(draw('**Must** hold')).toBe('<p><strong>Must</strong> hold</p>');
    expect(draw('- one\n- two')).toContain('<li>one</li>');
    expect(draw('|a|b|\n|-|-|\n|1|2|')).toContain('<td>1</td>');
    expect(draw('')).toBe('');
  });

  it('keeps its headings below the heading it stands under', () => {
    expect(draw('# One\n\n## Two\n\n###### Six')).toBe('<h3>One</h3>\n<h4>Two</h4>\n<h6>Six</h6>');
    expect(draw('# One', 1)).toBe('<h2>One</h2>');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a line', 'before <script>alert(1)</script> after'],
    ['a handler', '<img src="x" onerror="alert(1)">'],
    ['a handler on a drawing', '<svg onload="alert(1)"></svg>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a style', '<style>body{display:none}</style>'],
    ['a form', '<form action="https://evil.example"><input name="passphrase"></form>'],
  ])('never carries %s into the page', (_, text) => {
    expect(draw(text)).not.toMatch(/<(script|img|svg|iframe|style|form|input)\b/i);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '[x]\n\n[x]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('has no address that runs: %s', (text) => {
    expect(draw(text)).not.toMatch(/(href|src)="(?!"|https?:|mailto:)/i);
  });

  it('cannot close the attribute its address stands in', () => {
    const html = draw('[x](https://a.example/" onclick="alert(1))');
    expect(html).not.toMatch(/<[^>]*\sonclick=/i);
    expect(draw('[x](https://a.example "t\\" onclick=\\"alert(1)")')).not.toMatch(/<a [^>]*" onclick="/i);
  });

  it('opens addresses beside the page and shows a picture as a link to it', () => {
    const rel = 'target="_blank" rel="noopener noreferrer nofollow"';
    expect(draw('[law](https://a.example/)')).toBe(`<p><a href="https://a.example/" ${rel}>law</a></p>`);
    expect(draw('![scan](https://a.example/x.png)')).toBe(`<p><a href="https://a.example/x.png" ${rel}>scan</a></p>`);
  });
});
