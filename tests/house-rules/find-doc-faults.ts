import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { guides } from '~/help/guides';
import { fileStems, isAddress, isInCode, root, scripts, sourceFiles, variables, type Doc } from './read-docs';

const rootFolders = /^(app|docs|prisma|scripts|tests|public|\.github)\//;
const fileName = /^[\w.*<>{}@-]*\.(tsx?|js|cjs|json|sql|md|prisma|svg|css|example)$/;
/** Words in capitals that stand for what a reader puts in. */
const placeholders = new Set(['PUBLIC_KEY', 'NEW_KEY']);

/** What stands in backquotes, and the lines of fenced blocks. */
function codeIn(text: string): { spans: string[]; fences: string } {
  const fences = [...text.matchAll(/^ *```[^\n]*\n([\s\S]*?)^ *```/gm)].map((match) => match[1] ?? '').join('\n');
  const prose = text.replaceAll(/^ *```[^\n]*\n[\s\S]*?^ *```/gm, '');
  return { spans: [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''), fences };
}

/** A path with `*` or `<name>` in it is there when some file of the repository fits. */
function isThere(candidate: string): boolean {
  if (!/[*<]/.test(candidate)) return existsSync(path.join(root, candidate));
  const pattern = candidate.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\*\*?|<[^>]*>/g, '[^/]*');
  return sourceFiles.some((file) => new RegExp(`^${pattern}(/|$)`).test(file));
}

function findFileFault(file: string, span: string): string | undefined {
  const token = span.replace(/[:#].*$/, '').replace(/\/$/, '');
  if (/[\s@]/.test(token) || /^(\.[a-z]+)*$/.test(token)) return undefined;
  const isPath =
    rootFolders.test(`${token}/`) || (token.includes('/') ? fileName.test(path.basename(token)) : fileName.test(token));
  if (!isPath || token.startsWith('/') || token.startsWith('.data')) return undefined;
  const folder = path.dirname(file);
  const places = ['', `${folder}/`, 'app/', 'app/features/', 'docs/'].map(
    (place) => `${place === './' ? '' : place}${token}`,
  );
  const anywhere = token.includes('/')
    ? []
    : sourceFiles.filter((each) =>
        new RegExp(`(^|/)${token.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(each),
      );
  return places.some(isThere) || anywhere.length > 0 ? undefined : `no file ${span}`;
}

function findNameFault(file: string, span: string): string | undefined {
  const name = span.replace(/\(.*\)$/, '');
  if (/^[A-Za-z][a-z0-9]+([A-Z][a-z0-9]*)+$/.test(name) && !isInCode(name)) return `nothing is named ${span}`;
  const isVerb = file.startsWith('app/features/') && /^[a-z]+(-[a-z]+)+$/.test(name);
  return isVerb && !fileStems.has(name) && !isInCode(name.replaceAll('-', '_')) ? `no file or name ${span}` : undefined;
}

function findCommandFaults(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? '');
  const ofNpm = ['install', 'ci', 'run', 'audit', 'exec'];
  return named.filter((name) => !ofNpm.includes(name) && !scripts.includes(name)).map((name) => `no script ${name}`);
}

/** The anchors a Markdown file has: its own marks in a guide, elsewhere what GitHub makes of its headings. */
export function anchorsOf(markdown: string): Set<string> {
  const headings = [...markdown.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)].map(
    (match) => match[1] ?? '',
  );
  return new Set(
    headings.map((heading) => {
      const [, own] = /\{#([\w-]+)\}$/.exec(heading) ?? [];
      return (
        own ??
        heading
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
          .replaceAll(' ', '-')
      );
    }),
  );
}

function findLinkFault({ file, text }: Doc, target: string): string | undefined {
  if (/^(https?:|mailto:)/.test(target)) return undefined;
  const [address = '', anchor] = target.split('#');
  if (address.startsWith('/')) return findAddressFault(address, anchor);
  const linked = path.join(root, path.dirname(file), address);
  if (address !== '' && !existsSync(linked)) return `no file behind the link ${target}`;
  if (anchor === undefined) return undefined;
  const there = address === '' ? text : readFileSync(linked, 'utf8');
  return anchorsOf(there).has(anchor) ? undefined : `no heading behind the link ${target}`;
}

function findAddressFault(address: string, anchor: string | undefined): string | undefined {
  if (!isAddress(address)) return `no page at ${address}`;
  const guide = guides.find(({ slug }) => `/help/${slug}` === address);
  if (address.startsWith('/help/') && !guide && !address.includes(':')) return `no guide at ${address}`;
  if (anchor === undefined) return undefined;
  const isKnown = (guide?.anchors as readonly string[] | undefined)?.includes(anchor);
  return isKnown ? undefined : `no section at ${address}#${anchor}`;
}

/** What a text names that is not there: files, names, scripts, addresses, variables, links. Empty when all is. */
export function findDocFaults(doc: Doc): string[] {
  const { spans, fences } = codeIn(doc.text);
  const links = [...doc.text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)];
  const addresses = spans.flatMap((span) => /^(?:(?:GET|POST) )?(\/[\w:/.*-]*)$/.exec(span)?.[1] ?? []);
  const inCapitals = `${spans.join('\n')}\n${fences}`.match(/(?<![\w.])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [];
  const faults = [
    ...spans.flatMap((span) => [findFileFault(doc.file, span), findNameFault(doc.file, span)]),
    ...findCommandFaults(`${spans.join('\n')}\n${fences}`),
    ...addresses.map((address) => findAddressFault(address, undefined)),
    ...inCapitals
      .filter((name) => !variables.has(name) && !placeholders.has(name))
      .map((name) => `no variable ${name}`),
    ...links.map((link) => findLinkFault(doc, link[1] ?? '')),
  ];
  return faults.filter((fault) => fault !== undefined).map((fault) => `${doc.file}: ${fault}`);
}
