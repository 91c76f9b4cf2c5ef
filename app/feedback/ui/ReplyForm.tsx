// Answer us: what one wants to say, and who one is if one wants an answer. Plain forms: the page sends no script.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { longestText, trap } from "../form.ts";
import "./reply.css";

type Props = {
  regionName: string;
  title: string;
  /** What is being answered; null where it is nothing in particular. */
  aboutTitle: string | null;
  /** Working days within which there is an answer. */
  days: number;
  sent: boolean;
  newId: string;
  rejection: Rejection | undefined;
};

export function ReplyForm({ regionName, title, aboutTitle, days, sent, newId, rejection }: Props) {
  const { t } = useTranslation();
  const typed = rejection?.values ?? {};
  return (
    <main className="alone reply" id="main">
      <PageHead
        place={regionName}
        title={sent && !rejection ? t("feedback:reply.thanks") : title}
        lead={
          sent && !rejection ? t("feedback:reply.received", { count: days }) : t("feedback:reply.lead", { count: days })
        }
      />
      <FormProblems rejection={rejection} />
      {sent && !rejection ? (
        <a className="quiet" href="?">
          {t("feedback:reply.more")}
        </a>
      ) : (
        <form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={firstTyped(typed, "id") || newId} />
          {aboutTitle ? <p className="answers">{t("feedback:reply.about", { title: aboutTitle })}</p> : null}
          <TextArea
            name="text"
            rejection={rejection}
            rows={6}
            maxLength={longestText}
            label={t("feedback:reply.text")}
            required
          />
          <TextField
            name="name"
            rejection={rejection}
            autoComplete="name"
            label={t("feedback:reply.name")}
            hint={t("feedback:reply.nameHint")}
          />
          <TextField
            name="email"
            type="email"
            rejection={rejection}
            autoComplete="email"
            label={t("feedback:reply.email")}
            hint={t("feedback:reply.emailHint")}
          />
          <TextField
            name="organisation"
            rejection={rejection}
            autoComplete="organization"
            label={t("feedback:reply.organisation")}
          />
          <div className="choices">
            <label>
              <input type="checkbox" name="business" defaultChecked={firstTyped(typed, "business") !== ""} />
              {t("feedback:reply.business")}
            </label>
          </div>
          <div className="trap">
            <label>
              {t("feedback:reply.trap")}
              <input type="text" name={trap} tabIndex={-1} autoComplete="off" />
            </label>
          </div>
          <div className="send">
            <Button type="submit">{t("feedback:reply.send")}</Button>
          </div>
          <p className="small">{t("feedback:reply.public")}</p>
        </form>
      )}
    </main>
  );
}
