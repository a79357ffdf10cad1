import { Button, NativeSelect, TextInput } from "@mantine/core";
import Form from "next/form";
import { TextLink } from "@/components/ui/link";
import type { LogFilter } from "@/lib/audit/search/filter";
import { FAMILIES } from "@/lib/audit/verbs";
import classes from "./audit.module.css";

type Props = { path: string; filter: LogFilter };

/** What of the log is shown, kept in the address so that it can be linked and gone back to. */
export function LogFilters({ path, filter }: Props) {
  const held = (name: "person" | "about" | "organisation" | "from" | "until") => ({
    name,
    defaultValue: filter[name] ?? "",
  });
  return (
    <Form action={path} className={classes.filters} role="search" aria-label="Search the log">
      <TextInput
        label="Person"
        placeholder="Words of a name"
        maxLength={120}
        key={`person ${filter.person}`}
        {...held("person")}
      />
      <TextInput
        label="About"
        placeholder="Words of its title"
        maxLength={120}
        key={`about ${filter.about}`}
        {...held("about")}
      />
      <NativeSelect
        label="Kind"
        name="family"
        key={`family ${filter.family}`}
        defaultValue={filter.family ?? ""}
        data={[
          { value: "", label: "Everything" },
          ...Object.entries(FAMILIES).map(([value, label]) => ({ value, label })),
        ]}
      />
      <TextInput
        label="Organisation"
        placeholder="Part of its name"
        maxLength={120}
        key={`organisation ${filter.organisation}`}
        {...held("organisation")}
      />
      <TextInput type="date" label="From" key={`from ${filter.from}`} {...held("from")} />
      <TextInput type="date" label="Until" key={`until ${filter.until}`} {...held("until")} />
      {filter.subject ? <input type="hidden" name="subject" value={filter.subject} /> : null}
      {filter.verb ? <input type="hidden" name="verb" value={filter.verb} /> : null}
      <div className={classes.ends}>
        <Button type="submit" variant="default">
          Search
        </Button>
        {Object.keys(filter).length ? <TextLink href={path}>Clear search</TextLink> : null}
      </div>
    </Form>
  );
}
