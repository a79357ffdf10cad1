import type { ReactNode } from "react";
import { MediaRoom } from "@/components/media/media-room";
import { SuspendedNotice } from "@/components/organisations/suspended-notice";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/auth/session";
import { ownSuspensions } from "@/lib/organisations/standing/own";
import { describeUpload, listUploads, lookAtUploads, removeUpload } from "./media/actions";

const doors = { look: lookAtUploads, list: listUploads, describe: describeUpload, remove: removeUpload };

/**
 * Every page of the portal may show and take pictures. Whoever's organisation is suspended is told so first, and told
 * nothing else when they belong to no other.
 */
export default async function PortalPagesLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const suspended = actor ? await ownSuspensions(actor) : [];
  if (actor && suspended.length && !actor.memberships.length)
    return (
      <>
        <PageHeader title="You cannot send releases now" />
        <SuspendedNotice organisations={suspended} />
      </>
    );
  return (
    <>
      <SuspendedNotice organisations={suspended} />
      <MediaRoom doors={doors}>{children}</MediaRoom>
    </>
  );
}
