CREATE TABLE `approval_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`concern` text NOT NULL,
	`contact_id` text,
	`asked_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subject_id`) REFERENCES `approval_subjects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_parties_unique` ON `approval_parties` (`subject_id`,`concern`);--> statement-breakpoint
CREATE INDEX `approval_parties_contact` ON `approval_parties` (`contact_id`);--> statement-breakpoint
CREATE TABLE `approval_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`kind` text NOT NULL,
	`asked_by_name` text NOT NULL,
	`asked_by_contact_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `approval_requests_contact` ON `approval_requests` (`contact_id`);--> statement-breakpoint
CREATE TABLE `approval_subjects` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`title` text NOT NULL,
	`current_version_id` text NOT NULL,
	`opened_at` integer,
	`answer_by` integer,
	`planned_for` integer,
	`closed_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_subjects_unique` ON `approval_subjects` (`subject_type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`concern` text NOT NULL,
	`sequence` integer NOT NULL,
	`decision` text NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`hash` text NOT NULL,
	`blocks` text NOT NULL,
	`version_id` text NOT NULL,
	`contact_id` text,
	`by_name` text NOT NULL,
	`via` text NOT NULL,
	`link_id` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subject_id`) REFERENCES `approval_subjects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_unique` ON `decisions` (`subject_id`,`concern`,`sequence`);--> statement-breakpoint
CREATE TABLE `text_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`document` text NOT NULL,
	`blocks` text NOT NULL,
	`hash` text NOT NULL,
	`based_on_id` text,
	`author_name` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subject_id`) REFERENCES `approval_subjects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_versions_unique` ON `text_versions` (`subject_id`,`number`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`act` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `audit_region_at` ON `audit_entries` (`region_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_entries` (`subject_type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`region_id` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_user_region` ON `memberships` (`user_id`,`region_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`locale` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `contact_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_roles_unique` ON `contact_roles` (`contact_id`,`role`,`member_id`);--> statement-breakpoint
CREATE INDEX `contact_roles_region` ON `contact_roles` (`region_id`,`role`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`email` text,
	`email_key` text,
	`phone` text DEFAULT '' NOT NULL,
	`locale` text,
	`sort_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `contacts_region_sort` ON `contacts` (`region_id`,`sort_key`);--> statement-breakpoint
CREATE INDEX `contacts_region_email` ON `contacts` (`region_id`,`email_key`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_id` text NOT NULL,
	`purpose` text NOT NULL,
	`recipient_key` text NOT NULL,
	`recipient_email` text NOT NULL,
	`recipient_name` text NOT NULL,
	`contact_id` text,
	`locale` text NOT NULL,
	`content_id` text,
	`merge` text,
	`link_id` text,
	`list` text,
	`auto_submitted` text,
	`state` text NOT NULL,
	`reason` text,
	`due_at` integer NOT NULL,
	`overdue_allowed` integer DEFAULT false NOT NULL,
	`next_try_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`last_code` integer,
	`last_answer` text,
	`created_at` integer NOT NULL,
	`sending_at` integer,
	`submitted_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`content_id`) REFERENCES `delivery_contents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_unique` ON `deliveries` (`cause_kind`,`cause_id`,`purpose`,`recipient_key`);--> statement-breakpoint
