"use client";
import { useEffect, useState } from "react";
import { tickingWords } from "@/lib/releases/schedule/ticking-words";

const HOUR_MS = 3_600_000;

/** How long until a moment, counted down. @param now when the page was made: the first words are the server's. */
export function Countdown({ at, now }: { at: Date; now: Date }) {
  const [moment, setMoment] = useState(now);
  const close = at.getTime() - moment.getTime() < HOUR_MS;
  useEffect(() => {
    const tick = () => setMoment(new Date());
    tick();
    const timer = setInterval(tick, close ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [close]);
  // It counts for the eye; whoever listens asks for it when they want to know.
  return (
    <time dateTime={at.toISOString()} aria-live="off">
      {tickingWords(at, moment)}
    </time>
  );
}
