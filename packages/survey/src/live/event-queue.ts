/** Events that wait for one listener, in order. Bounded: who reads too slowly is cut instead of remembered. */
export class EventQueue<Event> implements AsyncIterableIterator<Event> {
  readonly #limit: number;
  readonly #onEnd: () => void;
  #waiting: Event[] = [];
  #next: ((result: IteratorResult<Event>) => void) | null = null;
  #ended = false;

  constructor(limit: number, onEnd: () => void) {
    this.#limit = limit;
    this.#onEnd = onEnd;
  }

  /** False when it is full: the event is not taken. */
  push(event: Event): boolean {
    if (this.#ended) return true;
    if (this.#next) {
      this.#next({ value: event, done: false });
      this.#next = null;
      return true;
    }
    if (this.#waiting.length >= this.#limit) return false;
    this.#waiting.push(event);
    return true;
  }

  /** Ends it with one last event; what was waiting is forgotten, since the right to it may be gone. */
  endWith(event: Event): void {
    this.#waiting = [];
    this.push(event);
    this.#end();
  }

  next(): Promise<IteratorResult<Event>> {
    const event = this.#waiting.shift();
    if (event !== undefined) return Promise.resolve({ value: event, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#next = resolve;
    });
  }

  return(): Promise<IteratorResult<Event>> {
    this.#waiting = [];
    this.#end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#next?.({ value: undefined, done: true });
    this.#next = null;
    this.#onEnd();
  }
}
