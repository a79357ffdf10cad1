import "server-only";
import { DomainError, type FieldIssue } from "./errors";

function unstorable(value: unknown, path: string[], issues: FieldIssue[]): void {
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed())
      issues.push({ path: path.join("."), message: "There is something in it that is no character." });
  } else if (value !== null && typeof value === "object")
    for (const [key, each] of Object.entries(value)) unstorable(each, [...path, key], issues);
}

/**
 * Refuses what JSON can say and PostgreSQL cannot keep: NUL, and halves of surrogate pairs. For parsed input,
 * whose depth its schema bounds.
 * @throws DomainError invalid, with a path each.
 */
export function assertStorable(input: unknown): void {
  const issues: FieldIssue[] = [];
  unstorable(input, [], issues);
  if (issues.length) throw new DomainError("invalid", "Some fields need attention.", { issues });
}
