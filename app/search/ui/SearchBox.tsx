// ⌘K: a window over any page of the desk, with answers as one types. Without script the same link leads to the page.
import { Dialog, Input } from "@digdir/designsystemet-react";
import { Form, Link, useFetcher, useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { loader } from "../pages/search.tsx";
import { Hits } from "./Hits.tsx";
import "./search.css";

/** How long to wait for the next letter before asking. Milliseconds. */
const pauseMs = 120;

export function SearchBox({ desk }: { desk: string }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState("");
  const fetcher = useFetcher<typeof loader>();
  const navigate = useNavigate();
  const fieldId = useId();
  const { load } = fetcher;
  const path = `${desk}/search`;

  useEffect(() => {
    const open = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);

  useEffect(() => {
    if (asked.trim() === "") return;
    const timer = setTimeout(() => load(`${path}?q=${encodeURIComponent(asked)}`), pauseMs);
    return () => clearTimeout(timer);
  }, [asked, path, load]);

  const close = () => dialog.current?.close();
  const answer = asked.trim() !== "" ? fetcher.data : undefined;
  return (
    <>
      <Link
        className="to search-open"
        to={path}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || !dialog.current) return;
          event.preventDefault();
          dialog.current.showModal();
        }}
      >
        {t("search:open")} <kbd>{t("search:keys")}</kbd>
      </Link>
      <Dialog ref={dialog} className="search-box" aria-label={t("search:title")} closedby="any" onKeyDown={stepThrough}>
        <Form
          action={path}
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            close();
            navigate(`${path}?q=${encodeURIComponent(asked)}`);
          }}
        >
          <label className="sr" htmlFor={fieldId}>
            {t("search:label")}
          </label>
          <Input
            id={fieldId}
            name="q"
            type="search"
            autoComplete="off"
            autoFocus
            placeholder={t("search:placeholder")}
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
          />
        </Form>
        <div className="search-answers" aria-live="polite">
          {answer && answer.asked === asked.trim() && answer.hits.length === 0 ? (
            <p>{t("search:nothing", { asked: answer.asked })}</p>
          ) : null}
          {answer ? (
            <Hits hits={answer.hits} desk={desk} onChoose={close} />
          ) : (
            <p className="small">{t("search:hint")}</p>
          )}
        </div>
      </Dialog>
    </>
  );
}

/** The arrow keys go from answer to answer. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll("a")];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
