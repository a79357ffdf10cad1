import { memo } from "react";
import type { TitleChoice } from "@/lib/releases/section-choices";
import classes from "../form.module.css";
import { AboutFields } from "./about-fields";
import { ContactFields } from "./contact-fields";
import { DeskFields } from "./desk-fields";
import { DestinationFields } from "./destination-fields";
import { KindFields } from "./kind-fields";
import { LinkFields } from "./link-fields";
import { MediaFields } from "./media-fields";
import { QuoteFields } from "./quote-fields";
import { StoryFields } from "./story-fields";
import { TimingFields } from "./timing-fields";

type Props = {
  titles: TitleChoice[];
  organisationId: string;
  boilerplate: string;
  /** Rises whenever another text takes the place of the one on screen. */
  generation: number;
};

/**
 * Every field of a release, in the order in which it is written. Apart from what the form around it says of saving:
 * each save would draw some two hundred controls anew, under the author's hands.
 */
export const AllFields = memo(function AllFields({ titles, organisationId, boilerplate, generation }: Props) {
  return (
    <div className={classes.groups}>
      <KindFields />
      <StoryFields key={generation} />
      <MediaFields organisationId={organisationId} />
      <QuoteFields />
      <ContactFields />
      <DestinationFields titles={titles} />
      <TimingFields titles={titles} />
      <LinkFields />
      <AboutFields own={boilerplate} />
      <DeskFields />
    </div>
  );
});
