export type SessionAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string };

const NOT_REACHED = 'The server could not be reached. Check the connection and try again.';

/** Signing in, signing out and setting one's password, at the session endpoints of the server. */
export const signIn = (email: string, password: string) =>
  send('sign-in/email', { email, password });

export const signOut = () => send('sign-out', {});

export const setOwnPassword = (newPassword: string) => send('set-own-password', { newPassword });

async function send(path: string, body: object): Promise<SessionAnswer> {
  try {
    const response = await fetch(`/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    return { ok: false, message: await refusal(response) };
  } catch {
    return { ok: false, message: NOT_REACHED };
  }
}

async function refusal(response: Response): Promise<string> {
  if (response.status === 401) return 'This e-mail address and password do not belong together.';
  if (response.status === 429) return 'Too many attempts. Wait a minute and try again.';
  const answer: unknown = await response.json().catch(() => null);
  const told =
    answer && typeof answer === 'object' && 'message' in answer ? answer.message : undefined;
  return typeof told === 'string' && told !== '' ? told : NOT_REACHED;
}
