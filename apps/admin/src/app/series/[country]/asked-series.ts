import type { Perspective } from '../../../graphql/generated/graphql.ts';
import {
  type AddressParameters,
  readInstant,
  readPerspective,
  readYear,
} from '../../compare/[country]/asked-years.ts';

/** What the address of a series asks for. */
export interface AskedSeries {
  /** First and last edition; null is as far as there are entries. */
  readonly from: number | null;
  readonly to: number | null;
  /** What was live at this instant; null is now. */
  readonly asOf: string | null;
  readonly perspective: Perspective;
}

export const EVERYTHING: AskedSeries = {
  from: null,
  to: null,
  asOf: null,
  perspective: 'PUBLISHED',
};

export function readAskedSeries(parameters: AddressParameters): AskedSeries {
  const [from, to] = [readYear(parameters.from), readYear(parameters.to)];
  const turned = from !== null && to !== null && from > to;
  return {
    from: turned ? to : from,
    to: turned ? from : to,
    asOf: readInstant(parameters.asOf),
    perspective: readPerspective(parameters.perspective),
  };
}

/** "?from=2001&to=2004", or "" where everything published is asked for. */
export function seriesQuery(asked: AskedSeries, measure?: string): string {
  const query = new URLSearchParams();
  if (measure !== undefined) query.set('measure', measure);
  if (asked.from !== null) query.set('from', String(asked.from));
  if (asked.to !== null) query.set('to', String(asked.to));
  if (asked.asOf !== null) query.set('asOf', asked.asOf);
  if (asked.perspective === 'DRAFT') query.set('perspective', 'DRAFT');
  return query.size === 0 ? '' : `?${query}`;
}
