"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Cupboard } from "@/lib/organisations/cupboard/schema";

const EMPTY: Cupboard = { agency: false, contacts: [], boilerplates: [], clients: [] };
const Shelves = createContext<Cupboard>(EMPTY);

/** What the organisation keeps to use again, within reach of every field. */
export function CupboardProvider({ cupboard, children }: { cupboard: Cupboard; children: ReactNode }) {
  return <Shelves value={cupboard}>{children}</Shelves>;
}

export const useCupboard = (): Cupboard => useContext(Shelves);
