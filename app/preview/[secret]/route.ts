import { currentPeer } from "@/lib/auth/peer";
import { now as clock } from "@/lib/core/clock";
import { DomainError, invalid } from "@/lib/core/errors";
import { clientPreview } from "@/lib/core/paths";
import { takePoint } from "@/lib/core/rate-limit";
import { assertStorable } from "@/lib/core/storable";
import { countersign } from "@/lib/releases/preview/commands";
import { openPreview } from "@/lib/releases/preview/queries";
import { clientAnswer } from "@/lib/releases/preview/schema";
import { UNLISTED } from "../../(site)/preview";
import { answerPage, deadLink } from "./answer-page";
import { formBody } from "./form-body";

type Context = { params: Promise<{ secret: string }> };

/** The release as its client sees it, with the form for their word on it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  const now = clock();
  const preview = await openPreview(secret, now);
  const title = new URL(request.url).searchParams.get("title") ?? "";
  return preview ? answerPage(secret, preview, title, now) : deadLink();
}

async function take(secret: string, linkId: string, fields: Record<string, string>, now: Date) {
  await takePoint("countersign-peer", await currentPeer());
  await takePoint("countersign", linkId);
  const { title: _, ...answer } = fields;
  const parsed = clientAnswer.safeParse(answer);
  if (!parsed.success) throw invalid(parsed.error);
  assertStorable(parsed.data);
  await countersign(secret, parsed.data, now);
}

/** A client's answer. What is refused comes back with the text as it is now and all that was typed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  const now = clock();
  const preview = await openPreview(secret, now);
  if (!preview) return deadLink();
  let fields: Record<string, string> = {};
  try {
    fields = await formBody(request);
    await take(secret, preview.linkId, fields, now);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fresh = await openPreview(secret, now);
    if (!fresh) return deadLink();
    const { name = "", decision = "", comment = "" } = fields;
    return answerPage(secret, fresh, fields.title ?? "", now, {
      status: error.status,
      message: error.message,
      issues: error.issues,
      typed: { name, comment, decision: error.data.changed ? "" : decision },
    });
  }
  const query = new URLSearchParams({ title: fields.title ?? "" });
  return new Response(null, {
    status: 303,
    headers: { ...UNLISTED, Location: `${clientPreview(secret)}?${query}#answer` },
  });
}
