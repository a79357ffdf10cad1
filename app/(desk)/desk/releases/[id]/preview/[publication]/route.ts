import { noPreview, previewPage } from "@/app/(site)/preview";
import { isStaff } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { desk } from "@/lib/core/paths";
import { getRelease } from "@/lib/releases/queries";

/** A release as readers of a title will see it, for the desk. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; publication: string }> },
): Promise<Response> {
  const { id, publication } = await params;
  const actor = await requireActor(desk.previewPage(id, publication));
  if (!isStaff(actor)) return noPreview();
  const release = await getRelease(actor, id, now()).catch((error) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  return (release && (await previewPage(release, publication))) ?? noPreview();
}
