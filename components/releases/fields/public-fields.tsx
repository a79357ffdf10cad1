"use client";
import { memo } from "react";
import type { TitleChoice } from "@/lib/releases/section-choices";
import classes from "../form.module.css";
import { CaptionFields } from "./caption-fields";
import { ContactFields } from "./contact-fields";
import { TagsField } from "./destination-fields";
import { Group } from "./group";
import { KindFields } from "./kind-fields";
import { LinkFields } from "./link-fields";
import { QuoteFields } from "./quote-fields";
import { SectionField } from "./section-field";
import { StoryFields } from "./story-fields";
import { TextField } from "./text-field";

/** Whatever of a release readers see, for those who change what stands already: no times, no titles, no uploads. */
export const PublicFields = memo(function PublicFields({ titles }: { titles: TitleChoice[] }) {
  return (
    <div className={classes.groups}>
      <StoryFields />
      <KindFields />
      <CaptionFields />
      <QuoteFields />
      <ContactFields />
      <Group title="Where it appears">
        <SectionField titles={titles} />
        <TagsField
          name="places"
          label="Places it is about"
          description="Press Enter after each; up to five"
        />
        <TagsField
          name="tickers"
          label="Stock tickers"
          description="As EXCHANGE:SYMBOL; press Enter after each"
          upper
        />
      </Group>
      <LinkFields />
      <Group title="About the organisation">
        <TextField name="onBehalfOf" label="On behalf of" />
        <TextField name="boilerplate" label="About the organisation" rows={3} />
      </Group>
    </div>
  );
});
