import { door } from "@/app/(site)/door";
import { eventsPage } from "@/app/(site)/events";
import { notFound } from "@/lib/core/errors";
import { monthOf } from "@/lib/core/month";

/** What is on in a month. */
export const GET = door<{ host: string; year: string; month: string }>({
  path: ({ year, month }) => `/events/${year}/${month}`,
  query: ["section"],
  load: async ({ edition, params, path, query }) => {
    const month = monthOf(params.year, params.month);
    if (!month) throw notFound("That month");
    return eventsPage(edition, month, path, query.section);
  },
});
