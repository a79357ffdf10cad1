import "server-only";
import { transaction } from "@/lib/core/db";
import type { SubscriberState } from "./lifecycle";
import type { Preferences } from "./schema";

/** A subscriber that is put where it is, without having signed up. */
export type SyntheticSubscriber = Preferences & {
  id: string;
  address: string | null;
  state: SubscriberState;
  since: Date;
};

/** Puts many subscribers of a title where they are, for synthetic data alone: one statement, no consent, no mail. */
export const storeSubscribers = (publicationId: string, subscribers: SyntheticSubscriber[]): Promise<void> =>
  transaction(async (tx) => {
    await tx.$executeRaw`
      insert into subscribers (id, publication_id, address, state, sections, places, newsrooms, days, hour, time_zone,
        breaking_per_day, alert_breaking, alert_newsrooms, alert_sections, alert_searches, created_at, state_at)
      select id, ${publicationId}::uuid, address, state::subscriber_state, sections, places, newsrooms, days, hour,
        "timeZone", "breakingPerDay", "alertBreaking", "alertNewsrooms", "alertSections", "alertSearches", since, since
      from jsonb_to_recordset(${JSON.stringify(subscribers)}::jsonb) as x(id uuid, address text, state text,
        sections text[], places text[], newsrooms text[], days int[], hour int, "timeZone" text, "breakingPerDay" int,
        "alertBreaking" boolean, "alertNewsrooms" text[], "alertSections" text[], "alertSearches" text[],
        since timestamptz)
      on conflict do nothing`;
  });
