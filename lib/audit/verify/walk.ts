import { GENESIS, linkHash } from "./link";

/** An event as it stands in the log now. */
export type StoredEvent = { id: string; at: Date; what: string; words: string; findable: boolean };
/** A link with its event, if that is still there. */
export type StoredLink = { position: number; hash: string; eventId: string; event: StoredEvent | null };

/** A link that does not follow from the one before it. `before` is the hash that stood before it; `next` follows. */
export type Suspect = { link: StoredLink; before: string; next: StoredLink | null };
/** Places without a link: from `first` to `next`, which is not among them. `before` is the hash in front of them. */
export type Gap = { first: number; before: string; next: StoredLink };

/** How many of a kind are kept for a closer look; the rest is only counted. */
const KEPT = 500;

/**
 * Follows the chain link by link, in order, and keeps what does not fit. It holds one link back, because whether an
 * event or a hash was changed shows at the link after it.
 */
export class Walk {
  readonly suspects: Suspect[] = [];
  readonly gaps: Gap[] = [];
  readonly hashesAltered: StoredLink[] = [];
  readonly gone: StoredLink[] = [];
  readonly unfindable: StoredLink[] = [];
  /** All that did not fit, kept or not. */
  count = 0;
  private before: string;
  private position: number;
  private held: StoredLink | null = null;

  constructor(from: { position: number; hash: string } = { position: 0, hash: GENESIS }) {
    this.before = from.hash;
    this.position = from.position;
  }

  take(link: StoredLink): void {
    if (this.held) this.judge(this.held, link);
    this.held = link;
  }

  /** The end of the chain: its last link, as it is stored. */
  finish(): { position: number; hash: string } {
    const last = this.held;
    if (last) this.judge(last, null);
    this.held = null;
    return { position: this.position, hash: last?.hash ?? this.before };
  }

  private keep<T>(list: T[], each: T): void {
    this.count++;
    if (list.length < KEPT) list.push(each);
  }

  private judge(link: StoredLink, next: StoredLink | null): void {
    const { event } = link;
    if (event && !event.findable) this.keep(this.unfindable, link);
    const gap = link.position !== this.position + 1;
    if (gap) this.keep(this.gaps, { first: this.position + 1, before: this.before, next: link });
    this.position = link.position;
    if (!event) this.keep(this.gone, link);
    // Behind a gap nothing tells what the hash should be; what follows tells whether it is the true one.
    if (gap || !event) {
      this.before = link.hash;
      return;
    }
    const expected = linkHash(this.before, event.words);
    if (expected !== link.hash) {
      if (
        next?.event &&
        next.position === link.position + 1 &&
        follows(next, expected) &&
        !follows(next, link.hash)
      ) {
        this.keep(this.hashesAltered, link);
        this.before = expected;
        return;
      }
      this.keep(this.suspects, { link, before: this.before, next });
    }
    this.before = link.hash;
  }
}

/** Whether a link is the true one after this hash. */
export const follows = (link: StoredLink, before: string): boolean =>
  link.event !== null && linkHash(before, link.event.words) === link.hash;
