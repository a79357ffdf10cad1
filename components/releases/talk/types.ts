import type { Outcome } from "@/components/ui/outcome";
import type { PointAnswer } from "@/lib/releases/conversation/schema";

type Send<I> = (input: I) => Promise<Outcome<unknown>>;

export type KeepAnswer = Send<{ id: string } & PointAnswer>;
export type SendMessage = Send<{ id: string; text: string }>;
