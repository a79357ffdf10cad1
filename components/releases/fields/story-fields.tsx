"use client";
import { HEADLINE_MAX, SUMMARY_MAX } from "@/lib/releases/schema";
import { Group, Row } from "./group";
import { TextEditor } from "./text-editor";
import { TextField } from "./text-field";

/** Characters of a headline that lists and search results show whole. */
const HEADLINE_ADVISED = 90;

export function StoryFields() {
  return (
    <Group title="The story">
      <TextField
        name="headline"
        label="Headline"
        required
        rows={1}
        count={HEADLINE_MAX}
        advised={HEADLINE_ADVISED}
        description="Say what is new, with your name in it"
      />
      <TextField name="subheadline" label="Subheadline" />
      <TextField
        name="summary"
        label="Summary"
        rows={2}
        count={SUMMARY_MAX}
        description="For lists, feeds and the daily mail; left empty, the first paragraph is used"
      />
      <Row>
        <TextField name="dateline.place" label="Place of the dateline" required />
        <TextField
          name="dateline.date"
          label="Date of the dateline"
          type="date"
          description="Empty: the day of publication"
        />
      </Row>
      <TextEditor />
    </Group>
  );
}
