import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import classes from "./talk.module.css";

type Message = {
  id: string;
  at: Date;
  side: "author" | "editor";
  actorName: string;
  text: string;
  decisionId: string | null;
};

/** What author and desk wrote to each other about the whole; answers to points stand at their points. */
export function Conversation({
  messages,
  zone,
  children,
}: {
  messages: Message[];
  zone: string;
  /** The form for the next message. */
  children: ReactNode;
}) {
  const whole = messages.filter((each) => each.decisionId === null);
  return (
    <Panel title="Conversation" id="conversation">
      {whole.length ? (
        <ol className={classes.messages}>
          {whole.map(({ id, at, side, actorName, text }) => (
            <li key={id} data-side={side}>
              <div className={classes.head}>
                <b>
                  {actorName}
                  {side === "editor" ? ", desk" : ""}
                </b>
                <time dateTime={at.toISOString()}>{momentWords(at, zone)}</time>
              </div>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {children}
    </Panel>
  );
}
