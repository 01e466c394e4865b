import type { Viewer } from '@yearline/survey/people/viewer';

/** Whoever may run commands beside the database may do everything. */
export const OPERATOR: Viewer = {
  id: null,
  name: 'Operator',
  role: 'ADMIN',
  client: 'command line',
};
