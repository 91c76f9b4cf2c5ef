import { expect, it } from "vitest";
import { Added, Frame, MailButton, MailLink, Paragraph, Part, Reading, Removed, renderMail, Title } from "./Frame.tsx";

const mail = () =>
  renderMail(
    "Godkjenn innen torsdag",
    <Frame
      lang="nb-NO"
      title="Godkjenn innen torsdag"
      regionName="Nordvågregionen"
      preview="Ett avsnitt er endret."
      footer={
        <>
          Du får denne fordi du følger med. <MailLink href="{{link}}">Meld deg av</MailLink>
        </>
      }
    >
      <Paragraph>Hei, Tore & {"<b>co</b>"}</Paragraph>
      <MailButton href="{{link}}">Les og svar</MailButton>
      <Part>
        <Title lang="nn-NO">Bedriftene får svar</Title>
        <Reading lead changed>
          Svartida er <Removed>dobla</Removed> <Added>halvert</Added> sidan nyttår.
        </Reading>
      </Part>
    </Frame>,
  );

it("says the same in plain text, in the same order", async () => {
  expect((await mail()).text).toBe(
    [
      "Nordvågregionen",
      "Hei, Tore & <b>co</b>",
      "Les og svar: {{link}}",
      "BEDRIFTENE FÅR SVAR",
      "Svartida er [[halvert]] sidan nyttår.",
      "Du får denne fordi du følger med. Meld deg av {{link}}\n",
    ].join("\n\n"),
  );
});

it("is one column of 600 px in the reader's language, with what the inbox shows first", async () => {
  const { html } = await mail();
  expect(html).toContain(`lang="nb-NO"`);
  expect(html).toContain("max-width:600px");
  expect(html).toContain(`<h1 lang="nn-NO"`);
  expect(html.indexOf("Ett avsnitt er endret.")).toBeLessThan(html.indexOf("Nordvågregionen"));
  expect(html).toContain(`href="{{link}}"`);
  expect(html).toContain("&lt;b&gt;co");
  expect(html).not.toMatch(/<script|<img|http:\/\/(?!www\.w3\.org)/);
});
