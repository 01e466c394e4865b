import { expect, test } from 'vitest';
import { escapeXml, textWidth, wrapText } from './svg-text.ts';

test('escapes what XML reads as markup and replaces what it forbids', () => {
  expect(escapeXml(`<a b="c">'&`)).toBe('&lt;a b=&quot;c&quot;&gt;&apos;&amp;');
  expect(escapeXml('\u0000a\ud800b\ufffe')).toBe('\ufffda\ufffdb\ufffd');
  expect(escapeXml('🙂 naïve – “ok”')).toBe('🙂 naïve – “ok”');
});

test('no line is wider than it may be, and no letter is lost', () => {
  const text = `at least 7,800 ${'x'.repeat(100)} were returned`;
  const lines = wrapText(text, 14, 120);
  expect(lines.every((line) => textWidth(line, 14) <= 120)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

test('a text of spaces has no lines', () => {
  expect(wrapText('  ', 14, 120)).toEqual([]);
});
