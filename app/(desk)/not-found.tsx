import { ButtonLink } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/panel";
import { site } from "@/lib/core/paths";

export default function NotFound() {
  return (
    <EmptyState title="Page not found">
      <p>There is nothing at this address, or nothing that your account may see.</p>
      <ButtonLink href={site.home} plain variant="default">
        To the front page
      </ButtonLink>
    </EmptyState>
  );
}
