import { TextLink } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { checkInboxPath } from "@/lib/core/paths";

/** Told on every page of the portal until the address is confirmed. */
export function ConfirmAddressNotice({ email }: { email: string }) {
  return (
    <Panel tone="attention">
      <strong>Confirm your email address.</strong> We have mailed a link to {email}. Until you follow it,
      nothing can be sent to the desk. <TextLink href={checkInboxPath}>The mail has not come?</TextLink>
    </Panel>
  );
}
