/** Test support: quantities that hold together, of every qualifier. */
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../src/policy.ts';
import { type HedgedQuantity, QUALIFIERS } from '../src/quantity.ts';
import { checkQuantity, normaliseQuantity } from '../src/validate-quantity.ts';

/** Counts as surveys print them: small ones, odd ones and round ones. */
function anyCount(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.nat({ max: 12 }),
    fc.nat({ max: 3_000_000 }),
    fc
      .tuple(fc.nat({ max: 99 }), fc.constantFrom(10, 100, 1_000, 100_000))
      .map(([n, unit]) => n * unit),
  );
}

export function anyQuantity(): fc.Arbitrary<HedgedQuantity> {
  const band = fc.constantFrom(...DEFAULT_POLICY.magnitudes);
  return fc
    .tuple(fc.constantFrom(...QUALIFIERS), anyCount(), anyCount(), anyCount(), band)
    .map(([qualifier, a, b, c, { low, high }]) => {
      if (qualifier === 'MAGNITUDE') return normaliseQuantity({ qualifier, low, high });
      if (qualifier === 'SUPPRESSED') return normaliseQuantity({ qualifier });
      const [least = 0, middle = 0, most = 0] = [a, b, c].sort((x, y) => x - y);
      return normaliseQuantity({ qualifier, value: middle, low: least, high: most });
    })
    .filter((q) => checkQuantity(q).length === 0);
}
