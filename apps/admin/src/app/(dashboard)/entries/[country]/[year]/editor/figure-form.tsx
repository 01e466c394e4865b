'use client';

import {
  Autocomplete,
  Button,
  NumberInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconMapPin, IconTrash } from '@tabler/icons-react';
import {
  FIGURE_KINDS,
  FIGURE_UNITS,
  type FigureKind,
  type FigureUnit,
  QUALIFIERS,
  type Qualifier,
} from '@yearline/quantity/quantity';
import { normaliseQuantity } from '@yearline/quantity/validate-quantity';
import { CONCEPTS, POPULATIONS } from '@yearline/quantity/vocabulary';
import { CountryPicker } from '../../../../../../components/country-picker.tsx';
import { fieldId } from '../working-copy/problems.ts';
import {
  changePart,
  removePart,
  type WorkingFigure,
  type WorkingMeasure,
} from '../working-copy/working-copy.ts';
import { useEditor, useEditorPart, useProblem } from './editor-context.tsx';
import styles from './figure-form.module.css';
import { QUALIFIER_FORMS } from './qualifiers.ts';
import { showInText } from './show-in-text.ts';

const KIND_WORDS: Record<FigureKind, string> = {
  STOCK: 'Stock: at one moment',
  FLOW: 'Flow: during the period',
  CUMULATIVE: 'Cumulative: since a start',
  RATE: 'Rate: per unit of time',
};

const UNIT_WORDS: Record<FigureUnit, string> = {
  PERSONS: 'Persons',
  HOUSEHOLDS: 'Households',
  CASES: 'Cases',
};

export function FigureForm({ figure }: { figure: WorkingFigure }) {
  const state = useEditor();
  const sources = useEditorPart((snapshot) => snapshot.copy.sources);
  const { measure } = figure;
  const form = QUALIFIER_FORMS[figure.qualifier];
  const of = (name: string) => fieldId.part('figure', figure.key, name);

  function change(part: Partial<WorkingFigure>) {
    state.edit((copy) => ({ ...copy, figures: changePart(copy.figures, figure.key, part) }));
  }
  function changeMeasure(part: Partial<WorkingMeasure>) {
    change({ measure: { ...measure, ...part } });
  }
  /** Other words may print the same numbers elsewhere: the low end of a range is the value of "at least". */
  function changeQualifier(qualifier: Qualifier) {
    const moved = normaliseQuantity({ ...figure, qualifier });
    change({
      qualifier,
      value: moved.value ?? figure.value,
      low: moved.low ?? figure.low,
      high: moved.high ?? figure.high,
    });
  }

  return (
    <div className={styles.form}>
      <div className={styles.quantity}>
        <TextInput
          id={of('phrase')}
          className={styles.phrase}
          label="Phrase, verbatim"
          value={figure.phrase}
          error={useProblem(of('phrase'))}
          onChange={(event) => change({ phrase: event.currentTarget.value })}
        />
        <Select
          id={of('qualifier')}
          label="Qualifier"
          data={QUALIFIERS.map((value) => ({ value, label: QUALIFIER_FORMS[value].label }))}
          value={figure.qualifier}
          error={useProblem(of('qualifier'))}
          onChange={(value) => value && changeQualifier(value as Qualifier)}
          maxDropdownHeight={320}
        />
        {form.value && (
          <Count
            id={of('value')}
            label="Value"
            value={figure.value}
            onChange={(value) => change({ value })}
          />
        )}
        {form.ends && (
          <>
            <Count
              id={of('low')}
              label="Low"
              value={figure.low}
              onChange={(low) => change({ low })}
            />
            <Count
              id={of('high')}
              label="High"
              value={figure.high}
              onChange={(high) => change({ high })}
            />
          </>
        )}
      </div>
      <div className={styles.grid}>
        <Autocomplete
          id={of('concept')}
          label="What is counted"
          data={Object.keys(CONCEPTS)}
          value={measure.concept}
          error={useProblem(of('concept'))}
          onChange={(concept) => changeMeasure({ concept })}
        />
        <Autocomplete
          id={of('population')}
          label="Population"
          data={Object.keys(POPULATIONS)}
          value={measure.population}
          error={useProblem(of('population'))}
          onChange={(population) => changeMeasure({ population })}
        />
        <Select
          id={of('kind')}
          label="Kind"
          data={FIGURE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
          value={measure.kind}
          error={useProblem(of('kind'))}
          onChange={(kind) => kind && changeMeasure({ kind: kind as FigureKind })}
        />
        <Select
          id={of('unit')}
          label="Unit"
          data={FIGURE_UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))}
          value={measure.unit}
          error={useProblem(of('unit'))}
          onChange={(unit) => unit && changeMeasure({ unit: unit as FigureUnit })}
        />
        <CountryPicker
          id={of('origin')}
          label="Origin"
          clearable
          value={measure.origin}
          error={useProblem(of('origin'))}
          onChange={(origin) => changeMeasure({ origin })}
        />
        <TagsInput
          id={of('places')}
          label="Places"
          placeholder={measure.places.length === 0 ? 'CHN, or a name; Enter adds it' : ''}
          value={[...measure.places]}
          error={useProblem(of('places'))}
          onChange={(places) => changeMeasure({ places })}
        />
        <TextInput
          id={of('period')}
          label="Period"
          placeholder="2003, 2003-07, 1994/1997"
          value={measure.period}
          error={useProblem(of('period'))}
          onChange={(event) => changeMeasure({ period: event.currentTarget.value })}
        />
        <TextInput
          id={of('definition')}
          label="Own definition"
          placeholder="only if it differs"
          value={measure.definition}
          error={useProblem(of('definition'))}
          onChange={(event) => changeMeasure({ definition: event.currentTarget.value })}
        />
        <TextInput
          id={of('attribution')}
          label="According to"
          placeholder="the survey itself"
          value={figure.attribution}
          error={useProblem(of('attribution'))}
          onChange={(event) => change({ attribution: event.currentTarget.value })}
        />
        <Select
          id={of('source')}
          label="Source"
          placeholder={sources.length === 0 ? 'none listed below yet' : 'none'}
          clearable
          data={sources.map(({ key, title }) => ({
            value: key,
            label: title || 'Untitled source',
          }))}
          value={figure.source || null}
          error={useProblem(of('source'))}
          onChange={(source) => change({ source: source ?? '' })}
        />
      </div>
      <Textarea
        id={of('note')}
        label="Note"
        description="For example a slip in the printed text; the phrase itself stays verbatim"
        minRows={1}
        value={figure.note}
        error={useProblem(of('note'))}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className={styles.actions}>
        {figure.anchor ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconMapPin size={14} stroke={1.5} />}
            onClick={() => figure.anchor && showInText(figure.anchor)}
          >
            Show it in the text
          </Button>
        ) : (
          <span className={styles.unanchored}>The text does not point at this figure.</span>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          className={styles.remove}
          leftSection={<IconTrash size={14} stroke={1.5} />}
          onClick={() =>
            state.edit((copy) => ({ ...copy, figures: removePart(copy.figures, figure.key) }))
          }
        >
          Remove the figure
        </Button>
      </div>
    </div>
  );
}

interface CountProps {
  id: string;
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function Count({ id, label, value, onChange }: CountProps) {
  return (
    <NumberInput
      id={id}
      className={styles.count}
      label={label}
      value={value ?? ''}
      error={useProblem(id)}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}
