"use client";
import { ActionIcon, Button, NativeSelect, Textarea } from "@mantine/core";
import { IconPlus, IconQuote, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { FIELD_CHOICES, fieldName, fieldOf } from "@/lib/releases/field-names";
import { sentencesFor } from "@/lib/releases/review/canned-reasons";
import classes from "./decision.module.css";
import { usePointsDraft } from "./points-draft";
import { selectedWords } from "./selected-words";

/** The points as they are written: each about a field, perhaps about some words of it. */
export function PointsFields() {
  const { form, points, add, remove, replies } = usePointsDraft();
  const [hint, setHint] = useState("");
  const { errors } = form.formState;
  const choices = (field: string) =>
    FIELD_CHOICES.some((choice) => choice.value === field)
      ? FIELD_CHOICES
      : [...FIELD_CHOICES, { value: field, label: fieldName(field) }];
  const quote = () => {
    const words = selectedWords();
    setHint(words ? "" : "First select some words of the release, then press this again.");
    if (words) add({ field: fieldOf(words.field), quoted: words.text });
  };
  return (
    <fieldset className={classes.points}>
      <legend>Points to change</legend>
      {points.map((point, index) => {
        const { field = "", quoted = "", rule = "" } = form.getValues(`points.${index}`) ?? {};
        const sentences = sentencesFor(rule, replies);
        return (
          <div key={point.id} className={classes.point}>
            <div className={classes.pointHead}>
              <NativeSelect
                size="sm"
                aria-label={`Field of point ${index + 1}`}
                data={choices(field)}
                {...form.register(`points.${index}.field`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Remove point ${index + 1}`}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </div>
            {sentences.length > 1 || (sentences.length && !rule) ? (
              <NativeSelect
                size="sm"
                aria-label={`Ready sentence, point ${index + 1}`}
                data={[{ value: "", label: "Ready sentences …" }, ...sentences]}
                value=""
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  if (value) form.setValue(`points.${index}.text`, value, { shouldDirty: true });
                }}
              />
            ) : null}
            {quoted ? <blockquote className={classes.quoted}>{quoted}</blockquote> : null}
            <Textarea
              aria-label={`Point ${index + 1}: what to change`}
              placeholder="What to change"
              autosize
              minRows={2}
              error={errors.points?.[index]?.text?.message}
              {...form.register(`points.${index}.text`)}
            />
          </div>
        );
      })}
      <div className={classes.pointTools}>
        <Button
          size="compact-sm"
          h={32}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add({})}
        >
          Add a point
        </Button>
        <Button
          size="compact-sm"
          h={32}
          variant="default"
          leftSection={<IconQuote size={16} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={quote}
        >
          Quote selected words
        </Button>
      </div>
      <p role="status" className={classes.hint}>
        {hint}
      </p>
      <p role="alert" className={classes.error}>
        {errors.points?.root?.message ?? errors.points?.message}
      </p>
    </fieldset>
  );
}
