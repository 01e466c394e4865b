/**
 * Builds src/countries/countries.json, which is committed, from the two tables of codes (docs/data.md):
 *
 *   node packages/survey/scripts/build-countries.ts country-codes.csv unhcr-countries.csv > countries.json
 */
import { readFileSync } from 'node:fs';
import { combineCountries, writeCountries } from './combine-countries.ts';

const [codesFile, unhcrFile] = process.argv.slice(2);
if (!codesFile || !unhcrFile) {
  console.error('Usage: node build-countries.ts COUNTRY-CODES.csv UNHCR-COUNTRIES.csv');
  process.exit(1);
}
const countries = combineCountries(
  readFileSync(codesFile, 'utf8'),
  readFileSync(unhcrFile, 'utf8'),
);
process.stdout.write(writeCountries(countries));
