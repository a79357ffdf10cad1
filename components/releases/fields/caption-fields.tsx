"use client";
import { useWatch } from "react-hook-form";
import { Group, Row } from "./group";
import classes from "./group.module.css";
import { TextField } from "./text-field";
import { useReleaseForm } from "./use-field";

/** The words by pictures and files that stand already; which ones they are is not changed here. */
export function CaptionFields() {
  const media = useWatch({ control: useReleaseForm().control, name: "media" });
  if (!media.length) return null;
  const titleOf = (index: number) => {
    const file = media[index]?.role === "attachment";
    const alike = media.slice(0, index + 1).filter((each) => (each.role === "attachment") === file);
    return `${file ? "File" : "Picture"} ${alike.length}`;
  };
  return (
    <Group
      title="Captions"
      hint="The words by the pictures and files; which of them are shown stays as it is."
    >
      {media.map((each, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset here would take the looks of a group of fields.
        <div key={each.id} role="group" aria-label={titleOf(i)} className={classes.entry}>
          <div className={classes.entryHead}>
            <span>{titleOf(i)}</span>
          </div>
          <TextField name={`media.${i}.caption`} label="Caption" rows={2} />
          {each.role === "attachment" ? null : (
            <>
              <TextField name={`media.${i}.alt`} label="Description for people who cannot see it" />
              <Row>
                <TextField name={`media.${i}.credit`} label="Credit" />
                <TextField name={`media.${i}.licence`} label="Licence" />
              </Row>
            </>
          )}
        </div>
      ))}
    </Group>
  );
}
