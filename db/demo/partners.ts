// The contacts behind the stakeholders: offices, organisations and groups. Pure.
import { demoId } from "./ids.ts";
import type { DemoData } from "./region-data.server.ts";
import type { World } from "./world.ts";

/** Those who are not in the data as people already. */
export const partners = ({ data }: World): DemoData["stakeholders"] =>
  data.stakeholders.filter(({ id }) => !data.users.some(({ stakeholderId }) => stakeholderId === id));

/** Two of the mayors sign in or answer by links, and are contacts as such. */
export function stakeholderContactId({ data }: World, stakeholder: string): string {
  const user = data.users.find(({ stakeholderId }) => stakeholderId === stakeholder);
  return demoId(user ? `${user.id}/contact` : stakeholder);
}
