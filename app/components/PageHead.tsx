import type { ReactNode } from "react";

type Props = {
  /** Where am I: a word, or links upward. */
  place: ReactNode;
  /** Day, deadline or count, at right. */
  aside?: ReactNode;
  /** States the finding, not the name of the page. */
  title: ReactNode;
  /** The language of the title where it is another than the page's. */
  titleLang?: string;
  /** One sentence: what can be done here. */
  lead?: ReactNode;
  /** The one action. */
  action?: ReactNode;
};

export function PageHead({ place, aside, title, titleLang, lead, action }: Props) {
  return (
    <>
      <Folio place={place} aside={aside} />
      <header className="head">
        <h1 lang={titleLang} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p>{lead}</p> : null}
        {action ? <div className="do">{action}</div> : null}
      </header>
    </>
  );
}

/** The newspaper's line above everything, for pages whose head is of another kind. */
export function Folio({ place, aside }: Pick<Props, "place" | "aside">) {
  return (
    <div className="folio">
      <span>{place}</span>
      {aside ? <span>{aside}</span> : null}
    </div>
  );
}
