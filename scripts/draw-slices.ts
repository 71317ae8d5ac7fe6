import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FILE = 'docs/slices.svg';
const COLUMNS = 5;
const BOX = { width: 148, height: 44, gapX: 24, gapY: 30 };
const LEFT = 20;
const TOP = 76;

/** The slices that exist, in their order. */
export function listSlices(): string[] {
  const order = JSON.parse(readFileSync('app/features/slice-order.json', 'utf8')) as string[];
  return order.filter((slice) => existsSync(`app/features/${slice}`));
}

/** The picture of docs/architecture.md: edge above, slices in reading order, foundations below. Legible on light and dark pages. */
export function drawSlices(slices: readonly string[]): string {
  const rows = Math.ceil(slices.length / COLUMNS);
  const width = 2 * LEFT + COLUMNS * BOX.width + (COLUMNS - 1) * BOX.gapX;
  const below = TOP + rows * (BOX.height + BOX.gapY);
  const bar = (y: number, label: string) => box(LEFT, y, width - 2 * LEFT, 36, label, 'bar');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${below + 110}" role="img" aria-labelledby="title about">`,
    '<title id="title">The slices in their order</title>',
    '<desc id="about">Routes and worker call slices; a slice imports only slices before it; all stand on platform and core.</desc>',
    `<style>${style}</style>`,
    `<rect width="${width}" height="${below + 110}" rx="10" class="page"/>`,
    bar(20, 'routes and worker: thin edges that call one command each'),
    ...slices.map((slice, index) => {
      const place = placeOf(index);
      return box(place.x, place.y, BOX.width, BOX.height, `${index + 1}  ${slice}`, 'slice');
    }),
    ...slices.slice(1).map((_, index) => arrow(index)),
    bar(below, 'platform: database, queue, storage, Stripe, NPPES, mail, keys, log'),
    bar(below + 50, 'core: results, money, state machines, canonical JSON, locales'),
    '</svg>',
    '',
  ].join('\n');
}

function placeOf(index: number): { x: number; y: number } {
  const column = index % COLUMNS;
  return { x: LEFT + column * (BOX.width + BOX.gapX), y: TOP + Math.floor(index / COLUMNS) * (BOX.height + BOX.gapY) };
}

function box(x: number, y: number, width: number, height: number, label: string, kind: string): string {
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="${kind}"/>` +
    `<text x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle">${label}</text>`
  );
}

/** From a slice back to the one before: the direction in which imports are allowed. */
function arrow(index: number): string {
  const to = placeOf(index);
  const from = placeOf(index + 1);
  const middle = BOX.height / 2;
  if (to.y === from.y) return line([from.x, from.y + middle], [to.x + BOX.width + 2, to.y + middle]);
  const lane = from.y - BOX.gapY / 2;
  const [startX, endX] = [from.x + BOX.width / 2, to.x + BOX.width / 2];
  const path = `M${startX} ${from.y} V${lane} H${endX} V${to.y + BOX.height + 8}`;
  return `<path d="${path}" class="line"/><path d="M${endX - 5} ${to.y + BOX.height + 9} l5 -7 l5 7 z" class="head"/>`;
}

function line([x, y]: [number, number], [endX, endY]: [number, number]): string {
  return `<path d="M${x} ${y} H${endX + 6}" class="line"/><path d="M${endX + 7} ${endY - 5} l-7 5 l7 5 z" class="head"/>`;
}

const style = [
  'text{font:14px ui-sans-serif,system-ui,sans-serif;fill:#10201e}',
  '.page{fill:#f6f7f6;stroke:#c9d1cf}',
  '.bar{fill:#e3efec;stroke:#0a665d}',
  '.slice{fill:#fff;stroke:#7b8886}',
  '.line{fill:none;stroke:#0a665d;stroke-width:1.5}',
  '.head{fill:#0a665d}',
  '@media(prefers-color-scheme:dark){text{fill:#e9efee}.page{fill:#141b1a;stroke:#293533}.bar{fill:#12322d;stroke:#5fcfc0}',
  '.slice{fill:#1c2625;stroke:#71827f}.line{stroke:#5fcfc0}.head{fill:#5fcfc0}}',
].join('');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, drawSlices(listSlices()));
