import type { Standing } from '../../../components/stage-badge.tsx';

/** What the board shows; it lives in the address, so that a view can be kept and sent. */
export interface BoardFilters {
  /** null: the latest edition that has an entry. */
  readonly year: number | null;
  readonly stage: StageFilter;
  readonly search: string;
}

export const STAGE_FILTERS = ['all', 'draft', 'published', 'none'] as const;
export type StageFilter = (typeof STAGE_FILTERS)[number];

export function readFilters(search: URLSearchParams): BoardFilters {
  const year = search.get('year') ?? '';
  const stage = search.get('stage');
  return {
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    stage: STAGE_FILTERS.find((known) => known === stage) ?? 'all',
    search: search.get('q') ?? '',
  };
}

/** The address of the board with these filters. */
export function boardAddress({ year, stage, search }: BoardFilters): string {
  const params = new URLSearchParams();
  if (year !== null) params.set('year', String(year));
  if (stage !== 'all') params.set('stage', stage);
  if (search !== '') params.set('q', search);
  return params.size === 0 ? '/' : `/?${params}`;
}

/** Whether a row stays under the stage filter; a published entry with a newer draft counts as both. */
export function passesStage(standing: Standing, filter: StageFilter): boolean {
  if (filter === 'all') return true;
  if (standing === 'published-draft-ahead') return filter === 'published' || filter === 'draft';
  return standing === filter;
}

/** Whether any of a row's words contains the search text, whatever the case and accents. */
export function passesSearch(words: readonly string[], search: string): boolean {
  const wanted = plain(search);
  return wanted === '' || words.some((word) => plain(word).includes(wanted));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .trim()
    .toLowerCase();
}
