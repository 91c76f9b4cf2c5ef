CREATE INDEX `deliveries_contact` ON `deliveries` (`contact_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `deliveries_link` ON `deliveries` (`link_id`);