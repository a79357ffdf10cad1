import { noPreview, previewPage } from "@/app/(site)/preview";
import { now } from "@/lib/core/clock";
import { openPreview } from "@/lib/releases/preview/queries";

/** The readers' page of one title for whoever holds the link; the client's page frames it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ secret: string; publication: string }> },
): Promise<Response> {
  const { secret, publication } = await params;
  const preview = await openPreview(secret, now());
  return (preview && (await previewPage(preview.release, publication))) ?? noPreview();
}
