import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { Ledger } from "@/components/site/ledger";
import { site } from "@/lib/core/paths";
import { deskLedger } from "@/lib/releases/ledger/ledger";
import { RULE_GROUPS } from "@/lib/releases/preflight";

const RULES = Object.fromEntries(
  RULE_GROUPS.flatMap((group) => group.rules.map(({ id, title }) => [id, title])),
);
/** Long enough to cost little however often it is asked for, short enough to be today's. */
const MAX_AGE_SECONDS = 15;

/** The desk's figures of twelve months. */
export const GET = door({
  path: () => site.ledger,
  load: async ({ edition, path }) =>
    page(edition, {
      head: {
        title: "Desk ledger",
        description: "How the desk decides: times, acceptance, reasons, appeals",
      },
      here: path,
      main: (
        <Ledger edition={edition} {...(await deskLedger(edition.now))} rules={RULES} csv={site.ledgerCsv} />
      ),
      maxAgeSeconds: MAX_AGE_SECONDS,
    }),
});
