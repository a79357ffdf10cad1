"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { choiceOf, LICENCES, OTHER } from "./licences";
import classes from "./media.module.css";

type Props = {
  id?: string;
  value: string;
  onChange: (licence: string) => void;
  onBlur?: () => void;
  error?: string;
};

/** On what terms a picture may be used: one of the usual ones, or other words. */
export function LicenceField({ id, value, onChange, onBlur, error }: Props) {
  // "Other" chosen and nothing written yet looks like no choice in the value alone.
  const [other, setOther] = useState(false);
  const current = value === "" && other ? OTHER : choiceOf(value);
  return (
    <div className={classes.licence}>
      <NativeSelect
        id={id}
        label="Licence"
        withAsterisk
        aria-required
        value={current}
        error={current === OTHER ? undefined : error}
        onBlur={onBlur}
        onChange={(event) => {
          setOther(event.currentTarget.value === OTHER);
          onChange(event.currentTarget.value === OTHER ? "" : event.currentTarget.value);
        }}
        data={[{ value: "", label: "Choose the terms" }, ...LICENCES, { value: OTHER, label: "Other terms" }]}
      />
      {current === OTHER ? (
        <TextInput
          label="Terms in your words"
          withAsterisk
          aria-required
          value={value}
          error={error}
          onBlur={onBlur}
          onChange={(event) => {
            setOther(true);
            onChange(event.currentTarget.value);
          }}
        />
      ) : null}
    </div>
  );
}
