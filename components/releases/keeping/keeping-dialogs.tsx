"use client";
import { useState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import type { ReleaseContent } from "@/lib/releases/schema";
import type { Stored } from "../autosaver";
import { ConflictDialog } from "../conflict-dialog";
import type { SaveState } from "../save-state";
import type { DraftKeeper } from "./draft-keeper";
import { HistoryDialog, type HistoryDoors } from "./history-dialog";

/** The dialogs in which the keeping of a text needs its writer: another version, an ended session, its history. */
export function KeepingDialogs({
  state,
  keeper,
  mine,
  writer,
  doors,
  show,
  history,
  closeHistory,
  signInLater,
  later,
}: {
  state: SaveState;
  keeper: DraftKeeper;
  /** What is on screen. */
  mine: () => ReleaseContent;
  writer: { id: string; email: string };
  doors: HistoryDoors;
  show: (content: ReleaseContent) => void;
  /** The stored version whose history is asked for. */
  history: Stored | null;
  closeHistory: () => void;
  /** Whether signing in was put off. */
  signInLater: boolean;
  later: () => void;
}) {
  if (state.kind === "conflict") return <Settling state={state} keeper={keeper} mine={mine} show={show} />;
  if (state.kind === "signed-out" && !signInLater)
    return (
      <SignInAgain email={writer.email} other={state.other} done={() => void keeper.flush()} later={later} />
    );
  if (!history) return null;
  return (
    <HistoryDialog
      stored={history}
      writer={writer.id}
      doors={doors}
      close={closeHistory}
      restored={(now, content) => {
        show(content);
        keeper.adopt(now, content);
        closeHistory();
      }}
    />
  );
}

function Settling({
  state,
  keeper,
  mine,
  show,
}: {
  state: Extract<SaveState, { kind: "conflict" }>;
  keeper: DraftKeeper;
  mine: () => ReleaseContent;
  show: (content: ReleaseContent) => void;
}) {
  const [before] = useState(mine);
  return (
    <ConflictDialog
      mine={before}
      current={state.current}
      settle={(text) => {
        show(text);
        keeper.settle(state.current, before);
      }}
    />
  );
}
