export type SessionAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string };

const NOT_REACHED = 'The server could not be reached. Check the connection and try again.';

/** Signing in, signing out and setting one's password, at the session endpoints of the server. */
export async function signIn(email: string, password: string): Promise<SessionAnswer> {
  const answer = await send('sign-in/email', { email, password });
  if (!answer.ok && answer.status === 401) {
    return { ok: false, message: 'This e-mail address and password do not belong together.' };
  }
  return answer;
}

export const signOut = () => send('sign-out', {});

/** `currentPassword` is needed once there is one. */
export const setOwnPassword = (newPassword: string, currentPassword: string | null) =>
  send('set-own-password', { newPassword, currentPassword });

async function send(
  path: string,
  body: object,
): Promise<SessionAnswer & { readonly status?: number }> {
  try {
    const response = await fetch(`/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    return { ok: false, status: response.status, message: await refusal(response) };
  } catch {
    return { ok: false, message: NOT_REACHED };
  }
}

async function refusal(response: Response): Promise<string> {
  if (response.status === 429) return 'Too many attempts. Wait a minute and try again.';
  const answer: unknown = await response.json().catch(() => null);
  const told =
    answer && typeof answer === 'object' && 'message' in answer ? answer.message : undefined;
  return typeof told === 'string' && told !== '' ? told : NOT_REACHED;
}
