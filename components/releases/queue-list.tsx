"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { Shortcuts } from "@/components/ui/shortcuts";
import type { QueueLine } from "@/lib/releases/queue/line";
import classes from "./queue.module.css";
import { QueueRow } from "./queue-row";

export type QueueListProps = {
  lines: (QueueLine & { href: string; organisationHref: string })[];
  /** When the list was read; due times are counted from it. */
  now: Date;
  zone: string;
  label: string;
  claim: (move: { id: string; version: number }) => Promise<Outcome<unknown>>;
};

const REFRESH_MS = 60_000;

/** A page of the queue that can be walked and worked by keyboard, and that keeps itself fresh. */
export function QueueList({ lines, now, zone, label, claim }: QueueListProps) {
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [router]);

  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-queue-stop]") ?? [])];
  const focusedAt = () => {
    const row = document.activeElement?.closest("li");
    return stops().findIndex((stop) => row?.contains(stop));
  };
  const walk = (step: 1 | -1) => {
    const all = stops();
    const at = focusedAt();
    all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };
  const take = async (line: (typeof lines)[number] | undefined) => {
    if (!line || busy) return;
    if (line.claim?.mine) return router.push(line.href);
    if (line.claim || !["submitted", "in_review"].includes(line.status)) return;
    setBusy(line.id);
    setProblem("");
    const outcome = await attempt(() => claim({ id: line.id, version: line.version }));
    if (outcome.ok) return router.push(line.href);
    setBusy(null);
    // The row may be gone from this view by the time the list is read anew, so the list says it.
    setProblem(`“${line.headline || "Untitled release"}”: ${outcome.message}`);
    router.refresh();
  };

  return (
    <>
      <div className={classes.listHead}>
        <h2 className={classes.listTitle}>{label}</h2>
        <Shortcuts
          shortcuts={[
            { key: "j", label: "Next release", run: () => walk(1) },
            { key: "k", label: "Previous release", run: () => walk(-1) },
            { key: "Enter", label: "Open the release" },
            { key: "c", label: "Claim the release and open it", run: () => void take(lines[focusedAt()]) },
          ]}
        />
      </div>
      <p role="alert" className={classes.problem}>
        {problem}
      </p>
      <ol className={classes.list} ref={list}>
        {lines.map((line) => (
          <QueueRow
            key={line.id}
            line={line}
            now={now}
            zone={zone}
            href={line.href}
            organisationHref={line.organisationHref}
            busy={busy === line.id}
            claim={() => void take(line)}
          />
        ))}
      </ol>
    </>
  );
}
