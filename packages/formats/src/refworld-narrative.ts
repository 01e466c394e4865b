/** The narrative of a Refworld page, copied as text: paragraphs, headings on their own line, the page's own furniture. */
import type { DocumentProblem, DocumentSection } from './entry-document.ts';
import { kebabCase, takeKey } from './kebab-case.ts';
import { MAIN_SECTION } from './markdown-body.ts';
import { type SourceLine, WRAPPED_AT } from './refworld-header.ts';

const SEARCH_BOX = /(?:\s*Search Refworld)+\s*$/;

/** Reads the sections from the lines below the header; none when there is no text. */
export function readRefworldNarrative(lines: readonly SourceLine[]): {
  sections: DocumentSection[];
  warnings: DocumentProblem[];
} {
  const { kept, warnings } = dropSearchBox(lines);
  const blocks = readBlocks(kept);
  const taken = new Set<string>();
  const sections: { key: string; heading: string | null; paragraphs: string[] }[] = [];
  blocks.forEach((block, index) => {
    const heading = block.ownLine && index < blocks.length - 1 && looksLikeHeading(block.text);
    if (heading) {
      const key = takeKey(kebabCase(block.text) || 'section', taken);
      sections.push({ key, heading: block.text, paragraphs: [] });
      return;
    }
    if (sections.length === 0) {
      sections.push({ key: takeKey(MAIN_SECTION, taken), heading: null, paragraphs: [] });
    }
    sections.at(-1)?.paragraphs.push(block.text);
  });
  return {
    sections: sections.map(({ key, heading, paragraphs }) => ({
      key,
      heading,
      body: paragraphs.join('\n\n'),
    })),
    warnings,
  };
}

/** The page's search box is copied along with the text, often glued to its last word. */
function dropSearchBox(lines: readonly SourceLine[]): {
  kept: SourceLine[];
  warnings: DocumentProblem[];
} {
  const last = lines.findLastIndex((line) => line.text !== '');
  // What follows the box is the form itself: a few words on each line, no sentence.
  const isForm = ({ text }: SourceLine) => text.length < 40 && !/[.!?]$/.test(text);
  const box = lines.findIndex(
    (line, index) => SEARCH_BOX.test(line.text) && lines.slice(index + 1, last + 1).every(isForm),
  );
  const end = lines[box];
  if (!end) return { kept: [...lines], warnings: [] };
  const text = end.text.replace(SEARCH_BOX, '');
  return {
    kept: [...lines.slice(0, box), { ...end, text }],
    warnings: [
      { line: end.line, message: 'The page\'s own "Search Refworld" at the end is not kept.' },
    ],
  };
}

interface Block {
  text: string;
  /** True when the block is one whole line of the page, not several joined. */
  ownLine: boolean;
}

/**
 * Blocks stand between blank lines. Where the page was copied with whole paragraphs as lines, every line is a block;
 * where its lines were wrapped, the lines of a block are joined again.
 */
function readBlocks(lines: readonly SourceLine[]): Block[] {
  const isWrapped = lines.every((line) => line.text.length <= WRAPPED_AT);
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const { text } of lines) {
    if (text === '') {
      open = null;
    } else if (open && isWrapped) {
      open.text = `${open.text} ${text}`;
      open.ownLine = false;
    } else {
      open = { text, ownLine: true };
      blocks.push(open);
    }
  }
  return blocks;
}

/** A short line that starts with a capital or a digit and does not end as a sentence does. */
function looksLikeHeading(text: string): boolean {
  return (
    text.length <= 80 &&
    text.split(' ').length <= 10 &&
    /^[\p{Lu}\d"“'‘]/u.test(text) &&
    !/[.,;:!?…)\]–—-]["”'’]?$/.test(text)
  );
}
