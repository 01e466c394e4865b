/**
 * The one table that says what asking for each root field takes. A field without a line here is denied to everybody,
 * and the server does not start with it. The functions of the survey check the same rights again where they act.
 */
import { type Permission, requirePermission, type Viewer } from '@yearline/survey/people/viewer';

/** PUBLIC: everybody may ask, and what is answered shows no draft to those who may not see drafts. */
export type Rule = 'PUBLIC' | Permission;

export const RULES: Readonly<Record<string, Rule>> = {
  'Query.carriedPassages': 'PUBLIC',
  'Query.compare': 'PUBLIC',
  'Query.compareQuantities': 'PUBLIC',
  'Query.compareRevisions': 'PUBLIC',
  'Query.countries': 'PUBLIC',
  'Query.country': 'PUBLIC',
  'Query.edition': 'PUBLIC',
  'Query.editionChecks': 'PUBLIC',
  'Query.editionMatrix': 'PUBLIC',
  'Query.editionReport': 'PUBLIC',
  'Query.editions': 'PUBLIC',
  'Query.entries': 'PUBLIC',
  'Query.entry': 'PUBLIC',
  'Query.entryChecks': 'PUBLIC',
  'Query.externalDatasets': 'PUBLIC',
  'Query.externalSeries': 'PUBLIC',
  'Query.node': 'PUBLIC',
  'Query.nodes': 'PUBLIC',
  'Query.policy': 'PUBLIC',
  'Query.repeatedPassages': 'PUBLIC',
  'Query.restatements': 'PUBLIC',
  'Query.revision': 'PUBLIC',
  'Query.rulings': 'PUBLIC',
  'Query.search': 'PUBLIC',
  'Query.series': 'PUBLIC',
  'Query.suggestFigures': 'PUBLIC',
  'Query.viewer': 'PUBLIC',

  'Mutation.createEntry': 'WRITE',
  'Mutation.importDocument': 'WRITE',
  'Mutation.markCheckIntended': 'WRITE',
  'Mutation.publishEntry': 'PUBLISH',
  'Mutation.recordBreak': 'RULE',
  'Mutation.recordContinuation': 'RULE',
  'Mutation.recordEquivalence': 'RULE',
  'Mutation.restoreRevision': 'WRITE',
  'Mutation.reviseEntry': 'WRITE',
  'Mutation.setEditionPolicy': 'PUBLISH',
  'Mutation.withdrawIntendedMark': 'WRITE',
  'Mutation.withdrawRuling': 'RULE',

  // Each event is shown to those who may see it, and to nobody else; see survey/src/live.
  'Subscription.entryChanged': 'PUBLIC',
};

type Arguments = Readonly<Record<string, unknown>>;

/** Arguments that take a right of their own, on whatever field they stand: when they are used so that they do. */
export const ARGUMENT_RULES: Readonly<
  Record<string, { readonly takes: Permission; readonly when: (value: unknown) => boolean }>
> = {
  perspective: { takes: 'READ_DRAFTS', when: (value) => value === 'DRAFT' },
  intended: { takes: 'READ_DRAFTS', when: (value) => value !== null && value !== undefined },
};

/** Throws NotAllowedError where the caller lacks what the field, or the way it is asked, takes. */
export function authorise(viewer: Viewer, rule: Rule, args: Arguments): void {
  if (rule !== 'PUBLIC') requirePermission(viewer, rule);
  for (const [name, { takes, when }] of Object.entries(ARGUMENT_RULES)) {
    if (name in args && when(args[name])) requirePermission(viewer, takes);
  }
}

/** Throws when the table says nothing of a root field. */
export function ruleOf(coordinate: string): Rule {
  const rule = Object.hasOwn(RULES, coordinate) ? RULES[coordinate] : undefined;
  if (rule) return rule;
  throw new Error(
    `${coordinate} has no rule. Say in authorization/rules.ts what asking for it takes.`,
  );
}
