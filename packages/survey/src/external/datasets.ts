/** The tables of other publishers that can stand beside the survey. Adding one means saying how it is read. */
import { InvalidInputError } from '../errors.ts';

export interface ExternalDataset {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Where the publisher keeps it. */
  readonly url: string;
  /**
   * Null for a whole table. Of an extract, the countries whose rows are all in it, as origin or as host: of other
   * pairs it says nothing, not even that there is no row.
   */
  readonly completeFor: readonly string[] | null;
}

const UNHCR = {
  publisher: 'UNHCR',
  licence: 'CC BY 4.0',
  url: 'https://www.unhcr.org/refugee-statistics/',
} as const;

/** Read together: the extract steps aside once the whole table has been imported. */
export const DATASETS: readonly ExternalDataset[] = [
  { ...UNHCR, id: 'unhcr-population', title: 'UNHCR population figures', completeFor: null },
  {
    ...UNHCR,
    id: 'unhcr-population-extract',
    title: 'UNHCR population figures, extract for the demo',
    completeFor: ['CHN', 'LKA', 'PRK'],
  },
];

/** As UNHCR asks to be cited, with the release that was read. */
export function citationOf(dataset: ExternalDataset, release: string): string {
  const part = dataset.completeFor === null ? '' : ', extract';
  return `UNHCR Refugee Data Finder, population figures, release ${release}${part}, CC BY 4.0, ${dataset.url}`;
}

/** Throws InvalidInputError. */
export function requireDataset(id: string): ExternalDataset {
  const dataset = DATASETS.find((one) => one.id === id);
  if (dataset) return dataset;
  throw new InvalidInputError([
    {
      path: ['dataset'],
      message: `"${id}" is no dataset; there are ${DATASETS.map((one) => one.id).join(', ')}.`,
    },
  ]);
}
