// Where a text stands, in one sentence on top, and the one thing to do about it.
import type { ReactNode } from "react";
import "./text-desk.css";

type Props = {
  sentence: string;
  /** What else must be known, each a sentence; what is empty is left out. */
  more: readonly (string | null | false)[];
  action: ReactNode;
};

export function TextStatus({ sentence, more, action }: Props) {
  return (
    <header className="status">
      <div>
        <p className="status-line">{sentence}</p>
        {more.map((each) =>
          each ? (
            <p className="status-more" key={each}>
              {each}
            </p>
          ) : null,
        )}
      </div>
      {action ? <div className="do">{action}</div> : null}
    </header>
  );
}
