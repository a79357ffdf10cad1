import classes from "@/components/ui/rows.module.css";
import type { OrganisationProfile } from "@/lib/organisations/profile-schema";

/** The profile for those who may read it but not change it. */
export function ProfileView({
  organisation,
  hint = true,
}: {
  organisation: Omit<OrganisationProfile, "name">;
  /** Whether to say who may change it. */
  hint?: boolean;
}) {
  const press = [organisation.pressName, organisation.pressEmail, organisation.pressPhone]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <dl className={classes.facts}>
        <dt>Website</dt>
        <dd>{organisation.website || "none given"}</dd>
        <dt>Place</dt>
        <dd>{organisation.place || "none given"}</dd>
        <dt>About</dt>
        <dd>{organisation.boilerplate || "none given"}</dd>
        <dt>Press contact</dt>
        <dd>{press || "none given"}</dd>
      </dl>
      {hint ? <p>Owners and managers of the organisation may change this.</p> : null}
    </>
  );
}
