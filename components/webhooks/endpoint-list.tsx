import { TextLink } from "@/components/ui/link";
import type { DeliveryState, EndpointState } from "@/lib/webhooks/schema";
import { State } from "./state";
import classes from "./webhooks.module.css";
import { ENDPOINT_WORDS, eventsWords } from "./words";

export type EndpointLine = {
  id: string;
  href: string;
  url: string;
  description: string;
  organisation: string;
  events: string[];
  status: EndpointState;
  trouble: string;
  failing: boolean;
  /** Newest first. */
  recent: DeliveryState[];
};

function Strip({ recent }: { recent: DeliveryState[] }) {
  if (!recent.length) return <span className={classes.detail}>Nothing sent yet</span>;
  const taken = recent.filter((each) => each === "delivered").length;
  return (
    <>
      <div className={classes.strip} aria-hidden>
        {[...recent].reverse().map((status, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of marks without names, drawn anew as a whole
          <i key={index} data-status={status} />
        ))}
      </div>
      <span className={classes.detail}>
        {taken} of the last {recent.length} delivered
      </span>
    </>
  );
}

/** An organisation's webhooks: where they lead, and how they fare. */
export function EndpointList({
  endpoints,
  showOrganisation,
}: {
  endpoints: EndpointLine[];
  showOrganisation: boolean;
}) {
  return (
    <ul className={classes.list}>
      {endpoints.map((each) => {
        const state = each.failing ? { words: "Failing", tone: "late" } : ENDPOINT_WORDS[each.status];
        return (
          <li key={each.id} className={classes.card}>
            <div className={classes.head}>
              <TextLink href={each.href}>{each.url}</TextLink>
              <State {...state} />
            </div>
            <span className={classes.detail}>
              {[each.description, showOrganisation ? each.organisation : "", eventsWords(each.events)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {each.trouble ? <span className={classes.trouble}>{each.trouble}</span> : null}
            <Strip recent={each.recent} />
          </li>
        );
      })}
    </ul>
  );
}
