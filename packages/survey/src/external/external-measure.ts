/** What UNHCR's population table counts, a column each. */

export const EXTERNAL_MEASURES = [
  'REFUGEES',
  'ASYLUM_SEEKERS',
  'RETURNED_REFUGEES',
  'IDPS',
  'RETURNED_IDPS',
  'STATELESS',
  'OOC',
  'OIP',
  'HST',
] as const;

export type ExternalMeasure = (typeof EXTERNAL_MEASURES)[number];

interface MeasureOfTable {
  /** The column's name, in UNHCR's file and in ours. */
  readonly column: string;
  readonly label: string;
  readonly kind: 'STOCK' | 'FLOW';
}

export const MEASURES: Readonly<Record<ExternalMeasure, MeasureOfTable>> = {
  REFUGEES: { column: 'refugees', label: "Refugees under UNHCR's mandate", kind: 'STOCK' },
  ASYLUM_SEEKERS: {
    column: 'asylum_seekers',
    label: 'Asylum seekers with a pending claim',
    kind: 'STOCK',
  },
  RETURNED_REFUGEES: { column: 'returned_refugees', label: 'Returned refugees', kind: 'FLOW' },
  IDPS: {
    column: 'idps',
    label: 'Internally displaced people of concern to UNHCR',
    kind: 'STOCK',
  },
  RETURNED_IDPS: {
    column: 'returned_idps',
    label: 'Returned internally displaced people',
    kind: 'FLOW',
  },
  STATELESS: { column: 'stateless', label: 'Stateless people', kind: 'STOCK' },
  OOC: { column: 'ooc', label: 'Others of concern to UNHCR', kind: 'STOCK' },
  OIP: {
    column: 'oip',
    label: 'Other people in need of international protection',
    kind: 'STOCK',
  },
  HST: { column: 'hst', label: 'Host community', kind: 'STOCK' },
};

/** In the order of EXTERNAL_MEASURES, as every row of values is. */
export const MEASURE_COLUMNS: readonly string[] = EXTERNAL_MEASURES.map(
  (measure) => MEASURES[measure].column,
);
