'use client';

import { Button, UnstyledButton } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import type { RulingKind } from '../../../../graphql/generated/graphql.ts';
import { formatDay } from '../../../../survey-dates.ts';
import { useVisitorMay } from '../../../../viewer/viewer-context.tsx';
import type { AppliedRuling, FigureChange } from '../comparison-query.ts';
import classes from './row-rulings.module.css';
import { RulingDialog } from './ruling-dialog.tsx';
import { OFFERS, possibleRulings, statementOf } from './ruling-words.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What editors ruled about a row, and, for whoever has the right, what they may rule. */
export function RowRulings({
  change,
  earlierYear,
  laterYear,
}: {
  change: FigureChange;
  earlierYear: string;
  laterYear: string;
}) {
  const mayRule = useVisitorMay('RULE');
  // The past cannot be ruled about: what is recorded now would not show as of an earlier instant.
  const isPast = useSearchParams().has('asOf');
  const [ruling, setRuling] = useState<RulingKind | null>(null);
  const offers = mayRule && !isPast ? possibleRulings(change) : [];
  if (change.rulings.length === 0 && offers.length === 0) return null;
  return (
    <div className={classes.rulings}>
      {change.rulings.map((applied) => (
        <Applied key={applied.id} ruling={applied} mayWithdraw={mayRule && !isPast} />
      ))}
      {offers.length > 0 && (
        <div className={classes.offers}>
          {offers.map((kind) => (
            <UnstyledButton key={kind} className={classes.offer} onClick={() => setRuling(kind)}>
              {OFFERS[kind]}
            </UnstyledButton>
          ))}
        </div>
      )}
      {ruling !== null && (
        <RulingDialog
          kind={ruling}
          change={change}
          earlierYear={Number(earlierYear)}
          laterYear={Number(laterYear)}
          onClose={() => setRuling(null)}
        />
      )}
    </div>
  );
}

/** The sentence of the verdict above it gives the reason. */
function Applied({ ruling, mayWithdraw }: { ruling: AppliedRuling; mayWithdraw: boolean }) {
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <div className={classes.applied}>
      <IconGavel size={15} stroke={1.6} aria-hidden className={classes.mark} />
      <div>
        <p className={classes.statement}>{statementOf(ruling)}</p>
        <p className={classes.origin}>
          {ruling.by === null ? 'Ruled' : `${ruling.by} ruled this`} on{' '}
          <time dateTime={ruling.at}>{formatDay(ruling.at)}</time>
        </p>
        {mayWithdraw && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes.withdraw}
            onClick={() => setWithdrawing(true)}
          >
            Withdraw this ruling…
          </Button>
        )}
        {withdrawing && <WithdrawDialog ruling={ruling} onClose={() => setWithdrawing(false)} />}
      </div>
    </div>
  );
}
