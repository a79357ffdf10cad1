import type { Outcome } from "@/components/ui/outcome";
import type { Arranging, IssueAt, Running, TitleAt, Wording } from "@/lib/newsletter/issue/schema";

type Sent = Promise<Outcome<{ version: number }>>;

/** What an editor's page may ask of the server about one day's letter. */
export type IssueActions = {
  arrange: (input: IssueAt & { step: Arranging }) => Sent;
  word: (input: Wording) => Sent;
  approve: (input: IssueAt) => Sent;
  withdraw: (input: IssueAt) => Sent;
  hold: (input: IssueAt & { reason: string }) => Sent;
  letGo: (input: IssueAt) => Sent;
};

/** What it may ask about a title's daily email as a whole. */
export type TitleActions = {
  pause: (input: TitleAt & { reason: string }) => Sent;
  resume: (input: TitleAt) => Sent;
  set: (input: Running) => Sent;
};
