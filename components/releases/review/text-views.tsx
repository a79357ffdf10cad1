"use client";
import { Tabs } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { PreviewFrame } from "../preview/frame";

const WRITTEN = "written";

/** The release as it was written, with its marks, or as readers of each title will see it. */
export function TextViews({
  titles,
  children,
}: {
  titles: { slug: string; name: string; src: string }[];
  children: ReactNode;
}) {
  const [shown, setShown] = useState(WRITTEN);
  return (
    <Tabs value={shown} onChange={(value) => setShown(value ?? WRITTEN)}>
      <Tabs.List aria-label="Views of the release" mb="md">
        <Tabs.Tab value={WRITTEN}>As written</Tabs.Tab>
        {titles.map((title) => (
          <Tabs.Tab key={title.slug} value={`in-${title.slug}`}>
            As in the {title.name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={WRITTEN}>{children}</Tabs.Panel>
      {titles.map((title) => (
        <Tabs.Panel key={title.slug} value={`in-${title.slug}`}>
          {shown === `in-${title.slug}` ? <PreviewFrame src={title.src} name={title.name} /> : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
