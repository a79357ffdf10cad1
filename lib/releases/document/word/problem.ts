/** Why a file cannot be read as a Word document. */
export type Problem =
  | "nothing"
  | "too_large"
  | "old_word"
  | "opendocument"
  | "pdf"
  | "rich_text"
  | "pages"
  | "spreadsheet"
  | "slides"
  | "not_word"
  | "password"
  | "macros"
  | "bomb"
  | "broken"
  | "empty"
  | "too_much"
  | "too_long";

export const FILE_MAX_BYTES = 50 * 1024 * 1024;

const SAVE_AS = "Open it in your word processor and save it as a Word document (.docx).";

/** Each problem in words for the person who chose the file; what to do comes last. */
export const PROBLEM_MESSAGES: Record<Problem, string> = {
  nothing: "This file is empty. Choose the document again.",
  too_large:
    "This file is larger than 50 MB. Make its pictures smaller, or take them out and add them to the release later.",
  old_word: `This is a document of an old Word (.doc). ${SAVE_AS}`,
  opendocument: `This is an OpenDocument text (.odt). ${SAVE_AS}`,
  pdf: "This is a PDF, which keeps no headings or paragraphs to read. Choose the Word document it was made from, or paste the text.",
  rich_text: `This is a rich text file (.rtf). ${SAVE_AS}`,
  pages:
    "This is a Pages document. In Pages, choose File, Export To, Word, and take the .docx that it makes.",
  spreadsheet: "This is a spreadsheet. Choose a Word document (.docx), or paste the text.",
  slides: "This is a presentation. Choose a Word document (.docx), or paste the text.",
  not_word: "This is not a Word document. Choose a .docx file, or paste the text.",
  password: "This document is protected by a password. Save it without one, and choose it again.",
  macros:
    "This document carries macros, which are programs. Save it as a Word document without macros (.docx), and choose it again.",
  bomb: "This file unpacks to far more than a document holds, so it was not opened. Save it anew in Word, and choose it again.",
  broken: "This document is damaged and cannot be opened. Save it anew in Word, and choose it again.",
  empty: "There is no text in this document. If its text is a picture of a page, type or paste the words.",
  too_much: "This document is too big to be read. Copy the text of the release, and paste it.",
  too_long:
    "This document is too long for one release, which holds 60,000 characters. Keep to the release itself; the rest can go along as a PDF.",
};
