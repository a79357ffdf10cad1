"use client";
import { Button, Checkbox } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import { type WireRouting, wireRouting } from "@/lib/wire/routing/schema";
import type { DryRunLine } from "@/lib/wire/sources/dry-run";
import type { SourceTitles } from "../source/source-fields";
import { type Draft, type DraftRule, draftOf, moved, newRule, routingOf } from "./draft";
import { DryRunTable } from "./dry-run-table";
import { HoursFields } from "./hours-fields";
import { RuleCard } from "./rule-card";
import classes from "./rules.module.css";
import { SectionMap } from "./section-map";

type Props = {
  id: string;
  routing: WireRouting;
  titles: SourceTitles;
  zone: string;
  actions: {
    try: (input: { id: string; routing: WireRouting }) => Promise<Outcome<DryRunLine[]>>;
    save: (input: { id: string; routing: WireRouting; anew: boolean }) => Promise<Outcome<unknown>>;
  };
  doneHref: string;
};
type Complaints = ReadonlyMap<string, string>;

/** A source's rules, tried on its last items before they are kept. */
export function RulesEditor({ id, routing, titles, zone, actions, doneHref }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const list = useRef<HTMLOListElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(routing));
  const [complaints, setComplaints] = useState<Complaints>(new Map());
  const [tried, setTried] = useState<DryRunLine[] | null>(null);
  const [anew, setAnew] = useState(false);
  const [busy, setBusy] = useState<"" | "try" | "save">("");
  const [message, setMessage] = useState("");
  const movedTo = useRef<string | null>(null);

  const change = (to: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...to }));
    // What was tried is not what would be saved any more.
    setTried(null);
    setMessage("");
  };
  const setRules = (rules: DraftRule[]) => change({ rules });
  const setRule = (index: number, to: Partial<DraftRule>) =>
    setRules(draft.rules.map((rule, n) => (n === index ? { ...rule, ...to } : rule)));
  // A rule that was moved keeps the focus, and one that was added gets it.
  useEffect(() => {
    const key = movedTo.current;
    movedTo.current = null;
    if (key) list.current?.querySelector<HTMLElement>(`[data-rule="${key}"] input`)?.focus();
  });

  const checked = (): WireRouting | null => {
    const parsed = wireRouting.safeParse(routingOf(draft));
    const found = new Map(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message]) ?? []);
    setComplaints(found);
    setMessage(found.size ? "Some fields need attention." : "");
    return parsed.success ? parsed.data : null;
  };
  const errorOf = (prefix: string) => (path: string) =>
    [...complaints].find(([at]) => at === `${prefix}${path}` || at.startsWith(`${prefix}${path}.`))?.[1];

  async function run(what: "try" | "save") {
    const ruled = checked();
    if (!ruled || busy) return;
    setBusy(what);
    const outcome =
      what === "try"
        ? await attempt(() => actions.try({ id, routing: ruled }))
        : await attempt(() => actions.save({ id, routing: ruled, anew }));
    setBusy("");
    if (!outcome.ok) return setMessage(outcome.issues[0]?.message || outcome.message);
    if (what === "try") setTried(outcome.value as DryRunLine[]);
    else router.push(doneHref);
  }

  return (
    <fieldset disabled={!ready} className={classes.editor} aria-label="Rules">
      <section aria-labelledby="rules" className={classes.part}>
        <h2 id="rules">Rules</h2>
        <p className={classes.hint}>
          The first that holds decides. Alt and an arrow key move the rule that has the focus.
        </p>
        <ol ref={list} className={classes.rules}>
          {draft.rules.map((rule, index) => (
            <RuleCard
              key={rule.key}
              rule={rule}
              index={index}
              count={draft.rules.length}
              titles={titles}
              errorOf={errorOf(`rules.${index}.`)}
              change={(to) => setRule(index, to)}
              move={(step) => {
                movedTo.current = rule.key;
                setRules(moved(draft.rules, index, step));
              }}
              remove={() => setRules(draft.rules.filter((_, n) => n !== index))}
            />
          ))}
        </ol>
        <div>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              const rule = newRule(`rule-${crypto.randomUUID()}`, draft.rules.length + 1);
              movedTo.current = rule.key;
              setRules([...draft.rules, rule]);
            }}
          >
            Add a rule
          </Button>
        </div>
      </section>
      <SectionMap
        sections={draft.sections}
        titles={titles}
        errorOf={errorOf("")}
        change={(sections) => change({ sections })}
      />
      <HoursFields
        hours={draft.hours}
        zone={zone}
        errorOf={errorOf("")}
        change={(hours) => change({ hours })}
      />
      <section aria-labelledby="trial" className={classes.part}>
        <h2 id="trial">On trial</h2>
        <FormMessage>{message}</FormMessage>
        <div>
          <Button
            variant={tried ? "default" : "filled"}
            loading={busy === "try"}
            onClick={() => void run("try")}
          >
            Try on its last 50 items
          </Button>
        </div>
        {tried ? <DryRunTable lines={tried} titles={titles} /> : null}
        {tried ? (
          <>
            <Checkbox
              label="Judge anew what its rules hold for the desk now"
              description="What an editor has decided on stays as it is"
              checked={anew}
              onChange={(event) => setAnew(event.currentTarget.checked)}
            />
            <div>
              <Button loading={busy === "save"} onClick={() => void run("save")}>
                Save the rules
              </Button>
            </div>
          </>
        ) : (
          <p className={classes.hint}>They can be saved once you have seen what they would do.</p>
        )}
      </section>
    </fieldset>
  );
}