CREATE INDEX `deliveries_queue` ON `deliveries` (`state`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `deliveries_region` ON `deliveries` (`region_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `delivery_contents` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_id` text NOT NULL,
	`variant` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`from_name` text NOT NULL,
	`reply_to` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_contents_unique` ON `delivery_contents` (`cause_kind`,`cause_id`,`variant`,`locale`);--> statement-breakpoint
CREATE TABLE `outbox_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`to_name` text NOT NULL,
	`to_email` text NOT NULL,
	`from_name` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`headers` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_mails_deliveryId_unique` ON `outbox_mails` (`delivery_id`);--> statement-breakpoint
CREATE INDEX `outbox_region_at` ON `outbox_mails` (`region_id`,`at`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`recipient_key` text NOT NULL,
	`list` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppressions_unique` ON `suppressions` (`region_id`,`recipient_key`,`list`);--> statement-breakpoint
CREATE TABLE `workers` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `file_renditions` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`byte_length` integer NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_renditions_unique` ON `file_renditions` (`file_id`,`name`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `files_region` ON `files` (`region_id`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`purpose` text NOT NULL,
	`holder_id` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_unique` ON `links` (`region_id`,`purpose`,`holder_id`,`subject`);--> statement-breakpoint
CREATE INDEX `links_holder` ON `links` (`holder_id`);--> statement-breakpoint
CREATE TABLE `media_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`outlet_id` text NOT NULL,
	`beat` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_contacts_unique` ON `media_contacts` (`contact_id`,`outlet_id`);--> statement-breakpoint
CREATE INDEX `media_contacts_region` ON `media_contacts` (`region_id`);--> statement-breakpoint
CREATE TABLE `outlet_coverage` (
	`id` text PRIMARY KEY NOT NULL,
	`outlet_id` text NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outlet_coverage_unique` ON `outlet_coverage` (`outlet_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `outlets` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`language_form` text DEFAULT 'nb' NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outlets_region_name` ON `outlets` (`region_id`,`name`);--> statement-breakpoint
CREATE TABLE `release_successes` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`success_id` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_successes_unique` ON `release_successes` (`release_id`,`success_id`);--> statement-breakpoint
CREATE INDEX `release_successes_success` ON `release_successes` (`success_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`embargo_until` integer,
	`ready_at` integer,
	`planned_for` integer,
	`published_version_id` text,
	`publish_at` integer,
	`frozen_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_region_slug` ON `releases` (`region_id`,`slug`);--> statement-breakpoint
CREATE INDEX `releases_region` ON `releases` (`region_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `sendings` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`release_id` text NOT NULL,
	`version_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`scheduled_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sendings_release` ON `sendings` (`release_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`name` text NOT NULL,
	`display_name` text NOT NULL,
	`language_form` text DEFAULT 'nb' NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_region_name` ON `members` (`region_id`,`name`);--> statement-breakpoint
CREATE TABLE `regions` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`legal_form` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'nb' NOT NULL,
	`time_zone` text DEFAULT 'Europe/Oslo' NOT NULL,
	`approval_rule` text DEFAULT 'all' NOT NULL,
	`told_threshold` real DEFAULT 0.8 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regions_slug_unique` ON `regions` (`slug`);--> statement-breakpoint
CREATE TABLE `success_benefits` (
	`id` text PRIMARY KEY NOT NULL,
	`success_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`sentence` text NOT NULL,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_benefits_unique` ON `success_benefits` (`success_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `success_people` (
	`id` text PRIMARY KEY NOT NULL,
	`success_id` text NOT NULL,
	`contact_id` text NOT NULL,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_people_unique` ON `success_people` (`success_id`,`contact_id`);--> statement-breakpoint
CREATE TABLE `success_restrictions` (
	`id` text PRIMARY KEY NOT NULL,
	`success_id` text NOT NULL,
	`carrier_type` text NOT NULL,
	`carrier_id` text NOT NULL,
	`approved` integer NOT NULL,
	`ready` integer NOT NULL,
	`embargo_until` integer,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_restrictions_unique` ON `success_restrictions` (`success_id`,`carrier_type`,`carrier_id`);--> statement-breakpoint
CREATE TABLE `success_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`success_id` text NOT NULL,
	`topic` text NOT NULL,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_topics_unique` ON `success_topics` (`success_id`,`topic`);--> statement-breakpoint
CREATE TABLE `successes` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`story` text DEFAULT '' NOT NULL,
	`locale` text NOT NULL,
	`value` real,
	`baseline` real,
	`measure` text DEFAULT '' NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`period` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`happened_on` text,
	`image_file_id` text,
	`image_alt` text DEFAULT '' NOT NULL,
	`image_caption` text DEFAULT '' NOT NULL,
	`image_credit` text DEFAULT '' NOT NULL,
	`image_consent` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`image_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `successes_region_date` ON `successes` (`region_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `update_successes` (
	`id` text PRIMARY KEY NOT NULL,
	`update_id` text NOT NULL,
	`success_id` text NOT NULL,
	FOREIGN KEY (`update_id`) REFERENCES `updates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `update_successes_unique` ON `update_successes` (`update_id`,`success_id`);--> statement-breakpoint
CREATE INDEX `update_successes_success` ON `update_successes` (`success_id`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`audience` text NOT NULL,
	`channel` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`planned_for` integer NOT NULL,
	`cancelled_at` integer,
	`cause_kind` text NOT NULL,
	`cause_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `updates_cause` ON `updates` (`cause_kind`,`cause_id`);--> statement-breakpoint
CREATE INDEX `updates_region` ON `updates` (`region_id`,`planned_for`);