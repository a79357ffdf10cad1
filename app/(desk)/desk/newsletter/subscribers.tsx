import { Fragment } from "react";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import type { Actor } from "@/lib/auth/actor";
import { SUBSCRIBER_STATES, type SubscriberState } from "@/lib/newsletter/lifecycle";
import { subscriberFigures } from "@/lib/newsletter/queries";

const WORDS: Record<SubscriberState, [label: string, means: string]> = {
  active: ["Active", "confirmed their address and get the letter"],
  pending: ["Pending", "asked for it and have not confirmed yet; forgotten after a week"],
  unsubscribed: ["Unsubscribed", "left; forgotten after 180 days"],
  suppressed: ["Suppressed", "their mail came back for good, or was called unwanted"],
  erased: ["Erased", "of whom nothing is kept but that they were there"],
};

/** How many subscribers a title has, and what each number means. */
export async function SubscriberPanel({ actor, publicationId }: { actor: Actor; publicationId: string }) {
  const figures = (await subscriberFigures(actor)).get(publicationId);
  return (
    <Panel title="Subscribers" id="subscribers">
      <dl className={classes.facts}>
        {SUBSCRIBER_STATES.map((state) => (
          <Fragment key={state}>
            <dt>{WORDS[state][0]}</dt>
            <dd>
              <b>{(figures?.[state] ?? 0).toLocaleString("en")}</b>
              <span className={classes.detail}>{WORDS[state][1]}</span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}
