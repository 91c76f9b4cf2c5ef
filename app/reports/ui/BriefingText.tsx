// The briefing as it is read and printed, in the member's own language form.
import type { Briefing, Said } from "../briefing.ts";
import "./member.css";

const Words = ({ text, lang }: Said) => <span lang={lang}>{text}</span>;

export function BriefingText({ lang, title, meta, opening, points, parts, closing }: Briefing) {
  return (
    <article className="briefing" lang={lang}>
      <h2>{title}</h2>
      <p className="meta">{meta}</p>
      {points.length > 0 ? <p>{opening}</p> : null}
      <ol className="points">
        {points.map(({ id, sentence, about, number }) => (
          <li key={id}>
            <p className="sentence-of">
              <Words {...sentence} />
            </p>
            <p className="small">
              <Words {...about} />
              {number ? (
                <>
                  {". "}
                  <Words {...number} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
      {parts.map(({ key, title: heading, empty, rows }) => (
        <section className="parts" key={key}>
          <h3>{heading}</h3>
          {rows.length === 0 ? <p>{empty}</p> : null}
          <ul>
            {rows.map(({ id, first, seconds }) => (
              <li key={id}>
                <p className="first">
                  <Words {...first} />
                </p>
                {seconds.map((second) => (
                  <p className="small" key={second.text}>
                    <Words {...second} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="closing">{closing}</p>
    </article>
  );
}
