// Each member: who was asked, what the answer was, and what can be done about a missing one.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import type { AskedMember } from "../collect.queries.server.ts";

type Props = { members: readonly AskedMember[]; desk: string; mayWrite: boolean };

export function AskedRows({ members, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="sr">
        {t("successes:collect.members")}
      </h2>
      <ul className="rows">
        {members.map((asked) => (
          <li className="row" key={asked.member.id}>
            <p className="first">
              <Link to={`${desk}/members/${asked.member.id}`}>{asked.member.name}</Link>
            </p>
            <div className="second">
              <Happened {...asked} />
              {mayWrite ? <Act {...asked} /> : null}
            </div>
            <span className="right">
              <Standing {...asked} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Happened({ contactName, hasAddress, request, remindedAt }: AskedMember) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (contactName === null) return <p>{t("successes:collect.noContact")}</p>;
  if (!request) return <p>{hasAddress ? contactName : t("successes:collect.noAddress", { name: contactName })}</p>;
  const day = (at: Date) => formatDate(locale, at, "day");
  const said = [
    t("successes:collect.asked", { name: contactName, day: day(request.createdAt) }),
    remindedAt && !request.answer ? t("successes:collect.reminded", { day: day(remindedAt) }) : null,
    request.answeredAt ? t("successes:collect.answeredOn", { day: day(request.answeredAt) }) : null,
  ];
  return <p>{said.filter(Boolean).join(" ")}</p>;
}

function Act({ member, hasAddress, request, remindedAt, mail }: AskedMember) {
  const { t } = useTranslation();
  if (!request) {
    return hasAddress ? (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="memberId" value={member.id} />
        <SubmitButton variant="tertiary" name="intent" value="ask">
          {t("successes:collect.askOne", { member: member.name })}
        </SubmitButton>
      </Form>
    ) : null;
  }
  // A mail that has not left yet needs no reminder.
  if (request.answer !== null || remindedAt || mail === "waiting" || mail === "sending") return null;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="requestId" value={request.id} />
      <SubmitButton variant="tertiary" name="intent" value="remind">
        {t("successes:collect.remind", { member: member.name })}
      </SubmitButton>
    </Form>
  );
}

type Said = { state: State; word: string };

const answerWords: Record<"story" | "nothing", Said> = {
  story: { state: "ok", word: "successes:collect.told" },
  nothing: { state: "ok", word: "successes:collect.nothingNew" },
};
const failed = { state: "late", word: "successes:collect.notSent" } as const;
const onItsWay = { state: "wait", word: "successes:collect.onItsWay" } as const;
const mailWords: Partial<Record<NonNullable<AskedMember["mail"]>, Said>> = {
  waiting: onItsWay,
  sending: onItsWay,
  deferred: onItsWay,
  held: { state: "soon", word: "successes:collect.held" },
  uncertain: { state: "soon", word: "successes:collect.uncertain" },
  bounced: failed,
  failed,
  suppressed: failed,
  cancelled: failed,
};

function standingOf({ contactName, hasAddress, request, mail }: AskedMember): Said {
  if (request?.answer) return answerWords[request.answer];
  if (request) return (mail && mailWords[mail]) ?? { state: "soon", word: "successes:collect.waiting" };
  if (contactName === null || !hasAddress) return { state: "late", word: "successes:collect.cannotAsk" };
  return { state: "none", word: "successes:collect.notAsked" };
}

function Standing(asked: AskedMember) {
  const { t } = useTranslation();
  const { state, word } = standingOf(asked);
  return <StateWord state={state}>{t(word)}</StateWord>;
}
