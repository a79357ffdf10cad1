import { Button, TextInput } from "@mantine/core";
import classes from "./media.module.css";

/** Looks for words in file names, captions and credits; works without scripts. */
export function LibrarySearch({ search, organisation }: { search: string; organisation: string }) {
  return (
    <search>
      <form method="get" className={classes.search}>
        <input type="hidden" name="organisation" value={organisation} />
        <TextInput
          type="search"
          name="q"
          label="Search by file name, caption or credit"
          defaultValue={search}
          maxLength={100}
        />
        <Button type="submit" variant="default">
          Search
        </Button>
      </form>
    </search>
  );
}
