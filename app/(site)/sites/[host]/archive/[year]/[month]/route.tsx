import { archivePage } from "@/app/(site)/archive";
import { door } from "@/app/(site)/door";
import { notFound } from "@/lib/core/errors";
import { monthOf } from "@/lib/core/month";
import { archivePath } from "@/lib/core/paths";

/** A month of the archive. */
export const GET = door<{ host: string; year: string; month: string }>({
  path: ({ year, month }) => archivePath(`${year}-${month}`),
  load: async ({ edition, params, path }) => {
    const month = monthOf(params.year, params.month);
    if (!month) throw notFound("That month");
    return archivePage(edition, month, path);
  },
});
