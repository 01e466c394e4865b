/**
 * Something the person who typed the command can put right: a taken port, a folder that cannot be
 * written, a process that ended. The message is one line that says what to do; the launcher prints
 * it without a stack and exits 1.
 */
export class LaunchProblem extends Error {
  override readonly name = 'LaunchProblem';
}
