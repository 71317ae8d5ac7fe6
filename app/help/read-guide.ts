/** A section's heading: its level (2 or 3), the anchor it is reached by, and its plain text. */
export interface GuideHeading {
  level: 2 | 3;
  anchor: string;
  text: string;
}

/** The parts of a guide's Markdown. */
export interface GuideParts {
  title: string;
  lead: string;
  headings: GuideHeading[];
  /** What follows title and lead. */
  body: string;
}

const marked = /^(.*?)\s*\{#([a-z0-9-]+)\}$/;

/** Divides a heading into what is read and its anchor, written {#anchor} at its end; undefined when it has none. */
export function splitHeading(heading: string): { text: string; anchor: string } | undefined {
  const [, text, anchor] = marked.exec(heading) ?? [];
  return text && anchor ? { text, anchor } : undefined;
}

/**
 * Reads a guide: the first line is its title, the first paragraph its lead, every further heading ends in its anchor. An
 * anchor is the same in every language. Throws a sentence that names what is missing.
 */
export function readGuide(markdown: string): GuideParts {
  const [, title, lead, body] = /^# (.+)\n\n([^\n]+)\n([\s\S]*)$/.exec(markdown) ?? [];
  if (!title || !lead || !body) throw new Error('a guide begins with its title and a lead');
  const prose = body.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const headings = [...prose.matchAll(/^(#{2,}) (.+)$/gm)].map(([, marks = '', heading = '']): GuideHeading => {
    const split = splitHeading(heading);
    if (!split) throw new Error(`the heading "${heading}" has no anchor`);
    return { level: marks.length === 2 ? 2 : 3, ...split };
  });
  return { title, lead, headings, body };
}
