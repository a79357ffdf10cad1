"use client";
import { useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { WireLine } from "@/lib/wire/desk/line";
import { type GroupActions, GroupDialog } from "./group-dialog";
import { type KillAction, KillDialog } from "./kill-dialog";
import { type LeadActions, LeadDialog } from "./lead-dialog";
import { type May, mayOrder, type Order, type Place, type Verb } from "./orders";
import { PlaceDialog, type Titles } from "./place-dialog";
import { RunDialog } from "./run-dialog";
import { SaidBar } from "./said-bar";
import { SpikeDialog } from "./spike-dialog";
import { type SendOrder, useOrders } from "./use-orders";

export type StandAction = (input: { id: string }) => Promise<Outcome<unknown>>;
export type TriageActions = { order: SendOrder; kill: KillAction; stand: StandAction } & LeadActions &
  GroupActions;
type Asked = { verb: "spike" | "place" | "publish"; lines: WireLine[] };
/** What is done with one item at a time. */
export type Single = "lead" | "kill" | "group";

const placesOf = (lines: readonly WireLine[]): Place[] =>
  (lines.length === 1 ? (lines[0]?.places ?? []) : []).flatMap(({ publication, section }) =>
    publication ? [{ publication, section }] : [],
  );

/**
 * What the desk can do with items, whichever key or button asks for it: at once where nothing is to be asked, else by
 * a dialog, and nothing for whom it may not. @param done called when something was done, so that the page looks again.
 */
export function useTriage(actions: TriageActions, titles: Titles, may: May, done: () => void) {
  const orders = useOrders(actions.order, done);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [single, setSingle] = useState<{ verb: Single; line: WireLine } | null>(null);
  const standing = useRef(false);
  const close = () => {
    setAsked(null);
    setSingle(null);
  };
  const give = (order: Order, lines: WireLine[]) => {
    close();
    void orders.order(order, lines);
  };

  function ask(verb: Verb, items: readonly WireLine[]) {
    const lines = items.filter((line) => mayOrder(verb, line));
    const ids = lines.map((line) => line.id);
    if (!may.wire || lines.length === 0) return;
    if (verb === "spike" || verb === "place") return setAsked({ verb, lines });
    if (verb === "publish" && lines.some((line) => line.places.length === 0))
      return setAsked({ verb, lines });
    if (verb === "publish" || verb === "restore") give({ verb, ids }, lines);
  }

  function askOne(verb: Single, [line]: readonly WireLine[]) {
    if (!may.wire || !line || line.state === "canceled") return;
    if (verb === "kill" && !may.kill) return;
    if (verb === "group" || line.state === "public") setSingle({ verb, line });
  }

  /** Says what one thing came to, and takes it back while there is time. */
  function tell(line: WireLine, words: string, undo: (() => Promise<Outcome<unknown>>) | null, back: string) {
    close();
    const takeBack = (send: () => Promise<Outcome<unknown>>) => async () => {
      const outcome = await attempt(send);
      orders.say({ words: outcome.ok ? back : outcome.message, detail: "", undo: null });
      done();
    };
    orders.say({ words, detail: line.title, undo: undo ? () => void takeBack(undo)() : null });
    done();
  }

  /** Lets an item stand for the copies that it is one of. */
  async function stand(line: WireLine) {
    const { id, sameAsId } = line;
    if (!may.wire || !sameAsId || standing.current) return;
    standing.current = true;
    const outcome = await attempt(() => actions.stand({ id }));
    standing.current = false;
    if (outcome.ok)
      tell(
        line,
        "It stands for the group: readers see its words, and the others are credited.",
        () => actions.stand({ id: sameAsId }),
        "Taken back: the other stands for the group.",
      );
    else tell(line, outcome.message, null, "");
  }

  const ids = asked?.lines.map((line) => line.id) ?? [];
  const dialogs = (
    <>
      {asked?.verb === "spike" ? (
        <SpikeDialog
          count={ids.length}
          close={close}
          send={(why) => give({ verb: "spike", ids, why }, asked.lines)}
        />
      ) : null}
      {asked && asked.verb !== "spike" ? (
        <PlaceDialog
          count={ids.length}
          start={placesOf(asked.lines)}
          titles={titles}
          publishes={asked.verb === "publish"}
          close={close}
          send={(places) =>
            give(
              asked.verb === "publish" ? { verb: "publish", ids, places } : { verb: "place", ids, places },
              asked.lines,
            )
          }
        />
      ) : null}
      {single?.verb === "lead" ? (
        <LeadDialog
          line={single.line}
          actions={actions}
          close={close}
          done={(words, undo) =>
            tell(single.line, words, undo, "Taken back: the front page chooses by itself.")
          }
        />
      ) : null}
      {single?.verb === "group" ? (
        <GroupDialog
          line={single.line}
          actions={actions}
          close={close}
          done={(words, undo) => tell(single.line, words, undo, "Taken back: it stands by itself.")}
        />
      ) : null}
      {single?.verb === "kill" ? (
        <KillDialog
          line={single.line}
          kill={actions.kill}
          close={close}
          done={() => {
            close();
            orders.say({ words: "Killed.", detail: single.line.title, undo: null });
            done();
          }}
        />
      ) : null}
      <RunDialog orders={orders} />
      {orders.shown ? null : <SaidBar said={orders.said} />}
    </>
  );
  return {
    may,
    ask,
    askOne,
    stand,
    dialogs,
    problem: orders.shown ? "" : orders.problem,
    undo: orders.undo,
    undoable: Boolean(orders.said?.undo),
  };
}
export type Triage = ReturnType<typeof useTriage>;
