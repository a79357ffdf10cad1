"use client";
import { createContext, type ReactNode, useContext, useState } from "react";

/** The words or the field a comment for the desk is about. */
export type CommentAnchor = {
  field: string;
  span: { start: number; end: number } | null;
  quoted: string;
};

type ReviewState = {
  /** Whether the text is being edited in its place. */
  editing: boolean;
  setEditing: (editing: boolean) => void;
  /** What the comment that is being written is about; null while none is. */
  anchor: CommentAnchor | null;
  setAnchor: (anchor: CommentAnchor | null) => void;
};
const ReviewContext = createContext<ReviewState | null>(null);

/** What the controls of the review page have to know of each other. */
export function useReviewState(): ReviewState {
  const state = useContext(ReviewContext);
  if (!state) throw new Error("useReviewState stands below ReviewStateProvider");
  return state;
}

export function ReviewStateProvider({ children }: { children: ReactNode }) {
  const [editing, setEditing] = useState(false);
  const [anchor, setAnchor] = useState<CommentAnchor | null>(null);
  return <ReviewContext value={{ editing, setEditing, anchor, setAnchor }}>{children}</ReviewContext>;
}
