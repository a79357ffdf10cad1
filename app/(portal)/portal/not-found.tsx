import { ButtonLink } from "@/components/ui/link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { portal } from "@/lib/core/paths";

export default function NotFound() {
  return (
    <NarrowPage title="Nothing here" lede="There is no such page, or it belongs to another organisation.">
      <ButtonLink href={portal.home}>Your releases</ButtonLink>
    </NarrowPage>
  );
}
