/** What a suspension does, for the organisation's people. */
export const SUSPENDED_MEANS =
  "Until that is lifted nobody can write or send in its name, what is scheduled is held back, and its newsroom is closed. What has been published stays.";
