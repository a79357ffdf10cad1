import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { KINDS, type ReleaseContent } from "@/lib/releases/schema";

/**
 * What of a release the server does not have yet, kept by the browser so that a killed tab, a lost network or an
 * ended session lose nothing (S5). Local storage and not IndexedDB, because it alone is written before a page dies.
 */
export type KeptCopy = {
  /** The form that wrote it: every form has a place of its own, so that two tabs never share one. */
  tab: string;
  /** null: the server has no release yet; its first save will carry `draftKey`. */
  id: string | null;
  version: number;
  draftKey: string;
  organisationId: string;
  values: ReleaseFormValues;
  /** Sent, and not known whether it arrived. */
  inDoubt: ReleaseContent | null;
  /** Gave way in a conflict, and is not in the history yet. */
  lost: ReleaseContent | null;
  /** RFC 3339 */
  at: string;
};

const isCopy = (found: unknown): found is KeptCopy => {
  const copy = found as KeptCopy | null;
  return (
    typeof copy?.tab === "string" &&
    typeof copy.version === "number" &&
    typeof copy.draftKey === "string" &&
    typeof copy.at === "string" &&
    typeof copy.values?.headline === "string" &&
    KINDS.includes(copy.values.kind)
  );
};

/** The copies of one person: a browser may be shared. */
export class KeptCopies {
  private readonly prefix: string;
  private readonly storage: Storage;

  constructor(storage: Storage, writerId: string) {
    this.storage = storage;
    this.prefix = `dateline:kept:${writerId}:`;
  }

  /** Newest first; what cannot be read is left alone. */
  all(): KeptCopy[] {
    const found: KeptCopy[] = [];
    for (let i = 0; i < this.storage.length; i += 1) {
      const key = this.storage.key(i);
      if (!key?.startsWith(this.prefix)) continue;
      try {
        const copy: unknown = JSON.parse(this.storage.getItem(key) ?? "null");
        if (isCopy(copy)) found.push(copy);
      } catch {}
    }
    return found.sort((a, b) => b.at.localeCompare(a.at));
  }

  /** @returns false when the browser refuses: storage is full or forbidden. */
  keep(copy: KeptCopy): boolean {
    try {
      this.storage.setItem(this.prefix + copy.tab, JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  forget(tab: string): void {
    try {
      this.storage.removeItem(this.prefix + tab);
    } catch {}
  }
}

/** Stands in where a browser forbids storage altogether. */
export const NO_STORAGE: Storage = {
  length: 0,
  clear: () => undefined,
  getItem: () => null,
  key: () => null,
  removeItem: () => undefined,
  setItem: () => {
    throw new Error("storage is forbidden");
  },
};

/** The browser's storage, or one that keeps nothing: reading the property alone may throw. */
export function browserStorage(): Storage {
  try {
    return window.localStorage;
  } catch {
    return NO_STORAGE;
  }
}
