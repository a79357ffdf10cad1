"use client";
import { Button, Loader, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { attempt } from "@/components/ui/outcome";
import type { UploadKind, UploadView } from "@/lib/media/schema";
import classes from "./media.module.css";
import { useMediaDoors } from "./media-room";
import { Thumbnail } from "./thumbnail";
import { uploadFacts } from "./upload-words";

type Props = {
  organisationId: string;
  opened: boolean;
  close: () => void;
  /** Uploads the release has already. */
  taken: string[];
  /** Offers files of this kind alone. */
  only?: UploadKind;
  choose: (upload: UploadView) => void;
};
type Found = { items: UploadView[]; nextCursor: string | null };

function useLibrary(organisationId: string, opened: boolean, search: string) {
  const doors = useMediaDoors();
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState("");

  async function older(cursor: string) {
    const outcome = await attempt(() => doors.list({ organisationId, cursor, search }));
    setProblem(outcome.ok ? "" : outcome.message);
    if (outcome.ok)
      setFound((known) => ({ ...outcome.value, items: [...(known?.items ?? []), ...outcome.value.items] }));
  }

  useEffect(() => {
    if (!opened) return;
    let over = false;
    void attempt(() => doors.list({ organisationId, search })).then((outcome) => {
      if (over) return;
      if (outcome.ok) setFound(outcome.value);
      setProblem(outcome.ok ? "" : outcome.message);
    });
    return () => {
      over = true;
    };
  }, [opened, search, doors, organisationId]);
  return { found, problem, older };
}

/** What the organisation has uploaded before, to be used again. */
export function LibraryDialog({ organisationId, opened, close, taken, only, choose }: Props) {
  const [words, setWords] = useState("");
  const [search] = useDebouncedValue(words.trim(), 300);
  const { found, problem, older } = useLibrary(organisationId, opened, search);
  const ready = found?.items.filter((each) => each.status === "ready" && (!only || each.kind === only)) ?? [];
  return (
    <Dialog opened={opened} close={close} title="Choose from your library" size="xl">
      <TextInput
        label="Search by file name or caption"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      <p role="status" className={classes.hint}>
        {problem || (found && ready.length === 0 ? "Nothing found." : "")}
      </p>
      {found ? (
        <ul className={classes.grid}>
          {ready.map((upload) => {
            const used = taken.includes(upload.id);
            return (
              <li key={upload.id}>
                <button
                  type="button"
                  className={classes.tile}
                  disabled={used}
                  onClick={() => {
                    choose(upload);
                    close();
                  }}
                >
                  <Thumbnail upload={upload} />
                  <span className={classes.tileName}>{upload.caption || upload.filename}</span>
                  <span className={classes.tileFacts}>{used ? "In this release" : uploadFacts(upload)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      ) : (
        <Loader size="sm" aria-label="Loading" />
      )}
      {found?.nextCursor ? (
        <Button variant="default" mt="md" onClick={() => void older(found.nextCursor ?? "")}>
          Show older files
        </Button>
      ) : null}
    </Dialog>
  );
}
