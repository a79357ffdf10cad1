"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { FormProvider, useFieldArray, useForm, useFormContext } from "react-hook-form";
import { z } from "zod";
import {
  type ChangeRequest,
  changeRequest,
  type DecisionPoint,
  decisionPoint,
} from "@/lib/releases/decisions-schema";
import type { Reply } from "@/lib/releases/review/replies-schema";

export type PointsDraft = z.input<typeof changeRequest>;
/** A draft may be as unfinished as it likes. */
const kept = z.object({ points: z.array(decisionPoint.extend({ text: z.string() })), note: z.string() });
const EMPTY: PointsDraft = { points: [], note: "" };

/** Where a tab keeps what is written about a release. */
const keyOf = (id: string) => `dateline-review-${id}`;

/** Puts a draft back for the page of its release. */
export const keepDraft = (id: string, draft: PointsDraft): void =>
  sessionStorage.setItem(keyOf(id), JSON.stringify(draft));

type Draft = {
  /** Whether this editor may send points now: else nothing offers to add one. */
  open: boolean;
  points: { id: string }[];
  add: (point: Partial<DecisionPoint>) => void;
  remove: (index: number) => void;
  /** After the decision is made. */
  clear: () => void;
  /** The desk's own sentences, to choose from. */
  replies: Reply[];
};
const DraftContext = createContext<Draft | null>(null);

/** The points and the note being written about this release, and what may be done with them. */
export function usePointsDraft(): Draft & {
  form: ReturnType<typeof useFormContext<PointsDraft, unknown, ChangeRequest>>;
} {
  const form = useFormContext<PointsDraft, unknown, ChangeRequest>();
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("usePointsDraft stands below PointsDraftProvider");
  return { ...draft, form };
}

/** Keeps the draft in the tab's storage, so that a reload or a lost session costs no word. */
function useKeptDraft(key: string, form: ReturnType<typeof useForm<PointsDraft, unknown, ChangeRequest>>) {
  useEffect(() => {
    const found = kept.safeParse(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    if (found.success) form.reset(found.data);
    const { unsubscribe } = form.watch((values) => sessionStorage.setItem(key, JSON.stringify(values)));
    return unsubscribe;
  }, [key, form]);
}

export function PointsDraftProvider({
  id,
  open,
  replies,
  children,
}: {
  id: string;
  open: boolean;
  replies: Reply[];
  children: ReactNode;
}) {
  const key = keyOf(id);
  const form = useForm<PointsDraft, unknown, ChangeRequest>({
    resolver: zodResolver(changeRequest),
    defaultValues: EMPTY,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "points" });
  useKeptDraft(key, form);
  const add = (point: Partial<DecisionPoint>) =>
    append(
      { rule: "", field: "", span: null, quoted: "", text: "", ...point },
      { focusName: `points.${fields.length}.text` },
    );
  const clear = () => {
    form.reset(EMPTY);
    sessionStorage.removeItem(key);
  };
  return (
    <FormProvider {...form}>
      <DraftContext value={{ open, points: fields, add, remove, clear, replies }}>{children}</DraftContext>
    </FormProvider>
  );
}
