import type { FindingFragment } from '../../../../../graphql/generated/graphql.ts';

export interface CountryFindings {
  readonly code: string;
  readonly name: string;
  readonly findings: readonly FindingFragment[];
}

/** Findings under the first of their countries that has a place in the edition, in the order they came. */
export function byCountry(findings: readonly FindingFragment[], year: number): CountryFindings[] {
  const groups = new Map<string, { code: string; name: string; findings: FindingFragment[] }>();
  for (const finding of findings) {
    const place = finding.places.find(({ entry }) => entry.edition.year === year);
    if (!place) continue;
    const { code, name } = place.entry.country;
    const group = groups.get(code);
    if (group) group.findings.push(finding);
    else groups.set(code, { code, name, findings: [finding] });
  }
  return [...groups.values()];
}
