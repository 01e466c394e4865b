import type { FieldProblem } from './problems.ts';
import { sameContent } from './same-content.ts';
import { combine } from './three-way.ts';
import type { WorkingCopy } from './working-copy.ts';

/** A revision as far as the editor needs it. */
export interface KnownRevision {
  readonly number: number;
  readonly author: string;
  readonly createdAt: string;
  readonly copy: WorkingCopy;
}

/** How far the work under the hands has got; every state but `idle` is the answer to a save. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly revision: number; readonly at: string }
  | { readonly kind: 'unchanged'; readonly revision: number }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stale'; readonly base: WorkingCopy; readonly theirs: KnownRevision };

export interface EditorSnapshot {
  /** The revision that the work is based on: what a save names. */
  readonly base: KnownRevision;
  readonly copy: WorkingCopy;
  readonly saving: Saving;
  /** False once the browser refused to keep unsaved work. */
  readonly keptHere: boolean;
}

/**
 * The editor's one state, outside React, so that each part of the screen listens to its own part of the copy
 * and typing in one section draws nothing else.
 */
export class EditorState {
  #snapshot: EditorSnapshot;
  readonly #listeners = new Set<() => void>();

  constructor(base: KnownRevision) {
    this.#snapshot = { base, copy: base.copy, saving: { kind: 'idle' }, keptHere: true };
  }

  readonly snapshot = (): EditorSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the copy becomes by an edit of the person at the screen. */
  edit(change: (copy: WorkingCopy) => WorkingCopy): void {
    const copy = change(this.#snapshot.copy);
    if (copy !== this.#snapshot.copy) this.#set({ copy });
  }

  setSaving(saving: Saving): void {
    this.#set({ saving });
  }

  setKeptHere(keptHere: boolean): void {
    if (keptHere !== this.#snapshot.keptHere) this.#set({ keptHere });
  }

  /** The server has written `sent` as this revision; what was typed meanwhile stays on top of it. */
  saved(sent: WorkingCopy, revision: KnownRevision, changed: boolean): void {
    const { copy } = this.#snapshot;
    this.#set({
      base: revision,
      copy: copy === sent ? revision.copy : combine(sent, revision.copy, copy),
      saving: changed
        ? { kind: 'saved', revision: revision.number, at: revision.createdAt }
        : { kind: 'unchanged', revision: revision.number },
    });
  }

  /** Goes on from this revision with this copy: after restoring kept work, or resolving a conflict. */
  rebase(base: KnownRevision, copy: WorkingCopy): void {
    this.#set({ base, copy, saving: { kind: 'idle' } });
  }

  #set(change: Partial<EditorSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether there is work that the server has not confirmed. */
export function hasUnsavedWork({ base, copy }: EditorSnapshot): boolean {
  return !sameContent(base.copy, copy);
}
