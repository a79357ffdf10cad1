import { type Carrier, type OpenCarrier, openTus, type Transfer } from "./transfer";

const AT_ONCE = 3;
/** Lines are drawn again this often at most: a progress bar must not cost somebody's typing. */
const DRAW_MS = 200;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Answers after which the same request may yet succeed. */
const PASSING = new Set([0, 408, 409, 423, 425, 429, 500, 502, 503, 504]);

type Job = {
  line: Transfer;
  file: File;
  carrier: Carrier | null;
  failures: number;
  timer?: ReturnType<typeof setTimeout>;
  measured: { at: number; sent: number };
};

type Wiring = {
  organisationId: string;
  /** A file has arrived: the id of its upload. */
  finished: (uploadId: string, file: { name: string; type: string }) => void;
  open?: OpenCarrier;
  now?: () => number;
};

const MESSAGES: Record<number, string> = {
  401: "Your session has ended. Sign in again in another tab, then resume.",
  403: "You may not upload for this organisation.",
  404: "The server no longer knows this upload. Choose the file again.",
  413: "The file is larger than 50 MB.",
};

/** Files on their way to the server: a few at once, each going on by itself when the connection is back. */
export class Transfers {
  private jobs: Job[] = [];
  private listeners = new Set<() => void>();
  private drawn: Transfer[] = [];
  private drawing: ReturnType<typeof setTimeout> | undefined;
  private made = 0;
  private readonly wiring: Wiring;

  constructor(wiring: Wiring) {
    this.wiring = wiring;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly lines = (): Transfer[] => this.drawn;

  get busy(): boolean {
    return this.jobs.some(({ line }) => ["waiting", "sending", "offline"].includes(line.state));
  }

  add(files: File[]): void {
    for (const file of files) this.push(file, file, { state: "waiting" });
    this.next();
  }

  /** A file that is not sent at all, and why. */
  refuse(file: { name: string; size: number }, message: string): void {
    this.push(new File([], file.name), file, { state: "failed", message });
    this.draw(true);
  }

  pause(key: string): void {
    this.halt(key, "paused");
  }

  resume(key: string): void {
    const job = this.find(key);
    if (!job || !["paused", "offline", "failed"].includes(job.line.state)) return;
    clearTimeout(job.timer);
    this.change(job, { state: "waiting", message: "" });
    this.next();
  }

  /** Gives an upload up; what the server has of it is discarded. */
  cancel(key: string): void {
    const job = this.find(key);
    if (!job) return;
    clearTimeout(job.timer);
    void job.carrier?.discard();
    this.jobs = this.jobs.filter((each) => each !== job);
    this.draw(true);
    this.next();
  }

  /** The connection is back: nobody waits for a timer. */
  online(): void {
    for (const { line } of this.jobs) if (line.state === "offline") this.resume(line.key);
  }

  private push(
    file: File,
    { name, size }: { name: string; size: number },
    line: Pick<Transfer, "state"> & Partial<Transfer>,
  ): void {
    this.made += 1;
    const key = `transfer-${this.made}`;
    this.jobs.push({
      file,
      carrier: null,
      failures: 0,
      measured: { at: 0, sent: 0 },
      line: { key, name, size, sent: 0, perSecond: 0, message: "", ...line },
    });
  }

  private find = (key: string) => this.jobs.find(({ line }) => line.key === key);

  private halt(key: string, state: "paused" | "offline", message = ""): void {
    const job = this.find(key);
    if (!job || job.line.state === "sent") return;
    clearTimeout(job.timer);
    void job.carrier?.stop();
    this.change(job, { state, message, perSecond: 0 });
    this.next();
  }

  private next(): void {
    const sending = this.jobs.filter(({ line }) => line.state === "sending").length;
    for (const job of this.jobs.filter(({ line }) => line.state === "waiting").slice(0, AT_ONCE - sending))
      this.send(job);
    this.draw(true);
  }

  private send(job: Job): void {
    job.measured = { at: 0, sent: job.line.sent };
    job.carrier ??= (this.wiring.open ?? openTus)(job.file, this.wiring.organisationId, {
      progress: (sent) => this.progress(job, sent),
      done: (uploadId) => this.done(job, uploadId),
      broken: (status, message) => this.broken(job, status, message),
    });
    this.change(job, { state: "sending", message: "" });
    job.carrier.start();
  }

  private progress(job: Job, sent: number): void {
    if (job.line.state !== "sending") return;
    const at = (this.wiring.now ?? (() => performance.now()))();
    const { measured, line } = job;
    const seconds = (at - measured.at) / 1000;
    if (measured.at === 0) job.measured = { at, sent };
    else if (seconds >= 0.4) {
      const latest = Math.max(0, sent - measured.sent) / seconds;
      line.perSecond = line.perSecond ? 0.7 * line.perSecond + 0.3 * latest : latest;
      job.measured = { at, sent };
    }
    job.failures = 0;
    this.change(job, { sent }, false);
  }

  private done(job: Job, uploadId: string | null): void {
    if (!uploadId) {
      this.giveUp(job, 0, "The file has arrived; it is in your library.");
      return;
    }
    this.change(job, { state: "sent", sent: job.line.size, perSecond: 0 });
    this.jobs = this.jobs.filter((each) => each !== job);
    this.next();
    this.wiring.finished(uploadId, job.file);
  }

  private broken(job: Job, status: number, words: string): void {
    if (job.line.state !== "sending") return;
    if (PASSING.has(status)) this.retry(job, words);
    else this.giveUp(job, status, words);
  }

  private retry(job: Job, words: string): void {
    const wait = RETRY_MS[Math.min(job.failures, RETRY_MS.length - 1)] as number;
    job.failures += 1;
    this.halt(job.line.key, "offline", words || "Connection lost; what has arrived is kept.");
    job.timer = setTimeout(() => this.resume(job.line.key), wait);
  }

  private giveUp(job: Job, status: number, words: string): void {
    // An upload the server no longer knows begins anew; one it refuses does not get better.
    if (status === 404 || status === 410) job.carrier = null;
    this.change(job, {
      state: status === 401 ? "paused" : "failed",
      message: words || MESSAGES[status] || `The server refused the file (${status}).`,
      perSecond: 0,
    });
    this.next();
  }

  private change(job: Job, changes: Partial<Transfer>, now = true): void {
    job.line = { ...job.line, ...changes };
    this.draw(now);
  }

  private draw(now: boolean): void {
    if (!now) {
      this.drawing ??= setTimeout(() => this.draw(true), DRAW_MS);
      return;
    }
    clearTimeout(this.drawing);
    this.drawing = undefined;
    this.drawn = this.jobs.map(({ line }) => line);
    for (const listener of this.listeners) listener();
  }
}
