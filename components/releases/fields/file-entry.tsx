"use client";
import { VisuallyHidden } from "@mantine/core";
import media from "@/components/media/media.module.css";
import { documentPath } from "@/lib/media/schema";
import { Entry } from "./entry";
import { MediaAside } from "./media-aside";
import type { MediaEntryProps } from "./media-entry";
import { TextField } from "./text-field";

/** A PDF that readers may take with them. */
export function FileEntry(props: MediaEntryProps) {
  const { index, title, upload, remove } = props;
  return (
    <Entry title={title} onRemove={remove}>
      <div className={media.subject}>
        <MediaAside {...props}>
          {upload?.status === "ready" ? (
            <a href={documentPath(upload.key)} target="_blank" rel="noreferrer">
              Open<VisuallyHidden> {upload.filename} in a new tab</VisuallyHidden>
            </a>
          ) : null}
        </MediaAside>
        <div className={media.texts}>
          <TextField
            name={`media.${index}.caption`}
            label="Name for readers"
            description="What the link to the file says"
            placeholder="Annual report 2026"
            required
          />
        </div>
      </div>
    </Entry>
  );
}
