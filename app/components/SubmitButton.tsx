import { Button } from "@digdir/designsystemet-react";
import { useNavigation } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

type Props = {
  children: ReactNode;
  variant?: "primary" | "secondary" | "tertiary";
  /** For forms of a fetcher, which knows itself whether it is busy. */
  busy?: boolean;
} & Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "name" | "value" | "form" | "formAction" | "className" | "disabled" | "aria-describedby" | "aria-label"
>;

/**
 * Sends its form once: while something is being sent, a second press does nothing. It stays focusable, so that nobody
 * loses their place. (Without JavaScript the command behind it is what makes a double press harmless.)
 */
export function SubmitButton({ children, variant = "primary", busy, ...rest }: Props) {
  const navigation = useNavigation();
  const sending =
    busy ?? (navigation.state !== "idle" && navigation.formMethod !== undefined && navigation.formMethod !== "GET");
  const mine = sending && (rest.name === undefined || navigation.formData?.get(rest.name) === rest.value);
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={sending || undefined}
      aria-busy={mine || undefined}
      onClick={(event) => {
        if (sending) event.preventDefault();
      }}
    >
      {children}
    </Button>
  );
}
