import { describe, expect, test } from 'vitest';
import type { HistoryPublication, HistoryRevision } from './history-query.ts';
import { chooseRevision, timelineByDay } from './timeline.ts';

const revision = (number: number, createdAt: string): HistoryRevision => ({
  id: `revision-${number}`,
  number,
  base: number === 1 ? null : number - 1,
  kind: number === 1 ? 'CREATED' : 'REVISED',
  note: null,
  author: 'Ana',
  createdAt,
  isLive: false,
  isDraftHead: false,
});
const publication = (number: number, publishedAt: string): HistoryPublication => ({
  id: `publication-${number}`,
  kind: 'FIRST',
  publicNote: 'First publication.',
  publishedAt,
  publisher: 'Ben',
  revision: { id: `revision-${number}`, number },
});

describe('the line of time', () => {
  test('holds revisions and publications newest first, grouped by day', () => {
    const days = timelineByDay(
      [revision(2, '2004-05-26T09:00:00Z'), revision(1, '2004-05-25T09:00:00Z')],
      [publication(1, '2004-05-25T12:00:00Z')],
    );
    expect(days.map(({ day, events }) => [day, ...events.map((event) => event.id)])).toEqual([
      ['26 May 2004', 'revision-2'],
      ['25 May 2004', 'publication-1', 'revision-1'],
    ]);
  });

  test('puts a publication above its revision when both happened at once', () => {
    const at = '2004-05-25T12:00:00Z';
    const [day] = timelineByDay([revision(1, at)], [publication(1, at)]);
    expect(day?.events.map((event) => event.type)).toEqual(['publication', 'revision']);
  });

  test('leaves out publications of revisions on another page', () => {
    const days = timelineByDay(
      [revision(2, '2004-05-26T09:00:00Z')],
      [publication(1, '2004-05-27T12:00:00Z')],
    );
    expect(days.flatMap((day) => day.events.map((event) => event.id))).toEqual(['revision-2']);
  });

  test('counts days in UTC', () => {
    const days = timelineByDay([revision(1, '2004-05-25T23:30:00-02:00')], []);
    expect(days[0]?.day).toBe('26 May 2004');
  });
});

describe('choosing two revisions', () => {
  test('a third choice replaces the oldest', () => {
    expect(chooseRevision([1, 2], 5)).toEqual([2, 5]);
  });
  test('choosing one again lets it go', () => {
    expect(chooseRevision([1, 2], 1)).toEqual([2]);
  });
});
