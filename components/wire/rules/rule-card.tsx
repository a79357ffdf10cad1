"use client";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { RouteFields } from "../source/route-fields";
import type { SourceTitles } from "../source/source-fields";
import { type DraftRule, PART_NAMES, PARTS } from "./draft";
import classes from "./rules.module.css";

const DOES = [
  { value: "place", label: "place it" },
  { value: "hold", label: "hold it for the desk" },
  { value: "drop", label: "spike it" },
];
const URGENCIES = [
  { value: "", label: "Any" },
  ...Array.from({ length: 8 }, (_, n) => ({
    value: String(n + 1),
    label: n === 0 ? "1 only" : `1 to ${n + 1}`,
  })),
];

type Props = {
  rule: DraftRule;
  index: number;
  count: number;
  titles: SourceTitles;
  /** The complaint about a field of this rule, by its path within the rule. */
  errorOf: (path: string) => string | undefined;
  change: (to: Partial<DraftRule>) => void;
  move: (step: 1 | -1) => void;
  remove: () => void;
};

/** One rule: its place in the order, when it holds, and what it does then. */
export function RuleCard({ rule, index, count, titles, errorOf, change, move, remove }: Props) {
  const name = rule.name || `Rule ${index + 1}`;
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    move(step as 1 | -1);
  };
  return (
    // Alt and an arrow move the rule from any of its fields; its buttons do the same.
    <li className={classes.rule} onKeyDown={press} data-rule={rule.key}>
      <fieldset>
        <legend>{`${index + 1}. ${name}`}</legend>
        <div className={classes.head}>
          <TextInput
            label="Name"
            value={rule.name}
            maxLength={80}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorOf("name")}
          />
          <div className={classes.order}>
            <Button
              size="xs"
              variant="default"
              disabled={index === 0}
              aria-label={`Move ${name} up`}
              onClick={() => move(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={index === count - 1}
              aria-label={`Move ${name} down`}
              onClick={() => move(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </Button>
            <Button size="xs" variant="default" aria-label={`Remove ${name}`} onClick={remove}>
              <IconTrash size={16} aria-hidden />
            </Button>
          </div>
        </div>
        <p className={classes.step}>When an item has</p>
        <div className={classes.when}>
          {PART_NAMES.map((part) => (
            <TextInput
              key={part}
              label={PARTS[part].label}
              description={PARTS[part].hint}
              value={rule.when[part]}
              onChange={(event) => change({ when: { ...rule.when, [part]: event.currentTarget.value } })}
              error={errorOf(`when.${part}`)}
            />
          ))}
          <NativeSelect
            label="Urgency"
            description="1 is the most urgent"
            data={URGENCIES}
            value={rule.maxUrgency ?? ""}
            onChange={(event) => change({ maxUrgency: Number(event.currentTarget.value) || null })}
          />
        </div>
        <p className={classes.hint}>
          Commas separate. Every part that is filled in has to fit, by one of its entries; a rule with none
          holds for every item.
        </p>
        <NativeSelect
          label="Then"
          data={DOES}
          value={rule.do}
          onChange={(event) => change({ do: event.currentTarget.value as DraftRule["do"] })}
        />
        {rule.do === "place" ? (
          <>
            <RouteFields
              titles={titles}
              value={rule.places}
              onChange={(places) => change({ places })}
              description="It goes here, instead of where the source places its items"
              error={errorOf("places")}
            />
            <Checkbox
              label="Go on with the rules below"
              description="Their places are added, and they may still hold or spike it"
              checked={rule.continue}
              onChange={(event) => change({ continue: event.currentTarget.checked })}
            />
          </>
        ) : (
          <TextInput
            label="Reason"
            description="The desk reads it beside the item"
            value={rule.why}
            maxLength={200}
            onChange={(event) => change({ why: event.currentTarget.value })}
            error={errorOf("why")}
          />
        )}
      </fieldset>
    </li>
  );
}
