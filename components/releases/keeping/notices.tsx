import { Alert } from "@mantine/core";
import classes from "../form.module.css";

/** What somebody should know about the text before typing on. */
export function KeepingNotices({
  restored,
  dismissRestored,
  elsewhere,
  storing,
}: {
  restored: boolean;
  dismissRestored: () => void;
  elsewhere: boolean;
  storing: boolean;
}) {
  return (
    <>
      {restored ? (
        <Alert
          className={classes.restored}
          variant="default"
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={dismissRestored}
          title="Your unsaved text is back"
        >
          This browser had kept what you typed last and had not been saved.
        </Alert>
      ) : null}
      {elsewhere ? (
        <Alert className={classes.restored} variant="default" title="Also open in another tab">
          Write in one of them: what you save here, the other tab will ask you about.
        </Alert>
      ) : null}
      {storing ? null : (
        <Alert className={classes.restored} variant="default" title="This browser keeps no copy">
          Its storage is full or forbidden. Saved text is safe on the server; before you leave this page, wait
          until the line below says “Saved”.
        </Alert>
      )}
    </>
  );
}
