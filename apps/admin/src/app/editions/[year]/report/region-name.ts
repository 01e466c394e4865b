/** Facts that span regions, or whose text names no country, lie in none. */
export function regionName(region: string | null): string {
  return region ?? 'No single region';
}
