/**
 * The narrative of a Yearline Markdown document: `## Heading {#key}` opens a section, the text right after the front
 * matter is the unheaded section "main".
 *
 * A backslash at the start of a line keeps what follows as text: `\## not a heading`. It is dropped before `#`, a
 * backslash, white space and at the end of a line, and nowhere else. A line of one backslash is a blank line to keep.
 */
import type { DocumentProblem, DocumentSection } from './entry-document.ts';
import { KEBAB_CASE, kebabCase, takeKey } from './kebab-case.ts';

/** Key of the unheaded section that stands before every heading. */
export const MAIN_SECTION = 'main';

const BLANK = /^\s*$/;
const SECTION_LINE = /^##(?=\s|$)/;
const OTHER_HEADING = /^#{1,6}(?=\s|$)/;
const ESCAPED = /^\\(?=$|[\s\\#])/;

interface SectionLines {
  heading: string | null;
  /** Null where the heading names no key. */
  key: string | null;
  line: number;
  lines: string[];
}

/** Reads the lines that follow the front matter; `firstLine` is the number of the first of them. */
export function readMarkdownBody(
  lines: readonly string[],
  firstLine: number,
): { sections: DocumentSection[]; problems: DocumentProblem[]; warnings: DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const warnings: DocumentProblem[] = [];
  const opening: SectionLines = { heading: null, key: MAIN_SECTION, line: firstLine, lines: [] };
  const parts: SectionLines[] = [opening];
  let current = opening;
  lines.forEach((text, index) => {
    const line = firstLine + index;
    if (SECTION_LINE.test(text)) {
      current = { ...readHeading(text), line, lines: [] };
      parts.push(current);
      return;
    }
    if (OTHER_HEADING.test(text)) {
      warnings.push({
        line,
        message: 'Only "## " opens a section; this line is kept as text.',
      });
    }
    current.lines.push(text);
  });
  const written = parts.filter((part) => part !== opening || readText(part.lines) !== '');
  const keys = new Map<string, number>();
  for (const part of written) {
    if (part.key === null) continue;
    const before = keys.get(part.key);
    if (!KEBAB_CASE.test(part.key)) {
      problems.push({
        line: part.line,
        message: `The section key "${part.key}" must be lower-case words joined by hyphens, for instance {#${kebabCase(part.key) || 'main'}}.`,
      });
    } else if (before !== undefined) {
      problems.push({
        line: part.line,
        message: `The section key "${part.key}" is already used on line ${before}; give this section another.`,
      });
    } else {
      keys.set(part.key, part.line);
    }
  }
  const taken = new Set(keys.keys());
  const sections = written.map((part) => ({
    key: part.key ?? takeKey(kebabCase(part.heading ?? '') || 'section', taken),
    heading: part.heading,
    body: readText(part.lines),
  }));
  return { sections, problems, warnings };
}

/** The sections as Markdown that `readMarkdownBody` reads back unchanged. */
export function writeMarkdownBody(sections: readonly DocumentSection[]): string {
  return sections
    .map((section, index) => {
      const body = writeText(section.body);
      const implied =
        index === 0 && section.heading === null && section.key === MAIN_SECTION && body !== '';
      if (implied) return body;
      const heading = ['##', section.heading, `{#${section.key}}`].filter(Boolean).join(' ');
      return body === '' ? heading : `${heading}\n\n${body}`;
    })
    .join('\n\n');
}

function readHeading(line: string): { heading: string | null; key: string | null } {
  const text = line.slice(2).trim();
  const keyed = /^(.*?)\s*\{#([^{}]*)\}$/s.exec(text);
  if (!keyed) return { heading: text || null, key: text ? null : '' };
  return { heading: keyed[1] || null, key: keyed[2] ?? '' };
}

/** Blank lines around go, runs of them become one, and what a backslash protects comes out as it was. */
function readText(lines: readonly string[]): string {
  const kept = lines.filter(
    (line, index) => !BLANK.test(line) || (index > 0 && !BLANK.test(lines[index - 1] ?? '')),
  );
  while (kept.length > 0 && BLANK.test(kept.at(-1) ?? '')) kept.pop();
  while (kept.length > 0 && BLANK.test(kept[0] ?? '')) kept.shift();
  return kept.map((line) => (BLANK.test(line) ? '' : line.replace(ESCAPED, ''))).join('\n');
}

function writeText(body: string): string {
  if (body === '') return '';
  const lines = body.split('\n');
  return lines
    .map((line, index) => {
      const lostBlank =
        line === '' && (index === 0 || index === lines.length - 1 || lines[index - 1] === '');
      const misread =
        OTHER_HEADING.test(line) || ESCAPED.test(line) || (line !== '' && BLANK.test(line));
      return lostBlank || misread ? `\\${line}` : line;
    })
    .join('\n');
}
