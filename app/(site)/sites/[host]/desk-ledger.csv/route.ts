import { door } from "@/app/(site)/door";
import { site } from "@/lib/core/paths";
import { ledgerCsv } from "@/lib/releases/ledger/csv";
import { deskLedger } from "@/lib/releases/ledger/ledger";

/** The numbers of the desk's ledger, one line a month. */
export const GET = door({
  path: () => site.ledgerCsv,
  load: async ({ edition }) => ({
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'inline; filename="desk-ledger.csv"',
    },
    body: ledgerCsv((await deskLedger(edition.now)).months),
    maxAgeSeconds: 15,
  }),
});
