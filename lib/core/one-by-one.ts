/** Makes things one after another in this process, each once however many ask for it meanwhile. */
export class OneByOne<T> {
  readonly #underWay = new Map<string, Promise<T>>();
  #last: Promise<unknown> = Promise.resolve();

  /** How many are being made, or wait to be. */
  get waiting(): number {
    return this.#underWay.size;
  }

  /** The making of this key that is under way, if any. */
  running(key: string): Promise<T> | undefined {
    return this.#underWay.get(key);
  }

  /** What `make` gives, after all that were asked for before, or what was asked for under the same key. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const running = this.running(key);
    if (running) return running;
    const made = this.#last.then(make).finally(() => this.#underWay.delete(key));
    this.#last = made.catch(() => undefined);
    this.#underWay.set(key, made);
    return made;
  }
}
