import { readFileSync } from 'node:fs';
import { FIGURE_KINDS, FIGURE_UNITS, QUALIFIERS } from '@yearline/quantity/quantity';
import { describe, expect, it } from 'vitest';
import { KNOWN_KEYS } from './front-matter-schema.ts';
import { readYearlineMarkdown, writeYearlineMarkdown } from './yearline-markdown.ts';

const page = readFileSync(new URL('../../../docs/document-format.md', import.meta.url), 'utf8');
const example = /```markdown\n(.*?)```/s.exec(page)?.[1] ?? '';

describe('the page that describes the document format', () => {
  it('shows an example that reads without a problem or a warning, every anchor on its phrase', () => {
    const reading = readYearlineMarkdown(example);
    expect(reading).toMatchObject({ ok: true, warnings: [] });
    if (!reading.ok) return;
    const { document } = reading;
    const anchored = document.figures.map(({ anchor }) =>
      document.sections
        .find(({ key }) => key === anchor?.section)
        ?.body.slice(anchor?.start, anchor?.end),
    );
    expect(anchored).toEqual(['An estimated 40,000', 'about 300', undefined]);
    expect(document.figures[1]?.anchor?.start).toBeGreaterThan(40);
    expect(document.sections.map(({ key }) => key)).toEqual(['main', 'at-sea']);
    expect(readYearlineMarkdown(writeYearlineMarkdown(document))).toEqual(reading);
  });

  it('names every key and every value that the format knows', () => {
    const named = [
      ...Object.values(KNOWN_KEYS).flat(),
      ...QUALIFIERS,
      ...FIGURE_KINDS,
      ...FIGURE_UNITS,
    ];
    for (const name of named) expect(page).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
