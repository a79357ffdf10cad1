"use client";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { attempt } from "@/components/ui/outcome";
import { useLive } from "@/components/ui/use-live";
import { useNow } from "@/components/ui/use-now";
import { type BellState, unreadWords } from "@/lib/notices/schema";
import type { BellProps } from "./bell";

/** Many events at once are one question. */
const GATHER_MS = 400;

/** Keeps the bell's state fresh, marks what the page at hand is about as read, and says aloud what has come. */
export function useBell({ start, paths, markRead }: BellProps) {
  const [state, setState] = useState<BellState>(start);
  const [said, setSaid] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef(0);
  const here = usePathname();
  const now = useNow();

  const take = (fresh: BellState) => {
    if (fresh.unread > state.unread)
      setSaid(`${unreadWords(fresh.unread)} unread ${fresh.unread === 1 ? "notice" : "notices"}`);
    setState(fresh);
  };
  const ask = async () => {
    const turn = ++asked.current;
    const answer = await fetch(paths.state, { headers: { accept: "application/json" } }).catch(() => null);
    // A later question has a later answer.
    if (answer?.ok && turn === asked.current) take((await answer.json()) as BellState);
  };
  const askSoon = () => {
    if (timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      void ask();
    }, GATHER_MS);
  };
  useLive(paths.live, (tags) => {
    if (tags.some((tag) => tag === "*" || tag.startsWith("person:"))) askSoon();
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );

  const about = state.latest.some((each) => !each.read && each.href === here);
  const read = async (which: Parameters<BellProps["markRead"]>[0]) => {
    const done = await attempt(() => markRead(which));
    if (done.ok) await ask();
  };
  const seen = useEffectEvent(() => void read({ href: here }));
  // Whoever opens the page that a notice leads to has no need of the notice.
  useEffect(() => {
    if (about) seen();
  }, [about]);

  return { state, said, now, readAll: () => void read({ all: true }) };
}
