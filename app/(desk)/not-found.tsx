import { ButtonLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { site } from "@/lib/core/paths";

export default function NotFound() {
  return (
    <NarrowPage title="Page not found">
      <p>There is nothing at this address, or nothing that your account may see.</p>
      <ButtonLink href={site.home} plain variant="default">
        To the front page
      </ButtonLink>
    </NarrowPage>
  );
}
