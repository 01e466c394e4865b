import type { Settings } from '@yearline/settings/settings';
import { openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { roleNamed } from '@yearline/survey/people/viewer';
import { OPERATOR } from './operator.ts';

export function createToken(
  settings: Settings,
  options: { readonly role: string; readonly name: string },
): void {
  const db = openSurvey(settings.dataFolder);
  try {
    console.log(
      createApiToken(db, OPERATOR, { name: options.name, role: roleNamed(options.role) }),
    );
  } finally {
    db.$client.close();
  }
}
