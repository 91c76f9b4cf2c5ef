CREATE INDEX "deliveries_contact" ON "deliveries" USING btree ("contact_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_link" ON "deliveries" USING btree ("link_id");