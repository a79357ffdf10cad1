import { ButtonLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { desk, site } from "@/lib/core/paths";

/** For people who are signed in but belong to no organisation. */
export function NotMember({ staff }: { staff: boolean }) {
  return (
    <NarrowPage
      title="You belong to no organisation"
      lede="This part of Dateline is for organisations that send us their news."
    >
      <p style={{ marginTop: 0 }}>
        Ask an owner of your organisation to add you. If it is not with us yet, it can sign up with an address
        of its own.
      </p>
      {staff ? (
        <ButtonLink href={desk.home} plain>
          Go to the desk
        </ButtonLink>
      ) : (
        <ButtonLink href={site.home} plain variant="default">
          Read the news
        </ButtonLink>
      )}
    </NarrowPage>
  );
}
