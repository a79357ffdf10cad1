/** The terms a picture may come on; anything else is written out. */
export const LICENCES = [
  {
    value: "Free for editorial use with this release",
    label: "© the credited person, free for editorial use with this release",
  },
  { value: "CC BY 4.0", label: "CC BY 4.0: free to use with credit" },
  { value: "CC BY-SA 4.0", label: "CC BY-SA 4.0: free with credit, changed versions on the same terms" },
  { value: "CC0 1.0", label: "CC0 1.0: no rights reserved" },
];
export const OTHER = "other";

/** Which choice a stored licence is: one of the list, other words, or none yet. */
export const choiceOf = (licence: string): string =>
  licence === "" ? "" : LICENCES.some((each) => each.value === licence) ? licence : OTHER;
