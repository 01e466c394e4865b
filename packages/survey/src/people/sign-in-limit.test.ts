import { describe, expect, it } from 'vitest';
import { MAX_FAILURES, SignInLimit, WINDOW_MINUTES } from './sign-in-limit.ts';

function limit() {
  let now = 0;
  const minutes = (n: number) => {
    now += n * 60_000;
  };
  return { limit: new SignInLimit(() => now), minutes };
}

describe('guessing a password', () => {
  it('is stopped after so many failures, for that account only', () => {
    const { limit: signIns } = limit();
    for (let n = 0; n < MAX_FAILURES; n++) {
      expect(signIns.waitMinutes('ana')).toBe(0);
      signIns.failed('ana');
    }
    expect(signIns.waitMinutes('ana')).toBe(WINDOW_MINUTES);
    expect(signIns.waitMinutes('ben')).toBe(0);
  });

  it('may go on when the window has passed', () => {
    const { limit: signIns, minutes } = limit();
    for (let n = 0; n < MAX_FAILURES; n++) signIns.failed('ana');
    minutes(WINDOW_MINUTES - 1);
    expect(signIns.waitMinutes('ana')).toBe(1);
    minutes(1);
    expect(signIns.waitMinutes('ana')).toBe(0);
  });

  it('is forgiven by a success', () => {
    const { limit: signIns } = limit();
    for (let n = 0; n < MAX_FAILURES - 1; n++) signIns.failed('ana');
    signIns.succeeded('ana');
    signIns.failed('ana');
    expect(signIns.waitMinutes('ana')).toBe(0);
  });
});
