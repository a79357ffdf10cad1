"use client";
import { Button, Checkbox, MultiSelect, NativeSelect } from "@mantine/core";
import Form from "next/form";
import type { Ref } from "react";
import classes from "@/components/desk/list.module.css";
import { desk } from "@/lib/core/paths";
import { type QueueFilter, SORT_LABELS, SORTS } from "@/lib/releases/queue/filter";
import { FLAG_WORDS, FLAGS } from "@/lib/releases/queue/flags";
import { type QueueNames, withChosen } from "@/lib/releases/queue/parts";
import { KIND_LABELS, KINDS } from "@/lib/releases/schema";

const AGES = [1, 4, 12, 24, 48, 168];
const hours = (count: number) => (count % 24 === 0 ? `${count / 24} d` : `${count} h`);
const choices = (all: string, list: readonly { slug: string; name: string }[], chosen: string | undefined) =>
  withChosen(
    [{ value: "", label: all }, ...list.map(({ slug, name }) => ({ value: slug, label: name }))],
    chosen,
  );
const ages = (all: string, value: number | undefined) => [
  { value: "", label: all },
  ...[...new Set([...AGES, ...(value ? [value] : [])])]
    .sort((a, b) => a - b)
    .map((each) => ({ value: String(each), label: hours(each) })),
];

type Props = { filter: QueueFilter; names: QueueNames; first: Ref<HTMLSelectElement> };

/** All that narrows or orders a view, kept in the address so that it can be linked and gone back to. */
export function QueueFilters({ filter, names, first }: Props) {
  return (
    <Form action={desk.queue} className={classes.filters} role="search" aria-label="Filter the queue">
      <input type="hidden" name="view" value={filter.view} />
      <NativeSelect
        ref={first}
        label="Organisation"
        name="organisation"
        defaultValue={filter.organisation ?? ""}
        data={choices("All organisations", names.organisations, filter.organisation)}
      />
      <MultiSelect
        label="Kinds"
        name="kind"
        defaultValue={filter.kinds}
        placeholder={filter.kinds.length ? undefined : "All kinds"}
        data={KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
      />
      <MultiSelect
        label="Marks"
        name="flag"
        defaultValue={filter.flags}
        placeholder={filter.flags.length ? undefined : "Any or none"}
        data={FLAGS.map((value) => ({ value, label: FLAG_WORDS[value].label }))}
      />
      <NativeSelect
        label="Section"
        name="section"
        defaultValue={filter.section ?? ""}
        data={choices("All sections", names.sections, filter.section)}
      />
      <NativeSelect
        label="Title"
        name="title"
        defaultValue={filter.title ?? ""}
        data={choices("All titles", names.titles, filter.title)}
      />
      <NativeSelect
        label="Waiting more than"
        name="older"
        defaultValue={filter.older ?? ""}
        data={ages("Any time", filter.older)}
      />
      <NativeSelect
        label="Waiting less than"
        name="newer"
        defaultValue={filter.newer ?? ""}
        data={ages("Any time", filter.newer)}
      />
      <NativeSelect
        label="Assigned to"
        name="assigned"
        defaultValue={filter.assigned ?? ""}
        data={withChosen(
          [
            { value: "", label: "Anybody or nobody" },
            { value: "me", label: "You" },
            { value: "nobody", label: "Nobody" },
            ...names.people.map(({ id, name }) => ({ value: id, label: name })),
          ],
          filter.assigned,
          "Somebody who has left",
        )}
      />
      <NativeSelect
        label="Order"
        name="sort"
        defaultValue={filter.sort}
        data={SORTS.map((value) => ({ value, label: SORT_LABELS[value] }))}
      />
      <Checkbox
        label="Under embargo"
        name="embargo"
        value="1"
        defaultChecked={filter.embargo}
        className={classes.filterBox}
      />
      <Button type="submit" variant="default">
        Filter
      </Button>
    </Form>
  );
}
