"use client";
import { createContext, type ReactNode, useContext } from "react";

const Zone = createContext<string | null>(null);

/** The time zone that moments below are written in; null for the clock of whoever reads. */
export const useClockZone = (): string | null => useContext(Zone);

/** Lets a whole area tell the time by one clock: at the desk, everybody speaks of the publication's. */
export function ClockZone({ zone, children }: { zone: string | null; children: ReactNode }) {
  return <Zone value={zone}>{children}</Zone>;
}
