"use client";
import { Checkbox, InputWrapper } from "@mantine/core";
import classes from "./source.module.css";

type Route = { publication: string; section: string };
type Title = { slug: string; name: string; sections: { slug: string; name: string }[] };

/** Which sections of which titles a source's items are placed in. */
export function RouteFields({
  titles,
  value,
  onChange,
  error,
  description = "Its items appear in these sections",
}: {
  titles: Title[];
  value: Route[];
  onChange: (routes: Route[]) => void;
  error?: string | undefined;
  description?: string;
}) {
  const has = (route: Route) =>
    value.some((each) => each.publication === route.publication && each.section === route.section);
  const toggle = (route: Route) =>
    onChange(
      has(route)
        ? value.filter((each) => each.publication !== route.publication || each.section !== route.section)
        : [...value, route],
    );
  return (
    <InputWrapper label="Placed in" description={description} error={error} labelElement="div">
      <div className={classes.routes}>
        {titles.map((title) => (
          <fieldset key={title.slug} className={classes.title}>
            <legend>{title.name}</legend>
            <div>
              {title.sections.map((section) => {
                const route = { publication: title.slug, section: section.slug };
                return (
                  <Checkbox
                    key={section.slug}
                    label={section.name}
                    checked={has(route)}
                    onChange={() => toggle(route)}
                  />
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
    </InputWrapper>
  );
}
