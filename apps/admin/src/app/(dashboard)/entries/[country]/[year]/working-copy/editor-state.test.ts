import { describe, expect, test } from 'vitest';
import { EditorState, hasUnsavedWork } from './editor-state.ts';
import { exampleCopy } from './example-copy.ts';

const revision = (number: number, copy = exampleCopy()) => ({
  number,
  author: 'Ana',
  createdAt: '2004-05-25T12:00:00Z',
  copy,
});

describe('the editor', () => {
  test('has no unsaved work when it opens, and none again when a change is undone by hand', () => {
    const state = new EditorState(revision(8));
    expect(hasUnsavedWork(state.snapshot())).toBe(false);
    state.edit((copy) => ({ ...copy, title: 'Another' }));
    expect(hasUnsavedWork(state.snapshot())).toBe(true);
    state.edit((copy) => ({ ...copy, title: exampleCopy().title }));
    expect(hasUnsavedWork(state.snapshot())).toBe(false);
  });

  test('is based on the saved revision after a save, with nothing unsaved', () => {
    const state = new EditorState(revision(8));
    state.edit((copy) => ({ ...copy, title: 'Another' }));
    const sent = state.snapshot().copy;
    state.saved(sent, revision(9, sent), true);
    expect(state.snapshot().base.number).toBe(9);
    expect(hasUnsavedWork(state.snapshot())).toBe(false);
    expect(state.snapshot().saving).toEqual({
      kind: 'saved',
      revision: 9,
      at: '2004-05-25T12:00:00Z',
    });
  });

  test('keeps what was typed while the save was under way, as unsaved work on the new revision', () => {
    const state = new EditorState(revision(8));
    state.edit((copy) => ({ ...copy, title: 'Sent' }));
    const sent = state.snapshot().copy;
    state.edit((copy) => ({ ...copy, publisher: 'Typed meanwhile' }));
    state.saved(sent, revision(9, { ...sent, title: 'Sent, tidied by the server' }), true);
    expect(state.snapshot().copy).toMatchObject({
      title: 'Sent, tidied by the server',
      publisher: 'Typed meanwhile',
    });
    expect(hasUnsavedWork(state.snapshot())).toBe(true);
  });

  test('says so when a save had nothing to write', () => {
    const state = new EditorState(revision(8));
    state.saved(state.snapshot().copy, revision(8), false);
    expect(state.snapshot().saving).toEqual({ kind: 'unchanged', revision: 8 });
  });

  test('draws nothing when an edit changes nothing', () => {
    const state = new EditorState(revision(8));
    let drawn = 0;
    state.subscribe(() => drawn++);
    state.edit((copy) => copy);
    expect(drawn).toBe(0);
  });
});
