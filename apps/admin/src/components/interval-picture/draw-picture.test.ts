import { readQuantity } from '@yearline/quantity/read-quantity';
import { describe, expect, test } from 'vitest';
import type { IntervalRow } from '../interval-glyph/interval.ts';
import { intervalOfQuantity } from '../interval-glyph/interval-of-quantity.ts';
import { drawPicture, type IntervalPicture } from './draw-picture.ts';
import { pictureVerdict } from './picture-verdict.ts';

function row(label: string, phrase: string): IntervalRow {
  const quantity = readQuantity(phrase);
  if (quantity === null) throw new Error(`"${phrase}" cannot be read`);
  return { label, figure: intervalOfQuantity(phrase, quantity) };
}

function picture(parts: Partial<IntervalPicture['panels'][number]>): string {
  return drawPicture({
    title: 'Freedonia, 2003 to 2004',
    caution: null,
    panels: [
      {
        heading: 'Arrivals in Freedonia',
        counted: 'flow, persons',
        rows: [row('2003', 'an estimated 100,000'), row('2004', 'at least 150,000')],
        verdicts: [],
        notes: [],
        ...parts,
      },
    ],
    policy: 'policy-1',
    sources: ['Source: Freedonia Committee, Survey, revision 3 (0123456789ab)'],
  });
}

/** What is wrong with a text as XML: a tag that does not nest, or a sign that had to be escaped. */
function xmlProblems(xml: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>\s*/, '');
  const rest = body.replaceAll(
    /<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<]*")*)(\/?)>/g,
    (_tag, closes: string, name: string, attributes: string, alone: string) => {
      if (closes !== '') {
        if (open.pop() !== name) problems.push(`</${name}> closes another element`);
      } else if (alone === '') open.push(name);
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(attributes)) problems.push(attributes);
      return '';
    },
  );
  if (open.length > 0) problems.push(`left open: ${open}`);
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(rest)) problems.push(rest);
  return problems;
}

/** The words of a picture, its description included, without what their lines break apart. */
const words = (svg: string) =>
  svg
    .replace(/<desc.*?<\/desc>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('a picture of intervals', () => {
  test('stays well-formed XML whatever a phrase, a label or a reason holds', () => {
    const hostile = `</text><script>alert("1")</script> & <!-- ]]> 'x' \u0000\u0008\ud800 🙂 &#0; ${'w'.repeat(400)}`;
    const svg = picture({
      heading: hostile,
      notes: [hostile],
      rows: [{ ...row('2003', 'two'), label: hostile }, hostileRow(hostile)],
    });
    expect(xmlProblems(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these
    expect(svg).not.toMatch(/[\u0000-\u0008]/);
  });

  test('holds every word of every phrase, however long', () => {
    const phrase = `at least ${'very '.repeat(60)}many, that is 7,800`;
    const svg = picture({ rows: [row('2003', 'at least 7,800'), { ...hostileRow(phrase) }] });
    expect(words(svg)).toContain(phrase);
  });

  test('says the verdict in words, with its certainty, its change and its flags', () => {
    const verdict = pictureVerdict(
      { earlier: 0, later: 1 },
      {
        verdict: 'INCREASE',
        certainty: 'INDICATED',
        changeText: 'at least +25,000',
        percent: null,
        flags: ['REQUALIFIED'],
      },
    );
    expect(words(picture({ verdicts: [verdict] }))).toContain(
      'Increase, indicated at least +25,000 · requalified',
    );
  });

  test('names policy, legend and the cited revision with its hash', () => {
    const said = words(picture({}));
    expect(said).toContain('Source: Freedonia Committee, Survey, revision 3 (0123456789ab)');
    expect(said).toContain('tolerance of the policy policy-1, an indication only');
    expect(said).toContain('what the words allow');
  });

  test('draws nothing for a silent year, and says so; a year without an entry is shaded', () => {
    const silent = picture({ rows: [row('2003', 'two'), { label: '2004', figure: null }] });
    expect(words(silent)).toContain('2004 silent');
    const spoken = picture({ rows: [row('2003', 'two'), row('2004', 'two')] });
    const marks = (svg: string) => svg.match(/<(rect|circle|path)\b/g)?.length ?? 0;
    expect(marks(silent)).toBeLessThan(marks(spoken));
    const gap = picture({
      rows: [row('2003', 'two'), { label: '2004', figure: null, noEntry: true }],
    });
    expect(words(gap)).toContain('2004 no entry');
  });

  test('needs nothing from elsewhere: no address to load, no style sheet', () => {
    expect(picture({})).not.toMatch(/href|url\(|<style|@import/);
  });

  test('says the same in words to who cannot see it', () => {
    const svg = picture({});
    const description = /<desc[^>]*>(.*?)<\/desc>/s.exec(svg)?.[1];
    expect(description).toContain('2004, at least 150,000: 150,000 or more.');
  });
});

function hostileRow(phrase: string): IntervalRow {
  const { figure } = row('2004', 'at least 7,800');
  return { label: '2004', figure: figure && { ...figure, phrase } };
}
