import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('a cell that a spreadsheet would run as a formula stays text', () => {
  const phrases = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\tx', '+1 to =2'];
  expect(csvText([phrases])).toBe("'=1+1,'+cmd|x,'-2+3,'@SUM(A1),'\tx,'+1 to =2\r\n");
});

test('numbers, changes and ordinary phrases stay as they are', () => {
  expect(csvText([[-5, '+518', '+344 to +444', 'at least 40', null]])).toBe(
    '-5,+518,+344 to +444,at least 40,\r\n',
  );
  expect(csvText([['-143,500 to -42,501', 'a "b"']])).toBe('"-143,500 to -42,501","a ""b"""\r\n');
});
