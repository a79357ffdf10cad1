"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import { portal } from "@/lib/core/paths";
import type { RequestKind } from "@/lib/releases/conversation/schema";
import type { ReleaseAction } from "@/lib/releases/lifecycle";
import { AppealForm } from "./appeal-form";
import type { Stored } from "./autosaver";
import classes from "./release-page.module.css";
import { type SendRequest, WithdrawalForm } from "./talk/withdrawal-form";

type Door = (input: Stored) => Promise<Outcome<Stored>>;
type Props = {
  release: Stored;
  /** What the author may do now; exactly these are offered. */
  moves: ReleaseAction[];
  /** "answer" when the desk waits for one. */
  edit: "edit" | "answer";
  /** What may be asked for after approval. */
  requests: RequestKind[];
  doors: {
    submit: Door;
    withdraw: Door;
    appeal: (input: Stored & { note: string }) => Promise<Outcome<Stored>>;
    ask: SendRequest;
  };
};

/** The author's buttons: exactly what policy and moment allow. */
export function ReleaseMoves({ release, moves, edit, requests, doors }: Props) {
  const router = useRouter();
  const running = useRef(false);
  const [busy, setBusy] = useState("");
  const [message, setMessage] = useState("");
  const may = (move: ReleaseAction) => moves.includes(move);

  async function run(name: string, door: Door) {
    if (running.current) return;
    running.current = true;
    setBusy(name);
    const outcome = await attempt(() => door(release));
    running.current = false;
    setBusy("");
    // Fields that are missing are shown where they are filled in.
    if (!outcome.ok && outcome.issues.length) return router.push(portal.editRelease(release.id));
    setMessage(outcome.ok ? "" : outcome.message);
    router.refresh();
  }

  const offered = requests.length || (["save", "submit", "withdraw", "appeal"] as const).some(may);
  // While the desk reads, and after the end, there is nothing to press.
  if (!offered && !message) return null;
  return (
    <Panel title="What you can do" id="moves">
      <div className={classes.buttons}>
        <FormMessage>{message}</FormMessage>
        {may("save") ? (
          <ButtonLink href={portal.editRelease(release.id)}>
            {edit === "answer" ? "Answer and resubmit" : "Edit"}
          </ButtonLink>
        ) : null}
        {/* Who answers sends from the form: two ways to send would leave open which of them takes the answers along. */}
        {may("submit") && edit !== "answer" ? (
          <Button variant="default" loading={busy === "submit"} onClick={() => run("submit", doors.submit)}>
            Send to the desk
          </Button>
        ) : null}
        {may("withdraw") ? (
          <Button
            variant="default"
            loading={busy === "withdraw"}
            onClick={() => run("withdraw", doors.withdraw)}
          >
            {edit === "answer" ? "Make it a draft again" : "Take it back"}
          </Button>
        ) : null}
        {requests.includes("correction") ? (
          <ButtonLink variant="default" href={portal.correction(release.id)}>
            Ask for a correction …
          </ButtonLink>
        ) : null}
        {requests.includes("withdrawal") ? <WithdrawalForm id={release.id} send={doors.ask} /> : null}
        {may("appeal") ? <AppealForm release={release} send={doors.appeal} /> : null}
      </div>
    </Panel>
  );
}
