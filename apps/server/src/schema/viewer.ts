import { emailOfPerson, hasPassword } from '@yearline/survey/people/people';
import { permissionsOf, type Role, type Viewer } from '@yearline/survey/people/viewer';
import { builder, objectRef } from '../builder.ts';

const RoleType = builder.enumType('Role', {
  description: 'What somebody may do.',
  values: {
    EDITOR: { description: 'Reads drafts, adds and revises entries.' },
    REVIEWER: { description: 'Reads drafts, and rules on what may be compared.' },
    PUBLISHER: { description: 'All that an editor or a reviewer may, and publishes.' },
    ADMIN: { description: 'Everything, people and tokens included.' },
  } satisfies Record<Role, { description: string }>,
});

const PermissionType = builder.enumType('Permission', {
  description: 'One thing that a role allows.',
  values: {
    READ_DRAFTS: { description: 'See drafts, all revisions and their notes.' },
    WRITE: { description: 'Add, revise, restore and import entries.' },
    RULE: { description: 'Rule on what may be compared: equivalences, breaks, continuations.' },
    PUBLISH: { description: 'Make a revision public, and set the policy of an edition.' },
    ADMINISTER: { description: 'Manage people and API tokens.' },
  },
});

const ViewerType = objectRef<Viewer & { readonly id: string; readonly role: Role }>('Viewer');
ViewerType.implement({
  description: 'Who is asking: a signed-in person, or a program with a token.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable for this person or token.' }),
    name: t.exposeString('name', { description: 'As shown in history.' }),
    email: t.string({
      nullable: true,
      description: 'Null for a token.',
      resolve: (viewer, _args, { db }) => emailOfPerson(db, viewer.id),
    }),
    role: t.field({
      type: RoleType,
      description: 'The one role held.',
      resolve: ({ role }) => role,
    }),
    hasPassword: t.boolean({
      description: 'False while only sign-in links work.',
      resolve: (viewer, _args, { db }) => hasPassword(db, viewer.id),
    }),
    can: t.field({
      type: [PermissionType],
      description: 'What the role allows.',
      resolve: (viewer) => permissionsOf(viewer),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Who is asking; null for an anonymous reader.',
    resolve: (_root, _args, { viewer }) => {
      const { id, role } = viewer;
      return id !== null && role !== null ? { ...viewer, id, role } : null;
    },
  }),
);
