"use client";
import { Checkbox } from "@mantine/core";
import type { UseFormReturn } from "react-hook-form";
import { KINDS } from "@/lib/notices/rules";
import type { NoticeSettings } from "@/lib/notices/settings-schema";
import classes from "./settings.module.css";
import type { SettingsInput } from "./settings-form";

type Props = {
  form: UseFormReturn<SettingsInput, unknown, NoticeSettings>;
  rules: NoticeSettings["rules"];
};

/** For each kind of notice: whether here, and whether by email. */
export function RuleFields({ form, rules }: Props) {
  return (
    <ul className={classes.rules}>
      {rules.map(({ kind }, index) => {
        const { label, emailOffered } = KINDS[kind];
        return (
          <li key={kind}>
            <fieldset className={classes.rule}>
              <legend>{label}</legend>
              <Checkbox label="In the bell" {...form.register(`rules.${index}.inApp`)} />
              {emailOffered ? (
                <Checkbox label="By email" {...form.register(`rules.${index}.email`)} />
              ) : (
                <span className={classes.hint}>A letter is mailed in any case.</span>
              )}
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}
