/** The year that an address names; null where it names none, so that no page guesses. */
export function readAskedYear(parameter: string): number | null {
  return /^[12]\d{3}$/.test(parameter) ? Number(parameter) : null;
}
