import type { Edition } from "@/components/site/edition";
import { daily } from "@/lib/core/paths";
import { Trap } from "./trap";

/**
 * The daily email's form where the page is about something else: beside a story or in the footer. Everything that can
 * be chosen has its usual value.
 * @param here path of the page, kept with the consent. @param id sets it apart from another on the same page.
 */
export function SignUpForm({
  edition,
  here,
  id,
  level = 2,
}: {
  edition: Edition;
  here: string;
  id: string;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const { name } = edition.title;
  return (
    <aside className="sign-up" aria-labelledby={`${id}-heading`}>
      <Heading id={`${id}-heading`}>{name} by email</Heading>
      <p id={`${id}-says`}>One letter a day with what matters here. No tracking, and one click ends it.</p>
      <form action={daily.subscribe} method="post">
        <input type="hidden" name="page" value={here} />
        <p className="sign-up-line">
          <label htmlFor={`${id}-address`}>Your email address</label>
          <input
            id={`${id}-address`}
            name="address"
            type="email"
            autoComplete="email"
            maxLength={320}
            required
            aria-describedby={`${id}-says`}
          />
          <button type="submit">Sign up</button>
        </p>
        <Trap id={`${id}-website`} />
      </form>
      <p className="stamp">
        <a href={daily.subscribe}>Choose sections and days</a>
      </p>
    </aside>
  );
}
