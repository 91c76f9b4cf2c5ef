// Where contacts stand in what was sent.
import { type Reference, reference } from "#db/reference.server.ts";
import { deliveries } from "#db/schema/delivery.ts";

export const deliveryPlaces: readonly Reference[] = [reference(deliveries, deliveries.contactId)];
