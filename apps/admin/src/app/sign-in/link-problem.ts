/** Why a sign-in link did not work, by the code that the session endpoint adds to the address. */
export function linkProblem(code: string): { title: string; reason: string } {
  switch (code) {
    case 'EXPIRED_TOKEN':
      return { title: 'This sign-in link has expired.', reason: 'A link works for a short time.' };
    case 'INVALID_TOKEN':
      return {
        title: 'This sign-in link was already used, or has expired.',
        reason: 'A link works once.',
      };
    default:
      return { title: 'This sign-in link could not be used.', reason: '' };
  }
}
