import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldError, FieldErrors, Resolver } from "react-hook-form";
import { type ReleaseFormValues, toContent } from "./form-values";
import { type ReleaseContent, releaseContent } from "./schema";
import { releaseSubmission } from "./submission";
import { timeProblem } from "./time-problem";

// The form's extra texts ("" for no time) become the schema's shape first; what comes out is what is stored.
const draft = zodResolver(releaseContent) as unknown as Resolver<ReleaseContent>;
const submission = zodResolver(releaseSubmission) as unknown as Resolver<ReleaseContent>;

/** Says what is wrong with a time in the words of its zone rather than in those of RFC 3339. */
function reword(error: unknown, value: string, zone: string): void {
  const problem = timeProblem(value, zone);
  if (problem && error) (error as FieldError).message = problem;
}

/**
 * Checks the form against the one schema of a release.
 * @param strict whether everything a submission needs has to be there.
 */
export const releaseResolver =
  (strict: () => boolean): Resolver<ReleaseFormValues> =>
  async (values, context, options) => {
    const check = strict() ? submission : draft;
    const { errors } = await check(toContent(values), context, options as never);
    const found = errors as FieldErrors<ReleaseFormValues>;
    if (Object.keys(found).length === 0) return { values, errors: {} };
    reword(found.publishAt, values.publishAt, values.timeZone);
    reword(found.embargoUntil, values.embargoUntil, values.timeZone);
    reword(found.event?.start, values.event.start, values.event.timeZone);
    reword(found.event?.end, values.event.end, values.event.timeZone);
    return { values: {}, errors: found };
  };

/** All messages of a form with their dotted paths, in the order of its fields. */
export function issuesOf(errors: object, prefix = ""): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (!value || typeof value !== "object" || key === "ref") return [];
    const path = key === "root" ? prefix : prefix ? `${prefix}.${key}` : key;
    const { message, type } = value as { message?: unknown; type?: unknown };
    if (typeof message === "string" && typeof type === "string") return [{ path, message }];
    return issuesOf(value, path);
  });
}
