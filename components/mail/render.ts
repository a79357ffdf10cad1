import { render } from "@react-email/render";
import { createElement } from "react";
import { type LetterInput, letter } from "@/lib/core/letter";
import { LetterMail } from "./letter";

/** The HTML of a mail. `home` is the absolute URL its footer leads to. */
export const renderLetter = (mail: {
  subject: string;
  says: LetterInput;
  sender: string;
  home: string;
}): Promise<string> => render(createElement(LetterMail, { ...mail, says: letter.parse(mail.says) }));
