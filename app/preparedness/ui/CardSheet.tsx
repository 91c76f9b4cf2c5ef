// A card as one acts by it: who speaks, what is said first, the first hour, whom to call. On the screen and on paper.
import { useTranslation } from "react-i18next";
import type { Scenario } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { languageTag } from "~/platform/locale.ts";
import type { CallView } from "../cards.queries.server.ts";
import type { Step } from "../typed-lines.ts";
import { PhoneLink } from "./PhoneLink.tsx";
import "./card-sheet.css";

export type SheetProps = {
  card: Scenario;
  steps: readonly Step[];
  calls: readonly CallView[];
  /** Name and number of the spokesperson and the deputy, where they are contacts. */
  people: Record<string, { name: string; phone: string | null }>;
};

export function CardSheet({ card, steps, calls, people }: SheetProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const lang = card.locale === locale ? undefined : languageTag[card.locale];
  return (
    <div className="card-sheet">
      <dl className="speakers">
        <Speaker
          word={t("preparedness:card.spokesperson")}
          role={card.spokesperson}
          person={people[card.spokespersonContactId ?? ""]}
          lang={lang}
        />
        <Speaker
          word={t("preparedness:card.deputy")}
          role={card.deputy}
          person={people[card.deputyContactId ?? ""]}
          lang={lang}
        />
        <Line word={t("preparedness:card.lead")} text={card.leadOrganisation} lang={lang} />
      </dl>
      <section>
        <h2>{t("preparedness:card.statement")}</h2>
        <div className="both">
          <Statement word={t("preparedness:language.nb")} text={card.statementNb} tag="nb-NO" />
          <Statement word={t("preparedness:language.nn")} text={card.statementNn} tag="nn-NO" />
        </div>
      </section>
      <div className="both">
        <section>
          <h2>{t("preparedness:card.firstHour")}</h2>
          <ol className="first-hour" lang={lang}>
            {steps.map(({ minute, role, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same, and none moves
              <li key={at}>
                <span className="minute">{minute === null ? "" : t("preparedness:card.minute", { minute })}</span>
                <span>
                  {text}
                  {role ? <span className="under">{role}</span> : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{t("preparedness:card.calls")}</h2>
          <ol className="calls">
            {calls.map(({ who, role, phone }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={at}>
                <span>
                  {who}
                  {role ? <span className="under">{role}</span> : null}
                </span>{" "}
                <PhoneLink phone={phone} />
              </li>
            ))}
          </ol>
          {calls.length === 0 ? <p className="small">{t("preparedness:card.noCalls")}</p> : null}
        </section>
      </div>
      <dl className="facts">
        <Line word={t("preparedness:card.triggers")} text={card.triggers.join(" · ")} lang={lang} />
        <Line word={t("preparedness:card.affected")} text={card.affected.join(" · ")} lang={lang} />
        <Line word={t("preparedness:card.doNotSay")} text={card.doNotSay.join(" · ")} lang={lang} />
        <Line word={t("preparedness:card.channels")} text={card.channels.join(" · ")} lang={lang} />
        <Line word={t("preparedness:card.legalCheck")} text={card.legalCheck} lang={lang} />
        {card.documents.length > 0 ? (
          <div>
            <dt>{t("preparedness:card.documents")}</dt>
            <dd lang={lang}>
              {card.documents.map(({ title, url }) =>
                url ? (
                  <a key={`${title} ${url}`} href={url} rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  <span key={title}>{title}</span>
                ),
              )}
            </dd>
          </div>
        ) : null}
      </dl>
      {card.questions.length > 0 ? (
        <section>
          <h2>{t("preparedness:card.questions")}</h2>
          <dl className="questions" lang={lang}>
            {card.questions.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}

type SpeakerProps = {
  word: string;
  role: string;
  person: { name: string; phone: string | null } | undefined;
  lang: string | undefined;
};

function Speaker({ word, role, person, lang }: SpeakerProps) {
  if (!role && !person) return null;
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <span lang={lang}>{[person?.name, role].filter(Boolean).join(", ")}</span>
        {person?.phone ? <PhoneLink phone={person.phone} /> : null}
      </dd>
    </div>
  );
}

function Line({ word, text, lang }: { word: string; text: string; lang: string | undefined }) {
  if (!text) return null;
  return (
    <div>
      <dt>{word}</dt>
      <dd lang={lang}>{text}</dd>
    </div>
  );
}

function Statement({ word, text, tag }: { word: string; text: string; tag: string }) {
  const { t } = useTranslation();
  return (
    <div className="said">
      <h3>{word}</h3>
      {text ? (
        <p className="read" lang={tag}>
          {text}
        </p>
      ) : (
        <p className="small">{t("preparedness:card.noStatement")}</p>
      )}
    </div>
  );
}
