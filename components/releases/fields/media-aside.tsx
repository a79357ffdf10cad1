"use client";
import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import media from "@/components/media/media.module.css";
import { Thumbnail } from "@/components/media/thumbnail";
import { uploadFacts } from "@/components/media/upload-words";
import { fieldId } from "./field-id";
import type { MediaEntryProps } from "./media-entry";
import { useFieldError } from "./use-field";

function standing({ upload, gone }: MediaEntryProps): { words: string; bad: boolean } {
  if (gone) return { words: "This file is no longer in your library. Remove it here.", bad: true };
  if (!upload) return { words: "Looking…", bad: false };
  if (upload.status === "checking") return { words: "Checking the file…", bad: false };
  if (upload.status === "refused") return { words: `This file cannot be used. ${upload.refusal}`, bad: true };
  return { words: uploadFacts(upload), bad: false };
}

/** Beside the texts of a picture or file: how it looks, what it is, and its place in the order. */
export function MediaAside(props: MediaEntryProps & { note?: string; children?: ReactNode }) {
  const { index, title, upload, gone, move, may, note, children } = props;
  const { words, bad } = standing(props);
  const idError = useFieldError(`media.${index}.id`);
  const roleError = useFieldError(`media.${index}.role`);
  return (
    <div className={media.aside}>
      <Thumbnail upload={upload} gone={gone} />
      {upload ? <p className={media.filename}>{upload.filename}</p> : null}
      <p role="status" className={bad ? media.problem : media.facts}>
        {words}
      </p>
      {note ? <p className={media.owed}>{note}</p> : null}
      {idError || roleError ? (
        <p className={media.problem} id={fieldId(`media.${index}.${idError ? "id" : "role"}`)} tabIndex={-1}>
          {idError ?? roleError}
        </p>
      ) : null}
      <div className={media.tools}>
        {([-1, 1] as const).map((step) => (
          <ActionIcon
            key={step}
            variant="default"
            size={32}
            data-move={step}
            disabled={!may(step)}
            aria-label={`Move ${title.toLowerCase()} ${step === -1 ? "up" : "down"}`}
            onClick={() => move(step)}
          >
            {step === -1 ? <IconArrowUp size={16} aria-hidden /> : <IconArrowDown size={16} aria-hidden />}
          </ActionIcon>
        ))}
        {children}
      </div>
    </div>
  );
}
