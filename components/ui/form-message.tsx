import { Alert } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./form-message.module.css";

/** A message about a whole form. Its live region is always there, so that screen readers hear the message come. */
export function FormMessage({ tone = "error", children }: { tone?: "error" | "done"; children: ReactNode }) {
  const Icon = tone === "error" ? IconAlertCircle : IconCircleCheck;
  return (
    <div role={tone === "error" ? "alert" : "status"} className={classes.region}>
      {children ? (
        <Alert
          role="presentation"
          variant="default"
          icon={<Icon aria-hidden />}
          classNames={{ root: classes.alert, message: classes.text }}
          data-tone={tone}
        >
          {children}
        </Alert>
      ) : null}
    </div>
  );
}
