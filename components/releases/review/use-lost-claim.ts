"use client";
import { useState } from "react";
import type { Reviewed } from "./types";

/** Who has taken the release from the editor of this page since they held it; null when nobody has. */
export function useLostClaim(claim: Reviewed["claim"]): string | null {
  const [held, setHeld] = useState(false);
  const mine = claim?.mine === true;
  // What was decided or put back is nobody's any more: only another's claim after one's own was taken.
  if (mine !== held && (mine || !claim)) setHeld(mine);
  return held && claim && !claim.mine ? claim.name : null;
}
