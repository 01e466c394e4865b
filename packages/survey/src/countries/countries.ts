import rows from './countries.json' with { type: 'json' };
import type { CountryRecord } from './country.ts';

/** Every country of the project, by code. Built by scripts/build-countries.ts; see docs/data.md. */
export const COUNTRIES = rows as readonly CountryRecord[];
