import { noPreview, previewPage } from "@/app/(site)/preview";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { ownRelease } from "../../../own-release";

/** A release as readers of a title will see it, for its organisation alone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; publication: string }> },
): Promise<Response> {
  const { id, publication } = await params;
  const actor = await requireActor(portal.previewPage(id, publication));
  const release = await ownRelease(actor, id, now());
  return (release && (await previewPage(release, publication))) ?? noPreview();
}
