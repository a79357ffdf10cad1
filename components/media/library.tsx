"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { attempt } from "@/components/ui/outcome";
import { EmptyState } from "@/components/ui/panel";
import type { UploadView } from "@/lib/media/schema";
import { DropArea } from "./drop-area";
import { LibraryCard, type UploadUse } from "./library-card";
import { LibrarySearch } from "./library-search";
import classes from "./media.module.css";
import { useMediaDoors } from "./media-room";
import { UploadForm } from "./upload-form";
import { useTransfers } from "./use-transfers";
import { useUploads } from "./use-uploads";

export type LibraryItem = { upload: UploadView; uses: UploadUse[]; mayRemove: boolean };
type Props = {
  organisation: { id: string; slug: string };
  items: LibraryItem[];
  mayUpload: boolean;
  /** What is looked for, "" for everything. */
  search: string;
};

/** An organisation's pictures and files: added, described, and taken away while no release uses them. */
export function Library({ organisation, items, mayUpload, search }: Props) {
  const router = useRouter();
  const doors = useMediaDoors();
  const arriving = useTransfers(organisation.id, () => router.refresh());
  const checking = items.flatMap(({ upload }) => (upload.status === "checking" ? [upload.id] : []));
  const { views, put } = useUploads(checking);
  const [edited, setEdited] = useState<UploadView | null>(null);
  const [leaving, setLeaving] = useState<UploadView | null>(null);
  const [problem, setProblem] = useState("");
  const newest = (upload: UploadView) =>
    upload.status === "checking" ? (views[upload.id] ?? upload) : upload;

  async function remove(upload: UploadView) {
    const outcome = await attempt(() => doors.remove({ id: upload.id }));
    setProblem(outcome.ok ? "" : outcome.message);
    if (!outcome.ok) return;
    setLeaving(null);
    router.refresh();
  }

  return (
    <div className={classes.library}>
      {mayUpload ? <DropArea {...arriving} label="Add pictures and files" /> : null}
      {items.length > 0 || search ? <LibrarySearch search={search} organisation={organisation.slug} /> : null}
      {items.length === 0 ? (
        <EmptyState title={search ? "Nothing found" : "No pictures yet"}>
          <p>
            {search
              ? "No file name, caption or credit has these words."
              : "What you upload here or with a release is kept, with its credit and licence, for the next one."}
          </p>
        </EmptyState>
      ) : (
        <ul className={classes.cards}>
          {items.map(({ upload, uses, mayRemove }) => (
            <LibraryCard
              key={upload.id}
              upload={newest(upload)}
              uses={uses}
              mayRemove={mayRemove}
              edit={() => setEdited(newest(upload))}
              remove={() => {
                setProblem("");
                setLeaving(upload);
              }}
            />
          ))}
        </ul>
      )}
      <Dialog opened={edited !== null} close={() => setEdited(null)} title={edited?.filename ?? ""} size="lg">
        {edited ? (
          <UploadForm
            upload={edited}
            saved={(upload) => {
              put([upload]);
              setEdited(null);
              router.refresh();
            }}
          />
        ) : null}
      </Dialog>
      <Dialog opened={leaving !== null} close={() => setLeaving(null)} title="Remove this file?">
        <p className={classes.question}>{leaving?.filename} is deleted for good. No release uses it.</p>
        {problem ? (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        ) : null}
        <div className={classes.dropButtons}>
          <Button variant="default" onClick={() => setLeaving(null)}>
            Keep it
          </Button>
          <Button color="red" onClick={() => leaving && void remove(leaving)}>
            Remove it
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
