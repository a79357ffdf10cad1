import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CorrectionForm } from "@/components/releases/talk/correction-form";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { requestable } from "@/lib/releases/conversation/schema";
import { ownRelease } from "../../own-release";
import { askDesk } from "../actions";

export const metadata: Metadata = { title: "Ask for a correction" };

export default async function CorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(portal.correction(id));
  const release = (await ownRelease(actor, id, now())) ?? notFound();
  if (!requestable(release.status).includes("correction")) redirect(portal.release(id));
  const { content } = release;
  return (
    <>
      <PageHeader
        title="Ask for a correction"
        kicker={<TextLink href={portal.release(id)}>{content.headline}</TextLink>}
      >
        Say what is wrong, and change the fields to what they should say. Where you cannot word it, change
        nothing: your reason alone is enough. An editor reads it and corrects the public page under the same
        address, and it costs nothing.
      </PageHeader>
      <CorrectionForm
        id={id}
        content={content}
        titles={await publications()}
        backHref={portal.release(id)}
        send={askDesk}
      />
    </>
  );
}
