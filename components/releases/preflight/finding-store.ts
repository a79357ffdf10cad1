import type { Finding } from "@/lib/releases/preflight";

/** `words` is null until a text was checked for the first time. */
export type Result = { findings: Finding[]; words: number | null; body: string };

const NOTHING: Finding[] = [];

/** What preflight said last. Fields listen for their own remarks, so that a new result redraws only what it changes. */
export class FindingStore {
  result: Result = { findings: NOTHING, words: null, body: "" };
  /** Selects a finding's place in the text; the editor sets it while it is on screen. */
  showInText: ((finding: Finding) => boolean) | null = null;
  private similar: Finding[] = NOTHING;
  private local: Finding[] = NOTHING;
  private fields = new Map<string, Finding[]>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Result => this.result;
  readonly of = (field: string): Finding[] => this.fields.get(field) ?? NOTHING;

  /** The rules' findings about a text. */
  put(result: Result): void {
    this.local = result.findings;
    this.publish(result);
  }

  /** The findings that only the server can make: the text's likeness to earlier ones. */
  putSimilar(findings: Finding[]): void {
    this.similar = findings;
    this.publish(this.result);
  }

  private publish({ words, body }: Result): void {
    const findings = this.similar.length ? [...this.local, ...this.similar] : this.local;
    const fields = new Map<string, Finding[]>();
    for (const finding of findings)
      fields.set(finding.field, [...(fields.get(finding.field) ?? []), finding]);
    for (const [field, now] of fields) {
      const before = this.fields.get(field);
      if (before && JSON.stringify(before) === JSON.stringify(now)) fields.set(field, before);
    }
    this.fields = fields;
    this.result = { findings, words, body };
    for (const listener of this.listeners) listener();
  }
}
