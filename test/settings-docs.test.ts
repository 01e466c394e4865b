import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, SETTINGS } from '@yearline/settings/settings';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../docs/settings.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, name = '', byDefault = '', description = '']) => ({ name, byDefault, description }));

test('the page lists every setting, in the order of the code, with its description', () => {
  expect(rows.map(({ name, description }) => [name, description])).toEqual(
    Object.entries(SETTINGS).map(([name, { description }]) => [name, description]),
  );
});

test('the defaults on the page are those that apply when nothing is set', () => {
  const written = rows.filter(({ byDefault }) => byDefault !== '');
  expect(written.length).toBeGreaterThan(0);
  const asOnThePage = Object.fromEntries(written.map(({ name, byDefault }) => [name, byDefault]));
  expect(readSettings(asOnThePage)).toEqual(readSettings({}));
});

test('the example on the page can be read', () => {
  const example = /^(?<settings>(?:[A-Z_]+=\S+ )+)npx /m.exec(page)?.groups?.settings ?? '';
  const environment = Object.fromEntries(
    example
      .trim()
      .split(' ')
      .map((setting) => setting.split('=')),
  );
  expect(readSettings(environment)).toMatchObject({ port: 4100, adminPort: 3100, demo: false });
});
