/** So many messages above a quarter of a megabyte are in memory at once: each may grow to ten. */
const LARGE_AT_ONCE = 2;
/** Of those, so many of sources in trouble: who sends nonsense slowly keeps no honest feed waiting. */
const DOUBTFUL_AT_ONCE = 1;
/** Messages that are read and stored at once: one reads while the database works for the others. */
const STORED_AT_ONCE = 4;

/** Lets so many in at once, the others in the order they came. */
export class Door {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns what to call, once, on leaving. */
  async enter(): Promise<() => void> {
    if (this.#inside < this.#most) this.#inside++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return () => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    };
  }
}

const large = new Door(LARGE_AT_ONCE);
const doubtful = new Door(DOUBTFUL_AT_ONCE);
export const storing = new Door(STORED_AT_ONCE);

/** Room for a large message, until `leave` is called, which may be called in any case. */
export function roomFor({ failures }: { failures: number }): {
  enter: () => Promise<void>;
  leave: () => void;
} {
  const left: (() => void)[] = [];
  return {
    enter: async () => {
      if (failures > 0) left.push(await doubtful.enter());
      left.push(await large.enter());
    },
    leave: () => {
      for (const leave of left.splice(0)) leave();
    },
  };
}
