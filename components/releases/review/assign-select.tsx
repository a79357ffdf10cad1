"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import classes from "./decision.module.css";
import { ProblemNote } from "./problem-note";
import type { ReviewActions, Reviewed } from "./types";
import { useMove } from "./use-move";

const NOBODY = { value: "", label: "Nobody in particular" };

/** Whom of the desk the release is given to; they are told. Whoever reviews it hands their claim over with it. */
export function AssignSelect({
  release,
  people,
  send,
}: {
  release: Reviewed;
  people: { id: string; name: string }[];
  send: ReviewActions["assign"];
}) {
  const { make, busy, problem, reload } = useMove();
  const given = release.assignedTo ?? "";
  const [chosen, setChosen] = useState<string | null>(null);
  const to = chosen ?? given;
  const give = async () => {
    const outcome = await make(() => send({ id: release.id, version: release.version, to: to || null }));
    if (outcome?.ok) setChosen(null);
  };
  return (
    <div className={classes.given}>
      <NativeSelect
        size="sm"
        label="Given to"
        value={to}
        data={[NOBODY, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {to === given ? null : (
        <Button size="sm" variant="default" loading={busy} onClick={() => void give()}>
          Give
        </Button>
      )}
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </div>
  );
}
