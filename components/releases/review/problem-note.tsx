"use client";
import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { clockWords } from "@/lib/core/moment";
import { fieldName } from "@/lib/releases/field-names";
import { type ReleaseState, STATE_LABELS } from "@/lib/releases/lifecycle";
import classes from "./decision.module.css";
import type { Problem } from "./use-move";

type Current = { status?: ReleaseState; version?: number };

/** Who or what stands in the way, as far as the server said. */
function details({ data }: Problem, zone: string): string {
  const current = data.current as Current | undefined;
  if (typeof data.until === "string")
    return `The claim runs until ${clockWords(new Date(data.until), zone)}.`;
  if (current?.status) return `It is now “${STATE_LABELS[current.status]}”, version ${current.version}.`;
  return "";
}

/** Why a move was refused, and the way on. Its live region is always there. */
export function ProblemNote({
  problem,
  zone,
  reload,
}: {
  problem: Problem | null;
  zone: string;
  reload: () => void;
}) {
  const stale = problem?.kind === "conflict" || problem?.kind === "not_found";
  return (
    <div role="alert">
      {problem ? (
        <Alert
          role="presentation"
          color="red"
          variant="default"
          icon={<IconAlertCircle aria-hidden />}
          className={classes.problem}
        >
          <p>
            {problem.message} {details(problem, zone)}
          </p>
          {problem.issues.length ? (
            <ul>
              {problem.issues.map((issue) => (
                <li key={`${issue.path} ${issue.message}`}>
                  {fieldName(issue.path.replace(/^order\./, ""))}: {issue.message}
                </li>
              ))}
            </ul>
          ) : null}
          {stale ? (
            <>
              <p>What you typed is kept.</p>
              <Button size="sm" variant="default" onClick={reload}>
                Show the current state
              </Button>
            </>
          ) : null}
        </Alert>
      ) : null}
    </div>
  );
}
