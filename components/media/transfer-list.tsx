"use client";
import { ActionIcon, Progress, VisuallyHidden } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconX } from "@tabler/icons-react";
import { fileSize } from "@/lib/core/file-size";
import { timeLeft } from "./acceptable";
import classes from "./media.module.css";
import type { Transfer } from "./transfer";
import type { Transfers } from "./transfers";

function stateWords({ state, sent, size, perSecond, message }: Transfer): string {
  const far = `${fileSize(sent)} of ${fileSize(size)}`;
  if (state === "failed") return message;
  if (state === "waiting") return "Waits for its turn";
  if (state === "paused") return message || `Paused at ${far}`;
  if (state === "offline") return `${message} Goes on by itself; ${far} so far.`;
  const speed = perSecond > 0 ? `${fileSize(perSecond)}/s` : "";
  return [far, speed, timeLeft(size - sent, perSecond)].filter(Boolean).join(" · ");
}

function Line({ line, transfers }: { line: Transfer; transfers: Transfers }) {
  const { key, name, state, sent, size } = line;
  const share = size ? Math.round((sent / size) * 100) : 0;
  const over = state === "failed";
  return (
    <li className={classes.transfer} data-state={state}>
      <div className={classes.transferHead}>
        <span className={classes.filename}>{name}</span>
        <span className={classes.transferButtons}>
          {state === "sending" || state === "waiting" || state === "offline" ? (
            <ActionIcon
              variant="subtle"
              size={32}
              aria-label={`Pause ${name}`}
              onClick={() => transfers.pause(key)}
            >
              <IconPlayerPause size={18} aria-hidden />
            </ActionIcon>
          ) : null}
          {state === "paused" || state === "offline" ? (
            <ActionIcon
              variant="subtle"
              size={32}
              aria-label={`Resume ${name}`}
              onClick={() => transfers.resume(key)}
            >
              <IconPlayerPlay size={18} aria-hidden />
            </ActionIcon>
          ) : null}
          <ActionIcon
            variant="subtle"
            size={32}
            aria-label={over ? `Dismiss ${name}` : `Cancel ${name}`}
            onClick={() => transfers.cancel(key)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      {over ? null : (
        <Progress value={share} size="sm" aria-label={`Upload of ${name}`} className={classes.bar} />
      )}
      <p className={classes.transferState}>{stateWords(line)}</p>
    </li>
  );
}

/** Every file that is on its way, with how far it is and what can be done about it. */
export function TransferList({ lines, transfers }: { lines: Transfer[]; transfers: Transfers }) {
  const failed = lines.filter((line) => line.state === "failed").at(-1);
  return (
    <>
      {/* Progress itself is read on demand; only what needs somebody is announced. */}
      <VisuallyHidden role="status">
        {failed ? `${failed.name} was not uploaded. ${failed.message}` : ""}
      </VisuallyHidden>
      {lines.length > 0 ? (
        <ul className={classes.transfers} aria-label="Uploads in progress">
          {lines.map((line) => (
            <Line key={line.key} line={line} transfers={transfers} />
          ))}
        </ul>
      ) : null}
    </>
  );
}
