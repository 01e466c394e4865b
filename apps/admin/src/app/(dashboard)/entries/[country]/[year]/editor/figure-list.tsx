'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCountryName } from '../../../../../../components/country-names.ts';
import { NEW_MEASURE, newKey, type WorkingFigure } from '../working-copy/working-copy.ts';
import styles from './editor.module.css';
import { useEditor, useEditorPart } from './editor-context.tsx';
import { FigureRow } from './figure-row.tsx';

export function FigureList() {
  const state = useEditor();
  const countryName = useCountryName();
  const keys = useEditorPart((snapshot) =>
    snapshot.copy.figures.map((figure) => figure.key).join(' '),
  );
  const unconfirmed = useEditorPart(
    (snapshot) => snapshot.copy.figures.filter((figure) => !figure.confirmed).length,
  );
  const list = keys === '' ? [] : keys.split(' ');

  function add() {
    state.edit((copy) => ({ ...copy, figures: [...copy.figures, blankFigure(copy.figures)] }));
  }

  return (
    <section id="figures" className={styles.parts} aria-labelledby="figures-title">
      <header className={styles.partsHead}>
        <h2 id="figures-title">Figures</h2>
        <span className={styles.partsNote}>
          {unconfirmed > 0 && `${unconfirmed} to confirm before publishing`}
        </span>
      </header>
      {list.length === 0 && (
        <p className={styles.none}>
          No figures yet. Select one in the text above, such as “at least 7,800”, or add it here.
        </p>
      )}
      <ul className={styles.figures}>
        {list.map((key) => (
          <FigureRow key={key} figureKey={key} countryName={countryName} />
        ))}
      </ul>
      <Button
        variant="subtle"
        className={styles.addPart}
        leftSection={<IconPlus size={15} stroke={1.5} />}
        onClick={add}
      >
        Add a figure
      </Button>
    </section>
  );
}

function blankFigure(others: readonly WorkingFigure[]): WorkingFigure {
  return {
    key: newKey('figure', others),
    phrase: '',
    qualifier: 'STATED',
    value: null,
    low: null,
    high: null,
    measure: NEW_MEASURE,
    attribution: '',
    source: '',
    anchor: null,
    confirmed: false,
    note: '',
  };
}
