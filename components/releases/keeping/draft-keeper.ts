import type { Outcome } from "@/components/ui/outcome";
import { type ReleaseFormValues, toContent, toFormValues } from "@/lib/releases/form-values";
import { sameContent } from "@/lib/releases/same-content";
import { type ReleaseContent, releaseDraft } from "@/lib/releases/schema";
import { Autosaver, type Stored } from "../autosaver";
import type { SaveState } from "../save-state";
import type { KeptCopies, KeptCopy } from "./kept-copies";

export type SaveDoors = {
  create: (input: {
    organisationId: string;
    draftKey: string;
    content: ReleaseContent;
    writer: string;
  }) => Promise<Outcome<Stored>>;
  save: (
    input: Stored & { content: ReleaseContent; lost?: ReleaseContent; writer: string },
  ) => Promise<Outcome<Stored>>;
};

/** What a page brings: the stored release, or what a new one begins with. */
export type Page = {
  stored: Stored | null;
  content: ReleaseContent;
  organisationId: string;
  /** Made by the page, so that a first save sent twice makes one release. */
  draftKey: string;
};

type Wiring = {
  doors: SaveDoors;
  /** Whose text it is; nobody else may save it. */
  writer: string;
  copies: KeptCopies;
  /** What is on screen. */
  read: () => ReleaseFormValues;
  changed: (state: SaveState) => void;
  created: (stored: Stored) => void;
  /** Whether the browser keeps copies. */
  storing: (works: boolean) => void;
};

/** Between two copies in the browser while somebody types. */
const COPY_MS = 700;

/** Keeps one text safe: in the browser within a second of every change, on the server within a few. */
export class DraftKeeper {
  readonly saver: Autosaver;
  private readonly wiring: Wiring;
  private readonly page: Page;
  private readonly tab: string;
  /** Whether the browser took the last copy. */
  storing = true;
  private changedAt = "";
  private known: boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Page, tab: string, wiring: Wiring) {
    this.page = page;
    this.tab = tab;
    this.wiring = wiring;
    this.known = page.stored !== null;
    this.saver = new Autosaver(
      page.stored,
      {
        read: () => {
          const parsed = releaseDraft.safeParse(toContent(wiring.read()));
          return parsed.success ? parsed.data : null;
        },
        send: (content, at, lost) =>
          at
            ? wiring.doors.save({
                id: at.id,
                version: at.version,
                content,
                ...(lost ? { lost } : {}),
                writer: wiring.writer,
              })
            : wiring.doors.create({
                organisationId: page.organisationId,
                draftKey: page.draftKey,
                content,
                writer: wiring.writer,
              }),
        sending: () => this.keep(),
        changed: wiring.changed,
        saved: (stored) => {
          if (this.saver.unsaved) this.keep();
          else wiring.copies.forget(tab);
          if (this.known) return;
          this.known = true;
          wiring.created(stored);
        },
      },
      page.content,
    );
  }

  /**
   * Goes on from a copy that a tab now gone has left.
   * @returns the text to put on screen, or null when the copy says nothing new.
   */
  resume(copy: KeptCopy): ReleaseFormValues | null {
    const values = { ...toFormValues(this.page.content), ...copy.values };
    const news = !sameContent(toContent(values), this.page.content);
    if (!news && !copy.inDoubt && !copy.lost) {
      this.wiring.copies.forget(copy.tab);
      return null;
    }
    this.changedAt = copy.at;
    if (!copy.id) this.known = false;
    // What was written on an older version meets the newer one at the first save, and both are shown.
    const stored = copy.id ? { id: copy.id, version: copy.version } : null;
    this.saver.resume(stored, copy, toContent(values));
    return values;
  }

  /** Something on screen has changed. */
  typed(): void {
    this.changedAt = new Date().toISOString();
    this.saver.touch();
    this.timer ??= setTimeout(() => this.keep(), COPY_MS);
  }

  /** Writes what is not on the server yet into the browser's storage. */
  keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { saver, page } = this;
    if (!saver.unsaved) return;
    this.storing = this.wiring.copies.keep({
      tab: this.tab,
      id: saver.stored?.id ?? null,
      version: saver.stored?.version ?? 0,
      draftKey: page.draftKey,
      organisationId: page.organisationId,
      values: this.wiring.read(),
      inDoubt: saver.inDoubt,
      lost: saver.lost,
      at: this.changedAt,
    });
    this.wiring.storing(this.storing);
  }

  /** Saves now, whatever the pause. */
  flush(): Promise<Stored | null> {
    return this.saver.flush();
  }

  /** A conflict is settled: what is on screen follows that version; `lost` is what we had before. */
  settle(current: Stored, lost: ReleaseContent): void {
    this.changedAt = new Date().toISOString();
    this.saver.settle(current, lost);
    this.keep();
  }

  /** What is on screen now is what the server holds. */
  adopt(stored: Stored, content: ReleaseContent): void {
    this.saver.adopt(stored, content);
    this.wiring.copies.forget(this.tab);
  }

  /** The release has left this form: what is kept of it here is over. */
  done(): void {
    this.stop();
    this.wiring.copies.forget(this.tab);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saver.stop();
  }
}
