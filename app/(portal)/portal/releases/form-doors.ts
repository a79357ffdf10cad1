import * as actions from "./actions";

/** What the form of a release can do. */
export const formDoors = {
  create: actions.createRelease,
  save: actions.saveRelease,
  submit: actions.submitRelease,
  history: actions.releaseHistory,
  moment: actions.releaseMoment,
  restore: actions.restoreMoment,
};
