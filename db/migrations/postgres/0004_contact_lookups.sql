CREATE INDEX "contacts_merged" ON "contacts" USING btree ("merged_into_id") WHERE "contacts"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "collect_requests_contact" ON "collect_requests" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "success_people_contact" ON "success_people" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "update_tasks_contact" ON "update_tasks" USING btree ("contact_id");