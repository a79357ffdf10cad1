"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Outcome } from "@/components/ui/outcome";
import type { UploadDescription, UploadView } from "@/lib/media/schema";

/** The ways to the library of uploads; each answers for what the person at hand may see. */
export type MediaDoors = {
  look: (input: { ids: string[] }) => Promise<Outcome<UploadView[]>>;
  list: (input: {
    organisationId: string;
    cursor?: string;
    search?: string;
  }) => Promise<Outcome<{ items: UploadView[]; nextCursor: string | null }>>;
  describe: (input: UploadDescription) => Promise<Outcome<UploadView>>;
  remove: (input: { id: string }) => Promise<Outcome<null>>;
};

const Context = createContext<MediaDoors | null>(null);

/** Where pictures and files may be looked up, described and taken away. */
export const MediaRoom = ({ doors, children }: { doors: MediaDoors; children: ReactNode }) => (
  <Context value={doors}>{children}</Context>
);

export function useMediaDoors(): MediaDoors {
  const doors = useContext(Context);
  if (!doors) throw new Error("pictures and files are shown outside a MediaRoom");
  return doors;
}
