import { Button, TextInput } from "@mantine/core";
import Form from "next/form";
import { ButtonLink } from "@/components/ui/link";
import { TabNav } from "@/components/ui/tab-nav";
import classes from "./board.module.css";

export type BoardChoice = { view: "week" | "day"; on: string; title?: string | undefined };

/** The address of a board. */
export const boardHref = (path: string, { view, on, title }: BoardChoice): string =>
  `${path}?${new URLSearchParams({ view, on, ...(title ? { title } : {}) })}`;

type Props = {
  path: string;
  choice: BoardChoice;
  before: string;
  after: string;
  today: string;
  titles: { slug: string; name: string }[];
};

/** Which title's board, a week or a day of it, and the ways to another. */
export function BoardNav({ path, choice, before, after, today, titles }: Props) {
  const { view, on, title } = choice;
  const tabs = [
    { href: boardHref(path, { view, on }), label: "All titles", current: !title },
    ...titles.map(({ slug, name }) => ({
      href: boardHref(path, { view, on, title: slug }),
      label: name,
      current: slug === title,
    })),
  ];
  return (
    <>
      {titles.length > 1 ? <TabNav label="Titles" tabs={tabs} /> : null}
      <div className={classes.tools}>
        <nav className={classes.steps} aria-label="Dates of the board">
          <ButtonLink variant="default" href={before} aria-label={`Previous ${view}`}>
            Previous
          </ButtonLink>
          <ButtonLink variant="default" href={today}>
            Today
          </ButtonLink>
          <ButtonLink variant="default" href={after} aria-label={`Next ${view}`}>
            Next
          </ButtonLink>
          {(["week", "day"] as const).map((each) => (
            <ButtonLink
              key={each}
              variant={each === view ? "light" : "subtle"}
              href={boardHref(path, { view: each, on, title })}
              {...(each === view ? { "aria-current": "page" as const } : {})}
            >
              {each === "week" ? "Week" : "Day"}
            </ButtonLink>
          ))}
        </nav>
        <Form action={path} className={classes.jump} role="search" aria-label="Go to a date">
          <input type="hidden" name="view" value={view} />
          {title ? <input type="hidden" name="title" value={title} /> : null}
          <TextInput
            type="date"
            name="on"
            label="Date"
            key={on}
            defaultValue={on}
            required
            withAsterisk={false}
          />
          <Button type="submit" variant="default">
            Go
          </Button>
        </Form>
      </div>
    </>
  );
}
