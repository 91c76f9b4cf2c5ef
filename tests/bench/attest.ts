// Somebody confirms an item of the guidance, so that what the page rests on is gathered anew; sent as the script in the
// browser does, which is answered without a page.
import { randomUUID } from "node:crypto";

export async function attestSomething({ url, cookie }: { url: string; cookie: string }): Promise<void> {
  const answer = await fetch(`${url}/r/nordvag/guidance/np-existing-means.data`, {
    method: "POST",
    body: new URLSearchParams({ intent: "attest", id: randomUUID(), status: "met", note: "Seen." }),
    headers: { cookie, origin: url },
    redirect: "manual",
  });
  if (!answer.ok) throw new Error(`attesting was answered with ${answer.status}`);
}
