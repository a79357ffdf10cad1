"use client";
import { Button, Kbd } from "@mantine/core";
import bulk from "@/components/desk/bulk.module.css";
import { ButtonLink } from "@/components/ui/link";
import { desk } from "@/lib/core/paths";
import type { WireLine } from "@/lib/wire/desk/line";
import classes from "../stream/item-view.module.css";
import { mayOrder, type Verb } from "./orders";
import type { Triage } from "./triage";

const BUTTONS: { verb: Verb; label: string; keys: string }[] = [
  { verb: "publish", label: "Publish", keys: "p" },
  { verb: "restore", label: "Restore", keys: "u" },
  { verb: "place", label: "Place…", keys: "e" },
  { verb: "spike", label: "Spike…", keys: "x" },
];

/** All that can be done with the item that is open, each with its key. */
export function ItemButtons({ line, triage }: { line: WireLine; triage: Triage }) {
  const may = BUTTONS.filter(({ verb }) => mayOrder(verb, line));
  const isPublic = line.state === "public";
  if (line.state === "canceled" || !triage.may.wire) return null;
  return (
    <fieldset className={classes.buttons} aria-label="What to do with it">
      {may.map(({ verb, label, keys }, index) => (
        <Button
          key={verb}
          size="sm"
          variant={index === 0 && verb !== "place" && verb !== "spike" ? "filled" : "default"}
          aria-keyshortcuts={keys}
          rightSection={<Kbd aria-hidden>{keys}</Kbd>}
          onClick={() => triage.ask(verb, [line])}
        >
          {label}
        </Button>
      ))}
      <Button
        size="sm"
        variant="default"
        aria-keyshortcuts="m"
        rightSection={<Kbd aria-hidden>m</Kbd>}
        onClick={() => triage.askOne("group", [line])}
      >
        Same news…
      </Button>
      {line.sameAsId ? (
        <Button size="sm" variant="default" onClick={() => void triage.stand(line)}>
          Stand for the group
        </Button>
      ) : null}
      {isPublic ? (
        <>
          <Button
            size="sm"
            variant="default"
            aria-keyshortcuts="l"
            rightSection={<Kbd aria-hidden>l</Kbd>}
            onClick={() => triage.askOne("lead", [line])}
          >
            Make it the lead…
          </Button>
          {triage.may.breaking && line.newsItemId ? (
            <ButtonLink size="sm" variant="default" href={desk.breakingItem(line.newsItemId)}>
              Send as breaking news…
            </ButtonLink>
          ) : null}
          {triage.may.kill ? (
            <Button size="sm" variant="subtle" color="red.9" onClick={() => triage.askOne("kill", [line])}>
              Kill…
            </Button>
          ) : null}
        </>
      ) : null}
    </fieldset>
  );
}

/** The one thing most rows wait for, in the row itself. */
export function RowButtons({ line, triage }: { line: WireLine; triage: Triage }) {
  const verbs = BUTTONS.filter(
    ({ verb }) =>
      mayOrder(verb, line) && (line.state === "held" ? ["publish", "spike"] : ["restore"]).includes(verb),
  );
  const title = line.title || "Untitled item";
  if (!triage.may.wire) return null;
  return verbs.map(({ verb, label }) => (
    <Button
      key={verb}
      size="compact-sm"
      h={32}
      variant="default"
      aria-label={`${label} “${title}”`}
      onClick={() => triage.ask(verb, [line])}
    >
      {label}
    </Button>
  ));
}

/** What can be done with the items that are selected. */
export function SelectionBar({
  lines,
  triage,
  clear,
}: {
  lines: WireLine[];
  triage: Triage;
  clear: () => void;
}) {
  const count = lines.length;
  return (
    <fieldset className={bulk.bar} aria-label="Selected items" hidden={count === 0}>
      <p role="status" className={bulk.count}>
        {count ? `${count} selected` : ""}
      </p>
      {BUTTONS.map(({ verb, label }) => (
        <Button
          key={verb}
          size="sm"
          variant="default"
          disabled={!lines.some((line) => mayOrder(verb, line))}
          onClick={() => triage.ask(verb, lines)}
        >
          {label}
        </Button>
      ))}
      <Button size="sm" variant="subtle" onClick={clear}>
        Clear selection
      </Button>
    </fieldset>
  );
}
