import { phoneHref } from "../typed-lines.ts";

/** A number one can press. */
export function PhoneLink({ phone }: { phone: string }) {
  const href = phoneHref(phone);
  return href ? (
    <a className="phone" href={href}>
      {phone}
    </a>
  ) : (
    <span className="phone">{phone}</span>
  );
}
