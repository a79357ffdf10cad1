/** What kind of "no" it is; each maps to one HTTP status. */
export const STATUS_OF = {
  malformed: 400,
  invalid: 422,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported: 415,
  precondition_required: 428,
  rate_limited: 429,
} as const;

export type DomainErrorKind = keyof typeof STATUS_OF;

/** One complaint about one field; `path` is dotted, "" for the whole. */
export type FieldIssue = { path: string; message: string };

/** An expected failure. `message` is written for the person who caused it and leaks nothing. */
export class DomainError extends Error {
  override name = "DomainError";
  readonly kind: DomainErrorKind;
  readonly issues: FieldIssue[];
  readonly data: Record<string, unknown>;

  constructor(
    kind: DomainErrorKind,
    message: string,
    extra: { issues?: FieldIssue[]; data?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.kind = kind;
    this.issues = extra.issues ?? [];
    this.data = extra.data ?? {};
  }

  get status(): number {
    return STATUS_OF[this.kind];
  }
}

export const notFound = (what: string) => new DomainError("not_found", `${what} was not found.`);
export const forbidden = (message: string) => new DomainError("forbidden", message);
export const conflict = (message: string, data?: Record<string, unknown>) =>
  new DomainError("conflict", message, data ? { data } : {});

type ZodIssue = { path: PropertyKey[]; message: string; keys?: string[] };

/** Turns zod's issues into dotted paths and words; a field nobody knows is named by its own path. */
export function invalid(error: { issues: readonly ZodIssue[] }): DomainError {
  const issues = error.issues.flatMap(({ path, message, keys }) => {
    const at = path.map(String);
    if (!keys?.length) return [{ path: at.join("."), message }];
    return keys.map((key) => ({ path: [...at, key].join("."), message: "There is no such field." }));
  });
  return new DomainError("invalid", "Some fields need attention.", { issues });
}
