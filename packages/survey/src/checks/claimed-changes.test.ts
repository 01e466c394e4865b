import { describe, expect, it } from 'vitest';
import { entry, type Said, said } from '../../test/checked-entry.ts';
import { claimedChanges } from './claimed-changes.ts';

describe('a change that a sentence claims', () => {
  const stock = { kind: 'STOCK', concept: 'displacement' } as const;
  const before = said('EXACT', 484_200, '484,200', { measure: { ...stock, period: '2002' } });
  const now = said('EXACT', 400_000, '400,000', { measure: stock });
  const claimed = (body: string, then: Said = before, later: Said = now, year = 2003) =>
    claimedChanges(entry([then], { year }), entry([later], { body }));

  it('is found where the figures do not allow it, with the claim and both figures quoted', () => {
    const body = 'Spring came. The number decreased by 27 percent, to 400,000.';
    const [check] = claimed(body);
    expect(check?.kind).toBe('CLAIMED_CHANGE');
    expect(check?.message).toContain('"decreased by 27 percent"');
    expect(check?.message).toContain('"484,200" (edition 2003) and "400,000" allow');
    expect(check?.message).toContain('a change of -17.4 % to -17.3 %');
    expect(check?.message).toMatch(/by the words alone\.$/);
    const { start, end } = check?.places[2] ?? {};
    expect(body.slice(start ?? 0, end ?? 0)).toBe('decreased by 27 percent');
  });

  it.each([
    'It rose by 17 percent, to 400,000.',
    'To 400,000: the number doubled.',
    'A 5 percent decrease left 400,000.',
    'They were 400,000, an increase of a third.',
    'The number halved, to 400,000.',
    'It fell by more than 20.5 percent, to 400,000.',
    'It fell by less than 11 percent, to 400,000.',
    'It fell by nearly two thirds, to 400,000.',
  ])('is found in "%s"', (body) => {
    expect(claimed(body)).toHaveLength(1);
  });

  it.each([
    ['it is true', 'The number decreased by 17 percent, to 400,000.'],
    ['it is true as rounded', 'The number decreased by 20 percent, to 400,000.'],
    ['it is true as loosely said', 'The number fell by about a fifth, to 400,000.'],
    ['it is true as loosely said in percent', 'The number fell by about 14 percent, to 400,000.'],
    ['it is true as a bound', 'The number fell by more than 15 percent, to 400,000.'],
    ['it is denied', 'The number had not doubled: 400,000.'],
    ['another span is meant', 'It decreased by 60 percent since 1995, to 400,000.'],
    ['another year is named', 'It decreased by 60 percent from 1995, to 400,000.'],
    ['no figure stands in its sentence', 'It decreased by 60 percent. There were 400,000.'],
    ['another clause has the figure', 'The population doubled, while 400,000 fled.'],
    ['points of a percentage are meant', 'It fell by 60 percentage points, to 400,000.'],
    ['two claims are made', 'It doubled, then fell by 60 percent, to 400,000.'],
  ])('is let be where %s', (_, body) => {
    expect(claimed(body)).toEqual([]);
  });

  it('is let be where the edition before is missing, or the figure speaks of another year', () => {
    const body = 'The number doubled, to 400,000.';
    expect(claimed(body, before, now, 2002)).toEqual([]);
    expect(claimed(body, { ...before, measure: { ...stock, period: '1999' } })).toEqual([]);
  });

  it('is let be where the figure before counts others', () => {
    const others = { ...before, measure: { ...stock, period: '2002', population: 'refugees' } };
    expect(claimed('The number doubled, to 400,000.', others)).toEqual([]);
  });

  it('reads a loose round percentage no more narrowly than a bare one', () => {
    const then = { ...before, value: 465_000 };
    for (const claim of ['fell by 10 percent', 'fell by about 10 percent']) {
      expect(claimed(`The number ${claim}, to 400,000.`, then)).toEqual([]);
    }
  });

  it('is held against an estimate only under the policy, and the message says so', () => {
    const estimated = { ...now, qualifier: 'ESTIMATED' } as const;
    const [check] = claimed('The number doubled, to 400,000.', before, estimated);
    expect(check?.message).toContain('under the policy yearline-2026.1');
    expect(claimed('It fell by 27 percent, to 400,000.', before, estimated)).toEqual([]);
  });

  it('is let be where the later figure has no upper end that would rule it out', () => {
    const atLeast = { ...now, qualifier: 'AT_LEAST' } as const;
    expect(claimed('The number doubled, to 400,000.', before, atLeast)).toEqual([]);
  });
});
