import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { FieldIssue } from "@/lib/core/errors";
import type { ReleaseContent } from "./schema";

/** An agency says with every release for whom it is: itself or a client. */
export async function clientProblems(
  organisationId: string,
  content: Pick<ReleaseContent, "onBehalfOf">,
  client: Tx = db(),
): Promise<FieldIssue[]> {
  if (content.onBehalfOf.trim()) return [];
  const { agency } = await client.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { agency: true },
  });
  return agency
    ? [{ path: "onBehalfOf", message: "Name the client you send this for, or your own organisation." }]
    : [];
}
