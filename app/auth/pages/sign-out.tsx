import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/auth/sign-in.commands.server.ts";
import { answering } from "~/platform/attempt.server.ts";

/** Signing out is a POST; whoever opens the address is sent to the front. */
export const loader = () => redirect("/");

export const action = ({ request }: ActionFunctionArgs) =>
  answering(async () => {
    throw redirect("/sign-in", { headers: await signOut(request) });
  });

export default function SignOut() {
  return null;
}
