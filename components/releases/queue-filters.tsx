import { Button, NativeSelect } from "@mantine/core";
import Form from "next/form";
import { TextLink } from "@/components/ui/link";
import { KIND_LABELS, KINDS } from "@/lib/releases/schema";
import classes from "./queue.module.css";

export type QueueFilter = { view: string; kind?: string; organisation?: string };

/** The address of the queue with these filters; the place in the list starts over. */
export const queueHref = (path: string, filter: QueueFilter & { cursor?: string }) => {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return `${path}?${query}`;
};

/** Kind and organisation, kept in the address so that a view can be linked and gone back to. */
export function QueueFilters({
  path,
  filter,
  organisations,
}: {
  path: string;
  filter: QueueFilter;
  organisations: { slug: string; name: string }[];
}) {
  const filtered = Boolean(filter.kind || filter.organisation);
  return (
    <Form action={path} className={classes.filters} role="search" aria-label="Filter the queue">
      <input type="hidden" name="view" value={filter.view} />
      <NativeSelect
        label="Kind"
        name="kind"
        key={`kind ${filter.kind}`}
        defaultValue={filter.kind ?? ""}
        data={[
          { value: "", label: "All kinds" },
          ...KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
        ]}
      />
      <NativeSelect
        label="Organisation"
        name="organisation"
        key={`organisation ${filter.organisation}`}
        defaultValue={filter.organisation ?? ""}
        data={[
          { value: "", label: "All organisations" },
          ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <Button type="submit" variant="default">
        Filter
      </Button>
      {filtered ? <TextLink href={queueHref(path, { view: filter.view })}>Clear filters</TextLink> : null}
    </Form>
  );
}
