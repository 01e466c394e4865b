'use client';

import { Button } from '@mantine/core';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { bestValue, hardBounds, softBounds } from '@yearline/quantity/bounds';
import { measureLabel } from '@yearline/quantity/measure';
import { normaliseQuantity } from '@yearline/quantity/validate-quantity';
import { describeSpan } from '@yearline/quantity/words';
import { useState } from 'react';
import { IntervalGlyph } from '../../../../../../components/interval-glyph/interval-glyph.tsx';
import { changePart, type WorkingFigure } from '../working-copy/working-copy.ts';
import { useEditor, useEditorPart } from './editor-context.tsx';
import { FigureForm } from './figure-form.tsx';
import styles from './figure-row.module.css';

interface FigureRowProps {
  figureKey: string;
  countryName: (code: string) => string;
}

/** A figure on one line; unfolded, every part of it can be edited. */
export function FigureRow({ figureKey, countryName }: FigureRowProps) {
  const state = useEditor();
  const figure = useEditorPart((snapshot) =>
    snapshot.copy.figures.find((candidate) => candidate.key === figureKey),
  );
  const refused = useEditorPart(
    ({ saving }) =>
      saving.kind === 'invalid' &&
      saving.problems.some(({ field }) => field?.startsWith(`figure-${figureKey}-`)),
  );
  const [unfolded, setUnfolded] = useState(() => figure?.phrase === '');
  if (!figure) return null;
  const open = unfolded || refused;

  function confirm(confirmed: boolean) {
    state.edit((copy) => ({
      ...copy,
      figures: changePart(copy.figures, figureKey, { confirmed }),
    }));
  }

  return (
    <li
      id={`figure-${figureKey}`}
      className={styles.figure}
      data-confirmed={figure.confirmed}
      data-open={open}
    >
      <div className={styles.row}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => setUnfolded(!open)}
        >
          <IconChevronRight className={styles.chevron} size={15} stroke={1.5} />
          <span className={styles.phrase}>
            {figure.phrase === '' ? <em>New figure</em> : `“${figure.phrase}”`}
          </span>
          <span className={styles.measure}>{labelOf(figure, countryName)}</span>
        </button>
        <div className={styles.glyph}>
          <FigureGlyph figure={figure} />
        </div>
        <div className={styles.standing}>
          {figure.confirmed ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconCheck size={14} stroke={1.75} />}
              title="Click to take the confirmation back"
              onClick={() => confirm(false)}
            >
              Confirmed
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="light"
              disabled={figure.measure.concept === ''}
              title={figure.measure.concept === '' ? 'Say first what it counts' : undefined}
              onClick={() => confirm(true)}
            >
              Confirm
            </Button>
          )}
        </div>
      </div>
      {open && <FigureForm figure={figure} />}
    </li>
  );
}

function FigureGlyph({ figure }: { figure: WorkingFigure }) {
  const quantity = normaliseQuantity(figure);
  const hard = hardBounds(quantity);
  const soft = softBounds(quantity);
  return (
    <>
      <IntervalGlyph
        size="compact"
        rows={[
          {
            label: 'As entered',
            figure: {
              phrase: figure.phrase,
              qualifier: figure.qualifier,
              hardLow: hard.low,
              hardHigh: finite(hard.high),
              softLow: soft?.low ?? null,
              softHigh: soft && finite(soft.high),
              best: bestValue(quantity),
            },
          },
        ]}
      />
      <span className={styles.bounds}>
        {hard.low === 0 && hard.high === Number.POSITIVE_INFINITY
          ? 'no firm bound'
          : describeSpan(hard)}
      </span>
    </>
  );
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

function labelOf({ measure }: WorkingFigure, countryName: (code: string) => string): string {
  if (measure.concept === '') return 'What it counts is not said yet';
  const label = measureLabel(
    {
      ...measure,
      population: measure.population || null,
      origin: measure.origin || null,
      period: measure.period || null,
      definition: measure.definition || null,
    },
    countryName,
  );
  return measure.period ? `${label} · ${measure.period}` : label;
}
