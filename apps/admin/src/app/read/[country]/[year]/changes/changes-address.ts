/** "/read/PRK/2004/changes?from=1&to=3": what changed between two published revisions of one entry. */
export function changesAddress(entryAddress: string, from: number, to: number): string {
  return `${entryAddress}/changes?from=${from}&to=${to}`;
}
