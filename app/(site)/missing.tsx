import type { Edition } from "@/components/site/edition";
import { Notice } from "@/components/site/notice";
import type { Answer } from "./door";
import { page } from "./render";

/** The title's page for an address where nothing is, or was ever public. */
export const missingPage = (edition: Edition): Promise<Answer> =>
  page(edition, {
    status: 404,
    head: { title: "Page not found", noindex: true },
    here: "/404",
    main: (
      <Notice heading="There is no such page">
        <p>The address may be mistyped, or the page is not public, or not any longer.</p>
      </Notice>
    ),
  });
