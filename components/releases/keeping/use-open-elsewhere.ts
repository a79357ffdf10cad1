"use client";
import { useEffect, useState } from "react";

type Word = { from: string; says: "hello" | "here" | "bye" };

/** How often a tab asks who else is there; one that has not answered twice is gone. */
const ASK_MS = 10_000;

/** Whether the same release is open in another tab of this browser. @param id null: no release yet. */
export function useOpenElsewhere(id: string | null): boolean {
  const [others, setOthers] = useState(0);
  useEffect(() => {
    if (!id || !("BroadcastChannel" in window)) return;
    const channel = new BroadcastChannel(`dateline:release:${id}`);
    const me = `${Date.now()}-${Math.random()}`;
    const heard = new Map<string, number>();
    const count = () => setOthers(heard.size);
    const say = (says: Word["says"]) => channel.postMessage({ from: me, says } satisfies Word);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.says === "bye") heard.delete(data.from);
      else heard.set(data.from, Date.now());
      if (data.says === "hello") say("here");
      count();
    };
    const ask = () => {
      for (const [tab, at] of heard) if (Date.now() - at > 2.5 * ASK_MS) heard.delete(tab);
      count();
      say("hello");
    };
    const bye = () => say("bye");
    ask();
    const timer = setInterval(ask, ASK_MS);
    window.addEventListener("pagehide", bye);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", bye);
      bye();
      channel.close();
    };
  }, [id]);
  return others > 0;
}
