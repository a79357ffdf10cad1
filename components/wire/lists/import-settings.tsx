"use client";
import { Checkbox, NativeSelect, Radio } from "@mantine/core";
import { WIRE_RIGHTS } from "@/lib/wire/sources/schema";
import { RouteFields } from "../source/route-fields";
import type { SourceTitles } from "../source/source-fields";
import classes from "./lists.module.css";

export type ImportSettings = {
  rights: keyof typeof WIRE_RIGHTS;
  autoPublish: boolean;
  paused: boolean;
  routes: { publication: string; section: string }[];
};
export const IMPORT_SETTINGS: ImportSettings = {
  rights: "excerpt",
  autoPublish: false,
  paused: true,
  routes: [],
};

/** What all sources of an import begin with; each can be changed afterwards. */
export function ImportSettingsFields({
  value,
  titles,
  change,
}: {
  value: ImportSettings;
  titles: SourceTitles;
  change: (to: Partial<ImportSettings>) => void;
}) {
  return (
    <div className={classes.settings}>
      <NativeSelect
        label="What may be shown"
        description="A list says nothing of rights: begin with little"
        data={Object.entries(WIRE_RIGHTS).map(([key, label]) => ({ value: key, label }))}
        value={value.rights}
        onChange={(event) => change({ rights: event.currentTarget.value as ImportSettings["rights"] })}
      />
      <Radio.Group
        label="They begin"
        value={value.paused ? "paused" : "active"}
        onChange={(chosen) => change({ paused: chosen === "paused" })}
      >
        <div className={classes.radios}>
          <Radio value="paused" label="paused, to be looked at one by one" />
          <Radio value="active" label="at once" />
        </div>
      </Radio.Group>
      <RouteFields titles={titles} value={value.routes} onChange={(routes) => change({ routes })} />
      <Checkbox
        label="Publish their items by themselves"
        description="Otherwise they are held for the wire desk"
        checked={value.autoPublish}
        onChange={(event) => change({ autoPublish: event.currentTarget.checked })}
      />
    </div>
  );
}
