import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { outboxMails } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, workOnce } from "#tests/support/factories/delivery.ts";
import { aContact, anActor, longAgo } from "#tests/support/factories.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { linkUrl, tokenOf } from "~/links/token.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { outboxMail, outboxOf } from "./outbox.queries.server.ts";
import { outboxTransport } from "./outbox.server.ts";
import { demandOutbox } from "./outbox-open.server.ts";

useDatabase();

const html = `<p>Nordvågregionen</p><p>Hei <a href="{{link}}">Les og svar</a></p>`;
const text = "Nordvågregionen\n\nHei, Tore\n\nLes og svar: {{link}}\n";

async function aKeptMail() {
  const actor = await anActor();
  const { id: holderId } = await aContact({ regionId: actor.regionId });
  const expiresAt = new Date(longAgo.getTime() + 86_400_000);
  const link = await inTransaction((db) =>
    ensureLink(db, longAgo, {
      regionId: actor.regionId,
      purpose: "unsubscribe",
      holderId,
      subject: "press",
      expiresAt,
    }),
  );
  const delivery = await aDelivery({
    regionId: actor.regionId,
    list: "press",
    linkId: link.id,
    content: { html, text },
  });
  await workOnce({ transport: outboxTransport() });
  return { actor, link, delivery };
}

describe("the outbox", () => {
  it("keeps the mail without the token and shows it with the link", async () => {
    const { actor, link, delivery } = await aKeptMail();
    expect((await deliveryNow(delivery.id)).state).toBe("submitted");
    const kept = JSON.stringify(await read.select().from(outboxMails));
    expect(kept).toContain(delivery.id);
    expect(kept).not.toContain(tokenOf(link));

    const { mails, total } = await outboxOf(actor, read, 1);
    expect(total).toBe(1);
    expect(mails[0]).toMatchObject({ subject: "Halv ventetid", opening: "Les og svar:" });
    const mail = await outboxMail(actor, read, mails[0]?.id ?? "");
    expect(mail.html).toContain(`href="${linkUrl(link)}"`);
    expect(mail.text).toContain(linkUrl(link));
    expect(mail.headers).toMatchObject({
      "Message-ID": `<${delivery.id}@framsnakk.example>`,
      "List-Unsubscribe": `<${linkUrl(link)}>`,
    });
  });

  it("of another region does not exist", async () => {
    const { actor } = await aKeptMail();
    const foreigner = await anActor();
    const [mail] = (await outboxOf(actor, read, 1)).mails;
    expect(await outboxOf(foreigner, read, 1)).toEqual({ mails: [], total: 0 });
    await expect(outboxMail(foreigner, read, mail?.id ?? "")).rejects.toThrow(NotFound);
  });

  it("is not there outside the demo", () => {
    expect(() => demandOutbox()).toThrow(NotFound);
  });
});
