/** Test support: policies that an edition may have. */
import fc from 'fast-check';
import { DEFAULT_POLICY, type Policy } from '../src/policy.ts';

export function anyPolicy(): fc.Arbitrary<Policy> {
  const percent = fc.nat({ max: 100 });
  return fc
    .tuple(percent, percent, percent, fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }))))
    .map(([one, roundingUnitPercent, two, shifts]) => ({
      name: 'any',
      version: 1,
      tolerance: {
        leastPercent: Math.min(one, two),
        roundingUnitPercent,
        mostPercent: Math.max(one, two),
      },
      magnitudes: DEFAULT_POLICY.magnitudes.map(({ words, low, high }, index) => {
        const [up = 0, out = 0] = shifts[index] ?? [];
        return { words, low: low + up, high: high + out };
      }),
    }));
}
