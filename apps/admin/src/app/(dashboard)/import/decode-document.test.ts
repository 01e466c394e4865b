import { expect, test } from 'vitest';
import { decodeDocument } from './decode-document.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('UTF-8 is read as it stands, without its mark', () => {
  const text = new TextEncoder().encode('\uFEFFCôte');
  expect(decodeDocument(text)).toEqual({ ok: true, text: 'Côte', notice: null });
});

test('UTF-16 is known by its mark', () => {
  expect(decodeDocument(bytes(0xff, 0xfe, 0x41, 0x00))).toEqual({
    ok: true,
    text: 'A',
    notice: null,
  });
});

test('another encoding is read with a warning, never silently', () => {
  const decoded = decodeDocument(bytes(0x43, 0xf4, 0x74, 0x65));
  expect(decoded).toMatchObject({ ok: true, text: 'Côte' });
  expect(decoded).toHaveProperty('notice', expect.stringContaining('Windows-1252'));
});

test.each([
  ['an empty file', bytes(), 'empty'],
  ['a binary file', bytes(0x89, 0x50, 0x00, 0x1a), 'not a text file'],
  ['a file beyond the limit', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x41), 'at most 5 MB'],
])('%s is refused with its reason', (_, content, reason) => {
  expect(decodeDocument(content)).toMatchObject({
    ok: false,
    problem: expect.stringContaining(reason),
  });
});
