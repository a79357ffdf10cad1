"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveDoors } from "./draft-keeper";
import { browserStorage, KeptCopies, type KeptCopy } from "./kept-copies";
import { type Sent, sendWaiting } from "./send-waiting";
import { takePlace } from "./tab-locks";

export type Waiting = { copy: KeptCopy; became: Sent | null };

const PROBE_MS = 10_000;

/** The texts that wait in this browser, sent as soon as the server can be reached. */
export function useWaiting(writerId: string, doors: SaveDoors) {
  const router = useRouter();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [sent, setSent] = useState(0);
  const ways = useRef(doors);
  const running = useRef(false);
  const refused = useRef(new Map<string, Sent>());

  const send = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    const copies = new KeptCopies(browserStorage(), writerId);
    const before = copies.all();
    setWaiting((now) =>
      before.map((copy) => ({
        copy,
        became: now.find((each) => each.copy.tab === copy.tab)?.became ?? null,
      })),
    );
    const results = before.length
      ? await sendWaiting(copies, writerId, ways.current, takePlace, refused.current)
      : new Map<string, Sent>();
    for (const [tab, became] of results)
      if (became === "conflict" || became === "closed" || became === "blocked")
        refused.current.set(tab, became);
    running.current = false;
    const gone = [...results.values()].filter((each) => each === "sent").length;
    setWaiting(copies.all().map((copy) => ({ copy, became: results.get(copy.tab) ?? null })));
    if (!gone) return;
    setSent((n) => n + gone);
    router.refresh();
  }, [writerId, router]);

  const discard = useCallback(
    (tab: string) => {
      new KeptCopies(browserStorage(), writerId).forget(tab);
      setWaiting((now) => now.filter((each) => each.copy.tab !== tab));
    },
    [writerId],
  );

  useEffect(() => {
    void send();
    const timer = setInterval(() => void send(), PROBE_MS);
    const back = () => void send();
    window.addEventListener("online", back);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", back);
    };
  }, [send]);

  return { waiting, sent, discard };
}
