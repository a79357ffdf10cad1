import type { Metadata } from "next";
import { ConfirmMailbox } from "@/components/organisations/identity/confirm-mailbox";
import { TextLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { now } from "@/lib/core/clock";
import { site } from "@/lib/core/paths";
import { mailboxQuestion } from "@/lib/organisations/identity/mailbox";
import { confirmMailbox } from "./actions";

export const metadata: Metadata = { title: "Is this yours?", referrer: "no-referrer" };

/** Opening the link alone, as link scanners do, proves nothing: the button does. */
export default async function ProvePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  const asked = typeof token === "string" && token.length <= 100 ? await mailboxQuestion(token, now()) : null;
  if (!asked || typeof token !== "string")
    return (
      <NarrowPage
        title="This link no longer works"
        lede="It has been used or given up, or it is older than a week. A new one can be sent from the portal."
      >
        <TextLink href={site.home} plain>
          Read the news
        </TextLink>
      </NarrowPage>
    );
  const { organisation, website, domain, askedBy } = asked;
  return (
    <NarrowPage
      title={`Does ${organisation} belong to you?`}
      lede={`${askedBy} sends news here in the name of ${organisation} and says that mail at ${domain} is read by it.`}
    >
      <p style={{ marginTop: 0 }}>
        If you confirm, readers are told that {organisation} has shown that it reads mail at {domain}.
        {website ? ` The organisation gives ${website} as its website.` : ""} If you do not know who asks,
        close this page: then nothing is proved.
      </p>
      <ConfirmMailbox token={token} organisation={organisation} send={confirmMailbox} />
    </NarrowPage>
  );
}
