"use client";
import { Button, Collapse } from "@mantine/core";
import { useFocusWithin } from "@mantine/hooks";
import { IconFocusCentered, IconStar, IconStarFilled } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Controller } from "react-hook-form";
import { FocalPoint } from "@/components/media/focal-point";
import { LicenceField } from "@/components/media/licence-field";
import media from "@/components/media/media.module.css";
import { useMediaDoors } from "@/components/media/media-room";
import { smallness } from "@/components/media/upload-words";
import { attempt } from "@/components/ui/outcome";
import type { UploadDescription, UploadView } from "@/lib/media/schema";
import { Entry } from "./entry";
import { fieldId } from "./field-id";
import { MediaAside } from "./media-aside";
import type { MediaEntryProps } from "./media-entry";
import { TextField } from "./text-field";
import { useFieldError, useReleaseForm } from "./use-field";

type Props = MediaEntryProps & {
  leads: boolean;
  lead: () => void;
  put: (uploads: UploadView[]) => void;
};

/** One picture: what it shows in words, whose it is, on what terms, and what crops keep. */
export function PictureEntry(props: Props) {
  const { index, title, upload, remove, leads, lead, put } = props;
  const { control, getValues } = useReleaseForm();
  const doors = useMediaDoors();
  const [cropping, setCropping] = useState(false);
  const licenceError = useFieldError(`media.${index}.licence`);
  const kept = useRef("");

  async function keep(words: Omit<UploadDescription, "id">) {
    if (!upload) return;
    const outcome = await attempt(() => doors.describe({ id: upload.id, ...words }));
    if (outcome.ok) put([outcome.value]);
  }
  // The next release begins with what was said here; this one has it in its own text either way.
  function left() {
    const use = getValues(`media.${index}`);
    if (!use) return;
    const { alt, caption, credit, licence } = use;
    const now = JSON.stringify([alt, caption, credit, licence]);
    if (now === kept.current || !(alt || caption || credit || licence)) return;
    kept.current = now;
    void keep({ alt, caption, credit, licence });
  }

  const { ref: within } = useFocusWithin<HTMLDivElement>({ onBlur: left });

  return (
    <div ref={within}>
      <Entry title={title} onRemove={remove}>
        <div className={media.subject}>
          <MediaAside {...props} note={smallness(upload)}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-pressed={leads}
              aria-label={`${leads ? "Leads" : "Lead"} with ${title.toLowerCase()}`}
              leftSection={
                leads ? <IconStarFilled size={16} aria-hidden /> : <IconStar size={16} aria-hidden />
              }
              onClick={lead}
            >
              {leads ? "Leads" : "Lead"}
            </Button>
          </MediaAside>
          <div className={media.texts}>
            <TextField
              name={`media.${index}.alt`}
              label="Description for people who cannot see it"
              description="What is to be seen, in a sentence; not “picture of”"
              count={300}
              required
            />
            <TextField
              name={`media.${index}.caption`}
              label="Caption"
              description="Who and what, where and when"
              rows={2}
              count={600}
              required
            />
            <TextField
              name={`media.${index}.credit`}
              label="Credit"
              description="The photographer or owner, as it is to be printed"
              placeholder="Photo: Maria Reed"
              required
            />
            <Controller
              control={control}
              name={`media.${index}.licence`}
              render={({ field }) => (
                <LicenceField
                  id={fieldId(`media.${index}.licence`)}
                  value={field.value ?? ""}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                  error={licenceError}
                />
              )}
            />
            {upload?.status === "ready" && upload.kind === "image" ? (
              <div>
                <Button
                  variant="default"
                  size="xs"
                  aria-expanded={cropping}
                  leftSection={<IconFocusCentered size={16} aria-hidden />}
                  onClick={() => setCropping((open) => !open)}
                >
                  Focal point and crops
                </Button>
                <Collapse expanded={cropping}>
                  {cropping ? <FocalPoint upload={upload} save={(point) => void keep(point)} /> : null}
                </Collapse>
              </div>
            ) : null}
          </div>
        </div>
      </Entry>
    </div>
  );
}
