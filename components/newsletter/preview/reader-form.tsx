import { Button, Checkbox, TextInput } from "@mantine/core";
import Form from "next/form";
import type { ReaderChoice } from "@/lib/newsletter/preview/schema";
import type { SectionInfo } from "@/lib/publications/schema";
import classes from "./preview.module.css";

type Props = {
  action: string;
  title: string;
  day: string;
  sections: SectionInfo[];
  /** Organisations with something in the letter. */
  newsrooms: { slug: string; name: string }[];
  choice: ReaderChoice;
};

const NOTHING: { sections: string[]; places: string[]; newsrooms: string[] } = {
  sections: [],
  places: [],
  newsrooms: [],
};

/** A reader who is made up: what they chose. Kept in the address, so that it can be linked. */
export function ReaderForm({ action, title, day, sections, newsrooms, choice }: Props) {
  const chosen = choice.as === "chosen" ? choice : NOTHING;
  return (
    <Form action={action} aria-label="Made-up reader" key={JSON.stringify(choice)}>
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="as" value="chosen" />
      <div className={classes.fields}>
        <fieldset className={classes.group}>
          <legend>Sections</legend>
          {sections.map(({ slug, name }) => (
            <Checkbox
              key={slug}
              name="section"
              value={slug}
              label={name}
              defaultChecked={chosen.sections.includes(slug)}
            />
          ))}
        </fieldset>
        <TextInput
          label="Places"
          description="Parted by commas"
          name="places"
          maxLength={300}
          autoComplete="off"
          defaultValue={chosen.places.join(", ")}
        />
        {newsrooms.length ? (
          <fieldset className={classes.group}>
            <legend>Organisations followed</legend>
            {newsrooms.map(({ slug, name }) => (
              <Checkbox
                key={slug}
                name="newsroom"
                value={slug}
                label={name}
                defaultChecked={chosen.newsrooms.includes(slug)}
              />
            ))}
          </fieldset>
        ) : null}
        <Button type="submit" variant="default" w="fit-content">
          Show this reader’s letter
        </Button>
      </div>
    </Form>
  );
}
