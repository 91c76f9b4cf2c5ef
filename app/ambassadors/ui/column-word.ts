// What a column of a list holds, in words. Pure.
import type { ColumnField } from "../table.ts";

export const columnWord: Record<ColumnField, string> = {
  name: "ambassadors:form.name",
  email: "ambassadors:form.email",
  title: "ambassadors:form.title",
  organisation: "ambassadors:form.organisation",
  phone: "ambassadors:form.phone",
  locale: "ambassadors:form.locale",
  memberId: "ambassadors:form.member",
  topics: "ambassadors:form.topics",
  sector: "ambassadors:form.sector",
  availability: "ambassadors:form.availability",
  mediaTrained: "ambassadors:form.mediaTrained",
  maxAsksPerQuarter: "ambassadors:form.most",
  isMinor: "ambassadors:form.isMinor",
  guardianName: "ambassadors:form.guardianName",
  guardianEmail: "ambassadors:form.guardianEmail",
  guardianConsent: "ambassadors:form.guardianConsent",
  scopes: "ambassadors:form.scopes",
  version: "ambassadors:form.version",
  givenOn: "ambassadors:form.givenOn",
  reviewOn: "ambassadors:form.reviewOn",
};
