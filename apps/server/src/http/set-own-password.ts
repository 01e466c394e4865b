/** Setting one's own password over HTTP: a session is at stake, so that only pages of our own may ask. */
import { InvalidInputError } from '@yearline/survey/errors';
import type { Auth } from '@yearline/survey/people/auth';
import { isForeign } from './own-origin.ts';

export async function setOwnPassword(
  { auth, url }: { readonly auth: Auth; readonly url: string },
  request: Request,
): Promise<Response> {
  // A browser says where its pages come from.
  if (!request.headers.has('origin') || isForeign(request, url)) {
    return Response.json(
      { message: `Only pages of ${url} may change a password.` },
      { status: 403 },
    );
  }
  const [type] = request.headers.get('content-type')?.split(';') ?? [];
  if (type?.trim().toLowerCase() !== 'application/json') {
    return Response.json({ message: 'Send JSON.' }, { status: 415 });
  }
  const body: unknown = await request.json().catch(() => null);
  const field = (name: string): string | null => {
    const value = body !== null && typeof body === 'object' ? Reflect.get(body, name) : null;
    return typeof value === 'string' ? value : null;
  };
  try {
    await auth.setPassword(request.headers, {
      newPassword: field('newPassword') ?? '',
      currentPassword: field('currentPassword'),
    });
    return Response.json({ ok: true });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return Response.json({ message: error.message, problems: error.problems }, { status: 400 });
  }
}
