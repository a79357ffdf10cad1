"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { SourceTitles } from "../source/source-fields";
import type { DraftSection } from "./draft";
import classes from "./rules.module.css";

/** The short form of rules: an agency's category, and the section it means. */
export function SectionMap({
  sections,
  titles,
  errorOf,
  change,
}: {
  sections: DraftSection[];
  titles: SourceTitles;
  errorOf: (path: string) => string | undefined;
  change: (sections: DraftSection[]) => void;
}) {
  const places = titles.flatMap((title) =>
    title.sections.map((section) => ({
      value: `${title.slug}/${section.slug}`,
      label: `${title.name}: ${section.name}`,
    })),
  );
  const set = (index: number, to: Partial<DraftSection>) =>
    change(sections.map((each, n) => (n === index ? { ...each, ...to } : each)));
  const add = () => {
    const [publication = "", section = ""] = (places[0]?.value ?? "/").split("/");
    change([...sections, { key: `section-${crypto.randomUUID()}`, category: "", publication, section }]);
  };
  return (
    <section aria-labelledby="section-map" className={classes.part}>
      <h2 id="section-map">Categories and sections</h2>
      <p className={classes.hint}>Asked where no rule has placed an item.</p>
      {sections.length ? (
        <ol className={classes.map}>
          {sections.map((each, index) => (
            <li key={each.key}>
              <TextInput
                label="Category or topic"
                value={each.category}
                onChange={(event) => set(index, { category: event.currentTarget.value })}
                error={errorOf(`sections.${index}.category`)}
              />
              <NativeSelect
                label="means"
                data={places}
                value={`${each.publication}/${each.section}`}
                onChange={(event) => {
                  const [publication = "", section = ""] = event.currentTarget.value.split("/");
                  set(index, { publication, section });
                }}
              />
              <Button
                size="sm"
                variant="default"
                aria-label={`Remove ${each.category || "this category"}`}
                onClick={() => change(sections.filter((_, n) => n !== index))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
      <div>
        <Button size="sm" variant="default" onClick={add}>
          Add a category
        </Button>
      </div>
    </section>
  );
}
