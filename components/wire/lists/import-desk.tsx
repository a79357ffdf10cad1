"use client";
import { Button, Group, Progress, Textarea } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { DropBox } from "@/components/ui/drop-box";
import { FormMessage } from "@/components/ui/form-message";
import { TextLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import { desk } from "@/lib/core/paths";
import type { ImportPlan } from "@/lib/wire/sources/exchange";
import { OPML_MAX_BYTES } from "@/lib/wire/sources/opml";
import type { Tried } from "../source/new-source";
import type { SourceTitles } from "../source/source-fields";
import type { SourceInput } from "../source/source-values";
import { NEW_SOURCE } from "../source/source-values";
import { formatWords } from "../source/trial-view";
import { ImportLines, type LineResult } from "./import-lines";
import { IMPORT_SETTINGS, ImportSettingsFields } from "./import-settings";
import classes from "./lists.module.css";
import { listText } from "./read-file";
import { useSteps } from "./use-steps";

export type ImportActions = {
  plan: (input: { text: string }) => Promise<Outcome<ImportPlan>>;
  try: (input: { url: string }) => Promise<Outcome<Tried>>;
  add: (input: SourceInput & { paused: boolean }) => Promise<Outcome<{ id: string }>>;
};

const TOO_LARGE = "This file is larger than 900 kB. Split it, or export fewer feeds.";

/** A list of another system: read, looked through, tested and added, with what became of each line. */
export function ImportDesk({ titles, actions }: { titles: SourceTitles; actions: ImportActions }) {
  const open = useRef<(() => void) | null>(null);
  const [text, setText] = useState("");
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [problem, setProblem] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<ReadonlyMap<string, LineResult>>(new Map());
  const [settings, setSettings] = useState(IMPORT_SETTINGS);
  const [doing, setDoing] = useState<"" | "read" | "test" | "add">("");
  const steps = useSteps();

  async function read(list: string) {
    setProblem("");
    setPlan(null);
    setResults(new Map());
    if (new Blob([list]).size > OPML_MAX_BYTES) return setProblem(TOO_LARGE);
    setDoing("read");
    const outcome = await attempt(() => actions.plan({ text: list }));
    setDoing("");
    if (!outcome.ok) return setProblem(outcome.message);
    setPlan(outcome.value);
    setChosen(new Set(outcome.value.lines.filter((line) => !line.known).map((line) => line.url)));
  }
  async function take(file: File | undefined) {
    if (!file) return;
    if (file.size > OPML_MAX_BYTES) return setProblem(TOO_LARGE);
    await read(listText(await file.arrayBuffer()));
  }
  const choose = (url: string, to: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (to) after.add(url);
      else after.delete(url);
      return after;
    });
  const tell = (url: string, result: LineResult) => setResults((before) => new Map(before).set(url, result));
  const lines =
    plan?.lines.filter((line) => chosen.has(line.url) && results.get(line.url)?.state !== "added") ?? [];

  async function test() {
    setDoing("test");
    await steps.run(lines, async ({ url }) => {
      const outcome = await attempt(() => actions.try({ url }));
      const tried: Tried = outcome.ok ? outcome.value : { ok: false, message: outcome.message };
      if (tried.ok) {
        const { format, count, problems } = tried.trial;
        tell(url, {
          state: "good",
          words: [`${formatWords(format)}, ${count} items`, ...problems].join("; "),
        });
      } else {
        tell(url, { state: "bad", words: tried.message });
        choose(url, false);
      }
    });
    setDoing("");
  }
  async function add() {
    setDoing("add");
    await steps.run(lines, async ({ url, title, slug, homepage }) => {
      const input = { ...NEW_SOURCE, ...settings, url, name: title.slice(0, 120), slug, homepage };
      const outcome = await attempt(() => actions.add(input));
      tell(
        url,
        outcome.ok
          ? { state: "added", words: settings.paused ? "Added, paused" : "Added", id: outcome.value.id }
          : { state: "bad", words: outcome.issues[0]?.message || outcome.message },
      );
    });
    setDoing("");
  }

  const { progress } = steps;
  const added = [...results.values()].filter((each) => each.state === "added").length;
  return (
    <div className={classes.steps}>
      <DropBox
        label="A list of feeds (OPML)"
        take={([file]) => void take(file)}
        openRef={open}
        single
        disabled={doing !== ""}
        icon={<IconFileImport size={32} />}
        words={<p>Drop an OPML file here: most feed readers and newsroom systems export their sources so.</p>}
      >
        <Button variant="default" onClick={() => open.current?.()} loading={doing === "read"}>
          Choose a file
        </Button>
      </DropBox>
      <details className={classes.paste}>
        <summary>Or paste the list</summary>
        <Textarea
          label="OPML"
          minRows={4}
          maxRows={12}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button mt="sm" variant="default" disabled={!text.trim()} onClick={() => void read(text)}>
          Read the list
        </Button>
      </details>
      <FormMessage>{problem}</FormMessage>
      {plan ? (
        <>
          <ImportLines plan={plan} chosen={chosen} results={results} busy={doing !== ""} choose={choose} />
          <Panel title="How they begin" id="import-settings">
            <ImportSettingsFields
              value={settings}
              titles={titles}
              change={(to) => setSettings((before) => ({ ...before, ...to }))}
            />
          </Panel>
          {progress ? (
            <div>
              <Progress
                value={(progress.done / progress.total) * 100}
                aria-label={`${doing === "test" ? "Testing" : "Adding"}: ${progress.done} of ${progress.total}`}
              />
              <p role="status">{`${doing === "test" ? "Testing" : "Adding"}: ${progress.done} of ${progress.total}…`}</p>
              <Button variant="default" size="sm" onClick={steps.end}>
                Stop
              </Button>
            </div>
          ) : (
            <>
              <FormMessage tone="done">
                {added ? `${added} ${added === 1 ? "source was" : "sources were"} added.` : ""}
              </FormMessage>
              <Group gap="sm">
                <Button variant="default" disabled={!lines.length} onClick={() => void test()}>
                  {`Test ${lines.length}`}
                </Button>
                <Button disabled={!lines.length} onClick={() => void add()}>
                  {`Add ${lines.length} ${lines.length === 1 ? "source" : "sources"}`}
                </Button>
                {added ? <TextLink href={desk.sources}>To the sources</TextLink> : null}
              </Group>
            </>
          )}
        </>
      ) : null}
    </div>
  );
}
