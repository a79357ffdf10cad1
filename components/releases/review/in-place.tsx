"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { EditorialEdit } from "@/lib/releases/move-schema";
import { EditForm } from "./edit-form";
import { useReviewState } from "./review-state";
import type { ReviewActions, Reviewed } from "./types";

const TextEditor = dynamic(() => import("../fields/text-editor").then((module) => module.TextEditor), {
  ssr: false,
});

/** The text of the release where it is read, or, while it is edited, the form for it in the same place. */
export function InPlace({
  release,
  text,
  actions,
  children,
}: {
  release: Reviewed;
  text: EditorialEdit;
  actions: Pick<ReviewActions, "edit" | "keep">;
  /** The text as it is read. */
  children: ReactNode;
}) {
  const { editing, setEditing } = useReviewState();
  if (!editing) return children;
  return (
    <EditForm
      release={{ id: release.id, version: release.version, text }}
      held={release.claim?.mine === true}
      zone={release.deskZone}
      close={() => setEditing(false)}
      send={actions.edit}
      keep={actions.keep}
    >
      <TextEditor />
    </EditForm>
  );
}
