import {
  IconArrowDownRight,
  IconArrowsDiff,
  IconArrowUpRight,
  IconBarrierBlock,
  IconCircleDashed,
  IconCircleMinus,
  IconCirclePlus,
  IconEdit,
  IconEqual,
  IconEyeOff,
  IconHistory,
  IconMathEqualLower,
  IconNumber123,
} from '@tabler/icons-react';
import type { ComparisonFlag, Verdict } from '../../graphql/generated/graphql.ts';

/** Up and down are directions, not judgements; open is what cannot be known; plain is everything else. */
export type VerdictTone = 'up' | 'down' | 'open' | 'plain';

interface VerdictLook {
  readonly word: string;
  readonly icon: typeof IconEqual;
  readonly tone: VerdictTone;
}

/** How each verdict is named and shown, the same on every screen. */
export const VERDICTS: Record<Verdict, VerdictLook> = {
  INCREASE: { word: 'Increase', icon: IconArrowUpRight, tone: 'up' },
  DECREASE: { word: 'Decrease', icon: IconArrowDownRight, tone: 'down' },
  INDETERMINATE: { word: 'Cannot be known', icon: IconCircleDashed, tone: 'open' },
  UNCHANGED: { word: 'Unchanged', icon: IconEqual, tone: 'plain' },
  UNCHANGED_AS_STATED: { word: 'Unchanged as stated', icon: IconMathEqualLower, tone: 'plain' },
  NEW: { word: 'New', icon: IconCirclePlus, tone: 'plain' },
  DROPPED: { word: 'Dropped', icon: IconCircleMinus, tone: 'plain' },
  NEWLY_QUANTIFIED: { word: 'Newly quantified', icon: IconNumber123, tone: 'plain' },
  NO_LONGER_QUANTIFIED: { word: 'No longer quantified', icon: IconEyeOff, tone: 'plain' },
  RESTATED: { word: 'Restated', icon: IconHistory, tone: 'plain' },
  CORRECTED: { word: 'Corrected', icon: IconEdit, tone: 'plain' },
  DEFINITIONS_DIFFER: { word: 'Definitions differ', icon: IconArrowsDiff, tone: 'plain' },
  NOT_COMPARABLE: { word: 'Not comparable', icon: IconBarrierBlock, tone: 'plain' },
};

/** Verdicts in the order in which a reader looks for them. */
export const VERDICT_ORDER = Object.keys(VERDICTS) as readonly Verdict[];

interface FlagWords {
  readonly word: string;
  readonly meaning: string;
}

export const FLAGS: Record<ComparisonFlag, FlagWords> = {
  REQUALIFIED: {
    word: 'requalified',
    meaning: 'The words that qualify the number changed from one year to the next.',
  },
  RESTATED_BASE: {
    word: 'restated base',
    meaning: 'The later edition states the earlier period anew; the comparison uses its statement.',
  },
  EQUIVALENCE_APPLIED: {
    word: 'held the same',
    meaning: 'An editor ruled that the two measures count the same; the reason says why.',
  },
  SUCCESSION_MAPPED: {
    word: 'held to continue',
    meaning:
      'The country was split or united in between; an editor ruled that the series goes on all the same.',
  },
};
