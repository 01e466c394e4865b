import type { Settings } from '@yearline/settings/settings';
import { openSurvey } from '@yearline/survey/open-survey';
import { createAuth, sessionSecret } from '@yearline/survey/people/auth';
import {
  addPerson,
  ensureFirstAdministrator,
  forgetPassword,
  requirePerson,
} from '@yearline/survey/people/people';
import { roleNamed } from '@yearline/survey/people/viewer';
import { OPERATOR } from './operator.ts';

export async function printSignInLink(
  settings: Settings,
  options: { readonly email?: string; readonly forgetPassword?: true },
): Promise<void> {
  const db = openSurvey(settings.dataFolder);
  try {
    const email = options.email ?? ensureFirstAdministrator(db);
    requirePerson(db, email);
    if (options.forgetPassword) forgetPassword(db, OPERATOR, email);
    console.log(await link(settings, db, email));
  } finally {
    db.$client.close();
  }
}

export async function addPersonWithLink(
  settings: Settings,
  options: { readonly role: string; readonly name: string; readonly email: string },
): Promise<void> {
  const db = openSurvey(settings.dataFolder);
  try {
    const { name, email } = options;
    addPerson(db, OPERATOR, { name, email, role: roleNamed(options.role) });
    console.log(await link(settings, db, email));
  } finally {
    db.$client.close();
  }
}

function link(settings: Settings, db: ReturnType<typeof openSurvey>, email: string) {
  const auth = createAuth(db, { secret: sessionSecret(settings.dataFolder), url: settings.url });
  return auth.createSignInLink(email);
}
