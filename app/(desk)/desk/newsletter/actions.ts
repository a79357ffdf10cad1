"use server";
import { action } from "@/lib/auth/action";
import {
  approveIssue,
  arrangeIssue,
  holdIssue,
  letIssueGo,
  withdrawApproval,
  wordIssue,
} from "@/lib/newsletter/issue/commands";
import {
  arrangement,
  holding,
  issueAt,
  pausing,
  running,
  titleAt,
  wording,
} from "@/lib/newsletter/issue/schema";
import { pauseLetters, resumeLetters, setLetters } from "@/lib/newsletter/issue/title-commands";

export const arrange = action(arrangement, arrangeIssue);
export const word = action(wording, wordIssue);
export const approve = action(issueAt, approveIssue);
export const withdraw = action(issueAt, withdrawApproval);
export const hold = action(holding, holdIssue);
export const letGo = action(issueAt, letIssueGo);
export const pause = action(pausing, pauseLetters);
export const resume = action(titleAt, resumeLetters);
export const set = action(running, setLetters);
