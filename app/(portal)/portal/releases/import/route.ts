import { z } from "zod";
import { fromOwnPage } from "@/lib/auth/own-page";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { DomainError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/log";
import { takePoint } from "@/lib/core/rate-limit";
import { type Imported, importDocument } from "@/lib/releases/document/import-document";
import { PROBLEM_MESSAGES } from "@/lib/releases/document/word/problem";
import { pastedText, withBodyOnDisk } from "./body";

const asked = z.strictObject({
  organisationId: z.uuid(),
  draftKey: z.uuid(),
  filename: z.string().max(300).default("document.docx"),
});

const answer = (status: number, outcome: unknown) =>
  Response.json(outcome, {
    status,
    headers: { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });

async function take(request: Request): Promise<Imported> {
  if (!fromOwnPage(request)) throw new DomainError("forbidden", "Documents come from our own pages.");
  const actor = await currentActor();
  if (!actor)
    throw new DomainError(
      "unauthorized",
      "Your session has ended. Sign in again and choose the document once more.",
    );
  const parsed = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw invalid(parsed.error);
  await takePoint("submit", actor.userId ?? "");
  const { filename, ...draft } = parsed.data;
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("text/")) {
    const text = await pastedText(request);
    const source = type.startsWith("text/html") ? { html: text } : { text };
    return importDocument(actor, draft, source, now()).catch((error) => {
      if (error instanceof DomainError && error.data.problem === "empty")
        throw new DomainError("invalid", "There are no words in what you pasted.");
      throw error;
    });
  }
  return withBodyOnDisk(request, PROBLEM_MESSAGES.too_large, (file, folder) =>
    importDocument(actor, draft, { file, folder, filename }, now()),
  );
}

/**
 * Starts a draft from a document (the raw bytes of a .docx) or from what was pasted (text/html, text/plain). Answers
 * as server actions do: `{ok: true, value}` or `{ok: false, kind, message}`.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    return answer(201, { ok: true, value: await take(request) });
  } catch (error) {
    if (error instanceof DomainError) {
      const { kind, message, issues, data } = error;
      return answer(error.status, { ok: false, kind, message, issues, data });
    }
    const reference = newId().slice(-8);
    log.error({ err: error, reference }, "an import failed");
    const message = `Something went wrong on our side (${reference}). Nothing was stored; try again.`;
    return answer(500, { ok: false, kind: "unexpected", message, issues: [], data: {} });
  }
}
