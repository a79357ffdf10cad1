import { Button, TextInput } from "@mantine/core";
import Form from "next/form";
import Link from "next/link";
import classes from "./found-list.module.css";
import { TextLink } from "./link";

/** The address of a list with these choices; what is empty is left out. */
export function listHref(path: string, choices: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(choices).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return query ? `${path}?${query}` : path;
}

/** A list's search and its tabs, kept in the address so that they can be linked and gone back to. */
export function ListChoices({
  path,
  label,
  search,
  shown,
  tabs,
}: {
  path: string;
  /** What is looked for, as in "Search organisations". */
  label: string;
  search: string;
  shown: string;
  tabs: Record<string, string>;
}) {
  return (
    <>
      <Form action={path} className={classes.search} role="search" aria-label={label}>
        <input type="hidden" name="show" value={shown} />
        <TextInput
          label={label}
          name="q"
          type="search"
          maxLength={200}
          autoComplete="off"
          key={search}
          defaultValue={search}
          className={classes.field}
        />
        <Button type="submit" variant="default">
          Search
        </Button>
        {search ? <TextLink href={listHref(path, { show: shown })}>Clear</TextLink> : null}
      </Form>
      <nav aria-label={`${label}: show`} className={classes.tabs}>
        {Object.entries(tabs).map(([key, words]) => (
          <Link
            key={key}
            href={listHref(path, { show: key, q: search })}
            prefetch={false}
            aria-current={key === shown ? "true" : undefined}
          >
            {words}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** Links to the beginning and to what comes after. */
export function ListPages({
  label,
  first,
  older,
}: {
  label: string;
  first: string | null;
  older: string | null;
}) {
  if (!first && !older) return null;
  return (
    <nav aria-label={label} className={classes.pages}>
      {first ? <TextLink href={first}>First page</TextLink> : null}
      {older ? <TextLink href={older}>Older</TextLink> : null}
    </nav>
  );
}
