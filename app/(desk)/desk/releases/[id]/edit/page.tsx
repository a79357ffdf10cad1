import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TextEditor } from "@/components/releases/fields/text-editor";
import { EditForm } from "@/components/releases/review/edit-form";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { deskVerbs } from "@/lib/releases/desk-moves";
import { getRelease } from "@/lib/releases/queries";
import { editorAt, orNotFound } from "../../../staff";
import { deskZone } from "../../../zone";
import { editRelease, keepClaim } from "../../actions";

export const metadata: Metadata = { title: "Edit" };

export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorAt(desk.editRelease(id));
  const [view, zone] = await Promise.all([orNotFound(getRelease(actor, id, clock())), deskZone()]);
  if (!deskVerbs(view).includes("edit")) redirect(desk.release(id));
  const { headline, subheadline, summary, body } = view.content;
  return (
    <>
      <PageHeader
        title="Edit before approval"
        kicker={<TextLink href={desk.release(id)}>Back to the review</TextLink>}
      >
        Your change is kept as a version under your name, and {view.authorName} sees it.
      </PageHeader>
      <EditForm
        release={{ id, version: view.version, text: { headline, subheadline, summary, body } }}
        zone={zone}
        backHref={desk.release(id)}
        send={editRelease}
        keep={keepClaim}
      >
        <TextEditor />
      </EditForm>
    </>
  );
}
