import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '~/core/locale';
import { guides } from '~/help/guides';
import { readGuide } from '~/help/read-guide';
import { renderGuide } from '~/help/render-guide.server';
import { drawSlices, listSlices } from '../../scripts/draw-slices';
import { findDocFaults } from './find-doc-faults';
import { configured, readDocs, root, scripts } from './read-docs';

const docs = readDocs();
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const guideOf = (locale: string, slug: string): string => textOf(`app/help/texts/${locale}/${slug}.md`);

describe('what the documentation names', () => {
  it.each(docs)('$file: every file, name, script, address, variable and link is there', (doc) => {
    expect(findDocFaults(doc)).toEqual([]);
  });

  it.each([
    ['a file', '`app/features/reviews/no-such-file.ts`'],
    ['a file of a slice', '`no-such-rule.ts`'],
    ['a name of the code', '`noSuchFunction`'],
    ['a component', '`NoSuchCard`'],
    ['a verb of a slice', '`fly-away`'],
    ['a script', '`npm run no:such`'],
    ['a script in a block', '```sh\nnpm run no:such\n```'],
    ['an address', '`/company/nowhere`'],
    ['a variable', '`NO_SUCH_VARIABLE`'],
    ['a link to a file', '[there](no-such.md)'],
    ['a link to a heading', '# Here\n\n[there](#elsewhere)'],
    ['a link to a section of a guide', '[there](/help/experts#elsewhere)'],
    ['a link to a guide', '[there](/help/elsewhere)'],
  ])('%s that is not there is found', (_what, text) => {
    expect(findDocFaults({ file: 'app/features/reviews/README.md', text })).toHaveLength(1);
  });

  it('leaves no script and no variable of the configuration out', () => {
    const handbook = textOf('docs/scripts.md');
    const named = (script: string) =>
      handbook.includes(`## npm ${['start', 'test'].includes(script) ? '' : 'run '}${script}\n`);
    expect(scripts.filter((script) => !named(script))).toEqual([]);
    expect(configured.filter((name) => !textOf('README.md').includes(`\`${name}\``))).toEqual([]);
    expect(configured.filter((name) => !textOf('.env.example').includes(`${name}=`))).toEqual([]);
  });
});

it('the design page names every colour', () => {
  const colours = [...textOf('app/styles/tokens.css').matchAll(/--color-([\w-]+):/g)].map((match) => match[1] ?? '');
  const page = textOf('docs/design.md');
  const named = (colour: string) =>
    page.includes(`\`${colour}\``) || page.includes(`\`${colour.replace(/-soft$/, '')}\``);
  expect(colours.length).toBeGreaterThan(15);
  expect(colours.filter((colour) => !named(colour))).toEqual([]);
});

describe('the slices', () => {
  it('stand in the picture, every one, as the script draws it', () => {
    const picture = textOf('docs/slices.svg');
    expect(picture).toBe(drawSlices(listSlices()));
    expect(listSlices().filter((slice) => !new RegExp(`\\b${slice}</text>`).test(picture))).toEqual([]);
    expect(listSlices().length).toBeGreaterThan(10);
  });

  it('say of every table who owns it', () => {
    const tables = [...textOf('prisma/schema.prisma').matchAll(/@@map\("(\w+)"\)/g)].map((match) => match[1] ?? '');
    const ofThePlatform = ['app_clock', 'worker_presence'];
    const owned = listSlices().map(
      (slice) => /\*\*Tables:\*\*.*/.exec(textOf(`app/features/${slice}/README.md`))?.[0] ?? '',
    );
    const unowned = tables.filter((table) => !owned.some((line) => line.includes(`\`${table}\``)));
    expect(unowned).toEqual(ofThePlatform);
  });
});

describe.each(guides)('the guide $slug', ({ slug, anchors }) => {
  it.each(locales)('has in %s exactly the sections screens may link to', (locale) => {
    expect(readGuide(guideOf(locale, slug)).headings.map(({ anchor }) => anchor)).toEqual(anchors);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('is built alike in every language: headings, tables, lists, examples', () => {
    const shapeOf = (locale: string) => {
      const { headings, body } = readGuide(guideOf(locale, slug));
      const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
      return {
        levels: headings.map(({ level }) => level),
        tableRows: count(/^\|/gm),
        points: count(/^ *(?:-|\d+\.) /gm),
        blocks: count(/^```/gm),
        links: count(/\]\(/g),
      };
    };
    for (const locale of locales) expect(shapeOf(locale)).toEqual(shapeOf('en'));
  });

  it.each(locales)('is drawn in %s without a mark left over', (locale) => {
    const { html, headings } = renderGuide(guideOf(locale, slug));
    const drawn = html.replaceAll(/<code>[\s\S]*?<\/code>/g, '');
    expect(drawn.match(/.{0,20}(?:\*\*|\{#|\]\().{0,20}/g)).toBeNull();
    for (const { anchor } of headings) expect(html).toContain(`id="${anchor}"`);
  });
});
