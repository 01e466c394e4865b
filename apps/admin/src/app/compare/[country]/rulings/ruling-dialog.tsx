'use client';

import { Button, Checkbox, Group, Modal, NumberInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useParams, useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Notice } from '../../../../components/notice/notice.tsx';
import type { MeasureInput, RulingKind } from '../../../../graphql/generated/graphql.ts';
import type { FigureChange } from '../comparison-query.ts';
import classes from './row-rulings.module.css';
import {
  RecordBreakMutation,
  RecordContinuationMutation,
  RecordEquivalenceMutation,
  troubleOf,
} from './ruling-mutations.ts';

interface RulingWords {
  readonly title: string;
  readonly effect: string;
  readonly wider: string;
  readonly button: string;
  readonly done: string;
}

const WORDS: Record<RulingKind, RulingWords> = {
  EQUIVALENCE: {
    title: 'Record that these are the same thing',
    effect:
      'Figures of the two are then compared as one measure. Every verdict that rests on it says so.',
    wider: 'In every country, whatever the origin and places',
    button: 'Record equivalence',
    done: 'The two measures are held to count the same.',
  },
  BREAK: {
    title: 'Declare a break',
    effect: 'Figures from before and after may then not be compared, and a series shows the break.',
    wider: 'All measures of this country, not only this one',
    button: 'Declare break',
    done: 'The break is declared.',
  },
  CONTINUATION: {
    title: 'Hold the series to continue',
    effect:
      'The country was split or united in between. The series is then compared across it, and every such verdict says so.',
    wider: 'All measures of this country, not only this one',
    button: 'Record continuation',
    done: 'The series is held to continue.',
  },
};

/** Asks for the editions and the public reason of a ruling, with both measures in words. */
export function RulingDialog({
  kind,
  change,
  earlierYear,
  laterYear,
  onClose,
}: {
  kind: RulingKind;
  change: FigureChange;
  earlierYear: number;
  laterYear: number;
  onClose: () => void;
}) {
  const router = useRouter();
  const [fromYear, setFromYear] = useState<number | string>(earlierYear);
  const [toYear, setToYear] = useState<number | string>(laterYear);
  const [isWider, setWider] = useState(false);
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { isRecording, record } = useRecord(kind, change);
  const words = WORDS[kind];

  async function confirm() {
    setTrouble(null);
    setReasonMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const refused = await record({
      fromYear: Number(fromYear),
      toYear: Number(toYear),
      isWider,
      reason: reason.trim(),
    });
    if (refused !== null) return setTrouble(refused);
    notifications.show({ message: words.done });
    onClose();
    router.refresh();
  }

  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <dl className={classes.sides}>
        <Side year={earlierYear} figure={change.earlier} />
        <Side year={laterYear} figure={change.later} />
      </dl>
      <p className={classes.effect}>{words.effect}</p>
      <Group grow align="flex-start">
        <NumberInput
          label="From edition"
          value={fromYear}
          onChange={setFromYear}
          min={1900}
          max={laterYear}
          allowDecimal={false}
          thousandSeparator=""
        />
        <NumberInput
          label="To edition"
          value={toYear}
          onChange={setToYear}
          min={earlierYear}
          max={2200}
          allowDecimal={false}
          thousandSeparator=""
        />
      </Group>
      <Checkbox
        mt="md"
        label={words.wider}
        checked={isWider}
        onChange={(event) => setWider(event.currentTarget.checked)}
      />
      <Textarea
        mt="md"
        label="Reason"
        description="Public at once: readers see it beside every verdict that rests on it."
        required
        autosize
        minRows={3}
        maxRows={10}
        value={reason}
        error={reasonMissing && 'Give a reason before recording.'}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      {trouble !== null && (
        <Notice tone="caution" urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={confirm} loading={isRecording}>
          {words.button}
        </Button>
      </Group>
    </Modal>
  );
}

function Side({ year, figure }: { year: number; figure: FigureChange['earlier'] }) {
  if (figure === null) return null;
  return (
    <>
      <dt>{year}</dt>
      <dd>
        {figure.measure.label}
        <span className={classes.phrase}>“{figure.phrase}”</span>
      </dd>
    </>
  );
}

interface Asked {
  readonly fromYear: number;
  readonly toYear: number;
  readonly isWider: boolean;
  readonly reason: string;
}

/** Records a ruling of one kind about a row; answers why it was refused, or null. */
function useRecord(kind: RulingKind, { earlier, later }: FigureChange) {
  const country = decodeURIComponent(useParams<{ country: string }>().country).toUpperCase();
  const [equivalence, recordEquivalence] = useMutation(RecordEquivalenceMutation);
  const [broken, recordBreak] = useMutation(RecordBreakMutation);
  const [continued, recordContinuation] = useMutation(RecordContinuationMutation);

  async function record({ isWider, ...scope }: Asked): Promise<string | null> {
    if (!earlier || !later) return 'One of the two editions is silent.';
    const [measure, sameAs] = [measureInput(earlier), measureInput(later)];
    const ofCountry = { ...scope, country, measure: isWider ? null : sameAs };
    switch (kind) {
      case 'EQUIVALENCE':
        return troubleOf(
          await recordEquivalence({
            input: { ...scope, country: isWider ? null : country, measure, sameAs },
          }),
        );
      case 'BREAK':
        return troubleOf(await recordBreak({ input: ofCountry }));
      case 'CONTINUATION':
        return troubleOf(await recordContinuation({ input: ofCountry }));
    }
  }

  return { isRecording: equivalence.fetching || broken.fetching || continued.fetching, record };
}

function measureInput({ measure }: NonNullable<FigureChange['earlier']>): MeasureInput {
  const { concept, population, origin, places, kind, unit, period, definition } = measure;
  return { concept, population, origin, places, kind, unit, period, definition };
}
