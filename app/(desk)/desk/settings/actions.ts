"use server";
import { action } from "@/lib/auth/action";
import { setHub } from "@/lib/publications/hub";
import { setIndexNow } from "@/lib/publications/index-now";
import { titleAddress } from "@/lib/publications/schema";
import { removeReply, saveReply } from "@/lib/releases/review/replies";
import { replyId, replyInput } from "@/lib/releases/review/replies-schema";

export const keepReply = action(replyInput, saveReply);
export const dropReply = action(replyId, removeReply);
export const chooseHub = action(titleAddress, setHub);
export const chooseIndexNow = action(titleAddress, setIndexNow);
