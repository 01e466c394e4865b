/** Why a sign-in link did not work, by the code that the session endpoint adds to the address. */
export function linkProblem(code: string): { title: string; advice: string } {
  const advice =
    'Run `yearline sign-in-link` for a new one, or restart the program: it prints a fresh link when nobody has signed in yet.';
  switch (code) {
    case 'EXPIRED_TOKEN':
      return { title: 'This sign-in link has expired.', advice };
    case 'INVALID_TOKEN':
      return {
        title: 'This sign-in link was already used, or has expired.',
        advice: `A link works once. ${advice}`,
      };
    default:
      return { title: 'This sign-in link could not be used.', advice };
  }
}
