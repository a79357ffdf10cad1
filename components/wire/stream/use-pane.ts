"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { WireDetail } from "@/lib/wire/desk/detail";

export type ReadItem = (input: { id: string }) => Promise<Outcome<WireDetail>>;

/** The item that is read beside the list; its address says which, so that it can be linked. */
export function usePane(start: WireDetail | null, read: ReadItem, address: (item: string | null) => string) {
  const [id, setId] = useState(start?.line.id ?? null);
  const [detail, setDetail] = useState(start);
  const [problem, setProblem] = useState("");
  const wanted = useRef(id);

  const load = useEffectEvent(async (item: string) => {
    const outcome = await attempt(() => read({ id: item }));
    // Of two answers the one for the item that is open now counts.
    if (wanted.current !== item) return;
    if (outcome.ok) setDetail(outcome.value);
    setProblem(outcome.ok ? "" : outcome.message);
  });
  const show = (item: string | null) => {
    if (item === wanted.current) return;
    wanted.current = item;
    setId(item);
    setProblem("");
    if (item !== detail?.line.id) setDetail(null);
    window.history.replaceState(null, "", address(item));
  };
  useEffect(() => {
    if (id && id !== detail?.line.id) void load(id);
  }, [id, detail?.line.id]);

  return { id, detail, problem, show, reload: () => void (id && load(id)) };
}
