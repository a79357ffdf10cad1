"use client";
import type { FormEventHandler, ReactNode } from "react";
import classes from "./live-form.module.css";
import { useHydrated } from "./use-hydrated";

/**
 * A form that our script sends. Until the script runs its fields wait, so that nothing typed early is lost; and
 * should a browser send it by itself, POST keeps a password out of the address.
 */
export function LiveForm({
  onSubmit,
  label,
  children,
}: {
  onSubmit: FormEventHandler<HTMLFormElement>;
  label?: string;
  children: ReactNode;
}) {
  return (
    <form method="post" noValidate onSubmit={onSubmit} aria-label={label}>
      <fieldset disabled={!useHydrated()} className={classes.fields}>
        {children}
      </fieldset>
    </form>
  );
}
