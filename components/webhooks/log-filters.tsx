import { TextLink } from "@/components/ui/link";
import { DELIVERY_STATES, type DeliveryState } from "@/lib/webhooks/schema";
import classes from "./webhooks.module.css";
import { DELIVERY_WORDS } from "./words";

/** Which deliveries are shown. */
export function LogFilters({ href, current }: { href: string; current: DeliveryState | null }) {
  const link = (to: string, words: string, here: boolean) => (
    <TextLink key={to} href={to} {...(here ? { "aria-current": "page" as const } : {})}>
      {words}
    </TextLink>
  );
  return (
    <nav className={classes.filters} aria-label="Deliveries">
      {link(href, "All", current === null)}
      {DELIVERY_STATES.map((state) =>
        link(`${href}?status=${state}`, DELIVERY_WORDS[state].words, current === state),
      )}
    </nav>
  );
}
