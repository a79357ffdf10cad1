"use client";
import { Button, VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { DropArea } from "@/components/media/drop-area";
import { LibraryDialog } from "@/components/media/library-dialog";
import media from "@/components/media/media.module.css";
import { useTransfers } from "@/components/media/use-transfers";
import { useUploads } from "@/components/media/use-uploads";
import type { UploadView } from "@/lib/media/schema";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { mediaUseOf, neighbourOf, roleFor, rolesOf, room } from "@/lib/releases/media-order";
import { FileEntry } from "./file-entry";
import { Group } from "./group";
import { PictureEntry } from "./picture-entry";
import { useFieldError, useReleaseForm } from "./use-field";

/** Pictures and files of a release: uploaded here or taken from the library, in the order readers meet them. */
export function MediaFields({ organisationId }: { organisationId: string }) {
  const { control, getValues, setValue } = useReleaseForm();
  const array = useFieldArray({ control, name: "media", keyName: "key" });
  const uses = useWatch<ReleaseFormValues, "media">({ control, name: "media" });
  const ids = array.fields.map((each) => each.id.toLowerCase());
  const { views, missing, put } = useUploads(ids);
  const [library, setLibrary] = useState(false);
  const [told, setTold] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const error = useFieldError("media");

  const kindOf = (id: string) => {
    const view = views[id.toLowerCase()];
    return view?.status === "ready" ? view.kind : undefined;
  };
  function settleRoles() {
    const now = getValues("media");
    for (const [i, role] of rolesOf(now, kindOf).entries())
      if (now[i]?.role !== role) setValue(`media.${i}.role`, role, { shouldDirty: true });
  }
  // What a file is, is known once it was checked.
  const misnamed = uses.some(
    ({ id, role }) => kindOf(id) && (kindOf(id) === "document") !== (role === "attachment"),
  );
  useEffect(() => {
    if (misnamed) settleRoles();
  });

  function add(id: string, as: "image" | "document", words?: UploadView) {
    const now = getValues("media");
    if (now.some((each) => each.id === id)) return setTold("This file is in the release already.");
    if (!room(now, as))
      return setTold(
        as === "image"
          ? "A release has six pictures at most. The new one is kept in your library."
          : "A release has five files at most. The new one is kept in your library.",
      );
    array.append(mediaUseOf(id, roleFor(now, as), words), { shouldFocus: false });
    setTold(as === "image" ? "A picture was added." : "A file was added.");
  }
  const arriving = useTransfers(organisationId, (uploadId, file) =>
    add(uploadId, file.type === "application/pdf" || /\.pdf$/i.test(file.name) ? "document" : "image"),
  );

  function move(index: number, step: 1 | -1) {
    const to = neighbourOf(getValues("media"), index, step);
    if (to === null) return;
    array.swap(index, to);
    setTold("Moved.");
    // The pressed button went with its picture: whoever pressed it is to go on from there.
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(
          `[data-media="${to}"] [data-move="${step}"]:not(:disabled), [data-media="${to}"] [data-move]:not(:disabled)`,
        )
        ?.focus(),
    );
  }
  function lead(index: number) {
    for (const [i, each] of getValues("media").entries())
      if (each.role !== "attachment")
        setValue(`media.${i}.role`, i === index ? "hero" : "image", { shouldDirty: true });
  }

  const shared = (index: number) => ({
    index,
    upload: views[ids[index] ?? ""],
    gone: missing.includes(ids[index] ?? ""),
    remove: () => {
      array.remove(index);
      settleRoles();
    },
    move: (step: 1 | -1) => move(index, step),
    may: (step: 1 | -1) => neighbourOf(uses, index, step) !== null,
  });
  const numbered = (attachment: boolean) =>
    array.fields.flatMap((field, index) =>
      (uses[index]?.role === "attachment") === attachment ? [{ key: field.key, index }] : [],
    );

  return (
    <Group
      title="Pictures and files"
      hint="One picture leads, up to five more follow; readers can take up to five PDFs with them. You can go on writing while files are on their way."
    >
      <DropArea {...arriving} label="Add pictures and files">
        <Button variant="subtle" onClick={() => setLibrary(true)}>
          From your library
        </Button>
      </DropArea>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {error ? (
        <p className={media.problem} id="field-media" tabIndex={-1}>
          {error}
        </p>
      ) : null}
      {array.fields.length ? (
        <ul className={media.list} ref={list} aria-label="Pictures and files of this release">
          {numbered(false).map(({ key, index }, i) => (
            <li key={key} data-media={index}>
              <PictureEntry
                {...shared(index)}
                title={`Picture ${i + 1}`}
                leads={uses[index]?.role === "hero"}
                lead={() => lead(index)}
                put={put}
              />
            </li>
          ))}
          {numbered(true).map(({ key, index }, i) => (
            <li key={key} data-media={index}>
              <FileEntry {...shared(index)} title={`File ${i + 1}`} />
            </li>
          ))}
        </ul>
      ) : null}
      <LibraryDialog
        organisationId={organisationId}
        opened={library}
        close={() => setLibrary(false)}
        taken={ids}
        choose={(upload) => {
          put([upload]);
          add(upload.id, upload.kind, upload);
        }}
      />
    </Group>
  );
}
