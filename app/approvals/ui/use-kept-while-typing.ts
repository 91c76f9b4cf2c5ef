// Keeps what is typed in a form in this browser, second by second, until it is saved.
import { type RefObject, useEffect } from "react";
import { type Typed, typedFrom } from "~/platform/typed.ts";
import { forgetCopy, keepCopy, keptCopy, saysOtherwise } from "./kept-copy.ts";

export function useKeptWhileTyping(
  form: RefObject<HTMLFormElement>,
  textId: string,
  part: string,
  stored: Typed,
  changed: boolean,
) {
  useEffect(() => {
    const element = form.current;
    if (!element || !changed) return;
    const keep = () => {
      const typed = typedFrom(new FormData(element));
      if (saysOtherwise(typed, stored)) keepCopy(textId, part, typed, new Date());
      else if (keptCopy(textId, part)) forgetCopy(textId, part);
    };
    const timer = setInterval(keep, 1000);
    return () => {
      clearInterval(timer);
      keep();
    };
  }, [form, textId, part, stored, changed]);
}
