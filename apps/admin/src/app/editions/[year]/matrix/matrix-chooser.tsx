'use client';

import { Button, NativeSelect } from '@mantine/core';
import { populationLabel } from '@yearline/quantity/vocabulary';
import Form from 'next/form';
import classes from './matrix.module.css';
import type { EditionMatrix } from './matrix-query.ts';

/** A plain form whose answer is this page again, so that the address says what is shown. */
export function MatrixChooser({
  year,
  matrix: { concept, population, choices },
}: {
  year: number;
  matrix: Pick<EditionMatrix, 'concept' | 'population' | 'choices'>;
}) {
  const concepts = new Map(choices.map((choice) => [choice.concept, choice.conceptLabel]));
  const populations = new Set(choices.map((choice) => choice.population));
  return (
    <Form
      key={`${concept} ${population}`}
      action={`/editions/${year}/matrix`}
      scroll={false}
      className={classes.chooser}
    >
      <NativeSelect
        size="xs"
        name="concept"
        label="What is counted"
        defaultValue={concept ?? ''}
        data={[...concepts].map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        size="xs"
        name="population"
        label="Of whom"
        defaultValue={population ?? ''}
        data={[
          { value: '', label: 'Everybody, each apart' },
          ...[...populations].map((one) =>
            one === null
              ? { value: '-', label: 'Not named' }
              : { value: one, label: populationLabel(one) },
          ),
        ]}
      />
      <Button type="submit" variant="default" size="xs">
        Show
      </Button>
    </Form>
  );
}
