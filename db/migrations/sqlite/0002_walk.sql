CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`place` text DEFAULT '' NOT NULL,
	`member_id` text,
	`open` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'nb' NOT NULL,
	`logged_by_name` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`cancelled_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `activities_region` ON `activities` (`region_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `activity_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`contact_id` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_contacts_unique` ON `activity_contacts` (`activity_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `activity_contacts_contact` ON `activity_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `activity_members` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_members_unique` ON `activity_members` (`activity_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `activity_members_member` ON `activity_members` (`member_id`);--> statement-breakpoint
CREATE TABLE `ambassador_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`ambassador_id` text NOT NULL,
	`scope` text NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`given_on` text NOT NULL,
	`withdrawn_on` text,
	`review_on` text,
	FOREIGN KEY (`ambassador_id`) REFERENCES `ambassadors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ambassador_consents_unique` ON `ambassador_consents` (`ambassador_id`,`scope`);--> statement-breakpoint
CREATE TABLE `ambassador_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`ambassador_id` text NOT NULL,
	`topic` text NOT NULL,
	FOREIGN KEY (`ambassador_id`) REFERENCES `ambassadors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ambassador_topics_unique` ON `ambassador_topics` (`ambassador_id`,`topic`);--> statement-breakpoint
CREATE TABLE `ambassadors` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`member_id` text,
	`sector` text DEFAULT '' NOT NULL,
	`availability` text DEFAULT '' NOT NULL,
	`media_trained` integer DEFAULT false NOT NULL,
	`is_minor` integer DEFAULT false NOT NULL,
	`guardian_name` text DEFAULT '' NOT NULL,
	`guardian_email` text,
	`guardian_consent` integer DEFAULT false NOT NULL,
	`max_asks_per_quarter` integer DEFAULT 2 NOT NULL,
	`asked_before` text,
	`last_featured_on` text,
	`paused_until` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ambassadors_contact` ON `ambassadors` (`contact_id`);--> statement-breakpoint
CREATE INDEX `ambassadors_region` ON `ambassadors` (`region_id`);--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`ambassador_id` text NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`samples` text NOT NULL,
	`success_id` text,
	`activity_id` text,
	`asked_by_name` text DEFAULT '' NOT NULL,
	`sent_at` integer NOT NULL,
	`answer_by` text NOT NULL,
	`reminded_at` integer,
	`answer` text,
	`answered_at` integer,
	`later_until` text,
	`done_at` integer,
	`link` text DEFAULT '' NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`thanked_at` integer,
	`cancelled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ambassador_id`) REFERENCES `ambassadors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `asks_region` ON `asks` (`region_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `asks_ambassador` ON `asks` (`ambassador_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `asks_success` ON `asks` (`success_id`);--> statement-breakpoint
CREATE TABLE `audience_activities` (
	`id` text PRIMARY KEY NOT NULL,
	`audience_id` text NOT NULL,
	`activity_id` text NOT NULL,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audience_activities_unique` ON `audience_activities` (`audience_id`,`activity_id`);--> statement-breakpoint
CREATE INDEX `audience_activities_activity` ON `audience_activities` (`activity_id`);--> statement-breakpoint
CREATE TABLE `audience_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`audience_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`how` text NOT NULL,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audience_contacts_unique` ON `audience_contacts` (`audience_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `audience_contacts_contact` ON `audience_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `audience_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`audience_id` text NOT NULL,
	`topic` text NOT NULL,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audience_topics_unique` ON `audience_topics` (`audience_id`,`topic`);--> statement-breakpoint
CREATE TABLE `audiences` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text DEFAULT 'people' NOT NULL,
	`own` integer DEFAULT false NOT NULL,
	`locale` text DEFAULT 'nb' NOT NULL,
	`size` integer,
	`concern` text DEFAULT '' NOT NULL,
	`rule` text NOT NULL,
	`ideal_days` integer DEFAULT 30 NOT NULL,
	`longest_days` integer DEFAULT 45 NOT NULL,
	`shortest_days` integer DEFAULT 7 NOT NULL,
	`effort_minutes` integer DEFAULT 30 NOT NULL,
	`max_lix` integer DEFAULT 45 NOT NULL,
	`sort_key` text NOT NULL,
	`promised_from` text NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `audiences_region` ON `audiences` (`region_id`,`sort_key`);--> statement-breakpoint
CREATE TABLE `channel_confirmers` (
	`id` text PRIMARY KEY NOT NULL,
	`channel_id` text NOT NULL,
	`contact_id` text NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_confirmers_unique` ON `channel_confirmers` (`channel_id`,`contact_id`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`audience_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`effort_minutes` integer DEFAULT 5 NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `channels_audience` ON `channels` (`audience_id`,`position`);--> statement-breakpoint
CREATE INDEX `channels_region` ON `channels` (`region_id`);--> statement-breakpoint
CREATE TABLE `contact_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`topic` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_topics_unique` ON `contact_topics` (`contact_id`,`topic`);--> statement-breakpoint
CREATE INDEX `contact_topics_topic` ON `contact_topics` (`topic`);--> statement-breakpoint
CREATE TABLE `goal_audiences` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`audience_id` text NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goal_audiences_unique` ON `goal_audiences` (`goal_id`,`audience_id`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`title` text NOT NULL,
	`level` text NOT NULL,
	`series` text NOT NULL,
	`source` text DEFAULT 'byHand' NOT NULL,
	`baseline` real,
	`target` real,
	`unit` text DEFAULT '' NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text,
	`owner_contact_id` text,
	`method` text DEFAULT '' NOT NULL,
	`cadence_days` integer,
	`expected_lag_months` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `goals_region` ON `goals` (`region_id`);--> statement-breakpoint
CREATE TABLE `measurements` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`measured_on` text NOT NULL,
	`value` real NOT NULL,
	`method` text DEFAULT '' NOT NULL,
	`by_name` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measurements_unique` ON `measurements` (`goal_id`,`measured_on`);--> statement-breakpoint
CREATE TABLE `message_core_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`core_id` text NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`core_id`) REFERENCES `message_cores`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_core_texts_unique` ON `message_core_texts` (`core_id`,`locale`);--> statement-breakpoint
CREATE TABLE `message_cores` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_cores_place` ON `message_cores` (`region_id`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `message_variants` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`audience_id` text NOT NULL,
	`locale` text NOT NULL,
	`concern` text DEFAULT '' NOT NULL,
	`short` text DEFAULT '' NOT NULL,
	`message` text NOT NULL,
	`long` text DEFAULT '' NOT NULL,
	`call_to_action` text DEFAULT '' NOT NULL,
	`core_id` text,
	`core_revision` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`core_id`) REFERENCES `message_cores`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_variants_unique` ON `message_variants` (`audience_id`,`locale`);--> statement-breakpoint
CREATE INDEX `message_variants_region` ON `message_variants` (`region_id`);--> statement-breakpoint
CREATE TABLE `proof_points` (
	`id` text PRIMARY KEY NOT NULL,
	`core_id` text NOT NULL,
	`success_id` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`core_id`) REFERENCES `message_cores`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proof_points_unique` ON `proof_points` (`core_id`,`success_id`);--> statement-breakpoint
CREATE TABLE `success_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`success_id` text NOT NULL,
	`audience_id` text NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`call_to_action` text DEFAULT '' NOT NULL,
	`success_revision` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_messages_unique` ON `success_messages` (`success_id`,`audience_id`,`locale`);--> statement-breakpoint
CREATE INDEX `success_messages_audience` ON `success_messages` (`audience_id`);--> statement-breakpoint
CREATE TABLE `coverage` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`outlet_id` text,
	`outlet_name` text NOT NULL,
	`published_on` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`release_id` text,
	`accuracy` text DEFAULT 'unknown' NOT NULL,
	`error_note` text DEFAULT '' NOT NULL,
	`correction_asked_on` text,
	`corrected_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `coverage_region` ON `coverage` (`region_id`,`published_on`);--> statement-breakpoint
CREATE TABLE `coverage_members` (
	`id` text PRIMARY KEY NOT NULL,
	`coverage_id` text NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`coverage_id`) REFERENCES `coverage`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coverage_members_unique` ON `coverage_members` (`coverage_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `coverage_members_member` ON `coverage_members` (`member_id`);--> statement-breakpoint
CREATE TABLE `coverage_successes` (
	`id` text PRIMARY KEY NOT NULL,
	`coverage_id` text NOT NULL,
	`success_id` text NOT NULL,
	FOREIGN KEY (`coverage_id`) REFERENCES `coverage`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coverage_successes_unique` ON `coverage_successes` (`coverage_id`,`success_id`);--> statement-breakpoint
CREATE INDEX `coverage_successes_success` ON `coverage_successes` (`success_id`);--> statement-breakpoint
CREATE TABLE `collect_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`member_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`month` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collect_requests_unique` ON `collect_requests` (`region_id`,`member_id`,`month`);--> statement-breakpoint
CREATE TABLE `collect_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`day_of_month` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collect_settings_region` ON `collect_settings` (`region_id`);--> statement-breakpoint
CREATE TABLE `expectations` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`member_id` text,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`indicator` text DEFAULT '' NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`target` real,
	`position` integer DEFAULT 0 NOT NULL,
	`retired_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `expectations_region` ON `expectations` (`region_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `success_expectations` (
	`id` text PRIMARY KEY NOT NULL,
	`success_id` text NOT NULL,
	`expectation_id` text NOT NULL,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`expectation_id`) REFERENCES `expectations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_expectations_unique` ON `success_expectations` (`success_id`,`expectation_id`);--> statement-breakpoint
CREATE INDEX `success_expectations_expectation` ON `success_expectations` (`expectation_id`);--> statement-breakpoint
CREATE TABLE `closed_days` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `closed_days_region` ON `closed_days` (`region_id`,`from_date`);--> statement-breakpoint
CREATE TABLE `update_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`update_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`reminded_at` integer,
	`confirmed_at` integer,
	`published_on` text,
	`url` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`via` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`update_id`) REFERENCES `updates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `update_tasks_unique` ON `update_tasks` (`update_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `update_tasks_region` ON `update_tasks` (`region_id`,`confirmed_at`);--> statement-breakpoint
INSERT INTO `audiences` (id, region_id, name, kind, own, locale, rule, ideal_days, longest_days, shortest_days, effort_minutes, max_lix, sort_key, promised_from, created_at, changed_at) SELECT id, id, CASE locale WHEN 'nn' THEN 'Pressa' WHEN 'en' THEN 'The press' ELSE 'Pressen' END, 'press', 0, locale, '{"roles":["journalist"],"memberIds":[],"topics":[]}', 35, 60, 5, 50, 45, CASE locale WHEN 'nn' THEN 'pressa' WHEN 'en' THEN 'the press' ELSE 'pressen' END, strftime('%Y-%m-%d', created_at / 1000, 'unixepoch'), created_at, created_at FROM `regions`;--> statement-breakpoint
INSERT INTO `channels` (id, region_id, audience_id, kind, label, created_at) SELECT id, id, id, 'email', CASE locale WHEN 'nn' THEN 'E-post til pressa' WHEN 'en' THEN 'Email to the press' ELSE 'E-post til pressen' END, created_at FROM `regions`;--> statement-breakpoint
CREATE TABLE `__new_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`audience_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`call_to_action` text DEFAULT '' NOT NULL,
	`locale` text NOT NULL,
	`image_file_id` text,
	`image_alt` text DEFAULT '' NOT NULL,
	`planned_for` integer NOT NULL,
	`state` text NOT NULL,
	`locked` integer DEFAULT false NOT NULL,
	`cause_kind` text,
	`cause_id` text,
	`reachable` integer DEFAULT 0 NOT NULL,
	`submitted` integer DEFAULT 0 NOT NULL,
	`pending` integer DEFAULT 0 NOT NULL,
	`heard_at` integer,
	`tallied_at` integer,
	`cancelled_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by_name` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`audience_id`) REFERENCES `audiences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`image_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_updates`("id", "region_id", "audience_id", "channel_id", "title", "locale", "planned_for", "state", "cause_kind", "cause_id", "cancelled_at", "created_at", "changed_at") SELECT "id", "region_id", "region_id", "region_id", "title", "locale", "planned_for", CASE WHEN "cancelled_at" IS NULL THEN 'scheduled' ELSE 'cancelled' END, "cause_kind", "cause_id", "cancelled_at", "created_at", "created_at" FROM `updates`;--> statement-breakpoint
DROP TABLE `updates`;--> statement-breakpoint
ALTER TABLE `__new_updates` RENAME TO `updates`;--> statement-breakpoint
CREATE UNIQUE INDEX `updates_cause` ON `updates` (`cause_kind`,`cause_id`);--> statement-breakpoint
CREATE INDEX `updates_region` ON `updates` (`region_id`,`planned_for`);--> statement-breakpoint
CREATE INDEX `updates_audience` ON `updates` (`audience_id`,`planned_for`);--> statement-breakpoint
CREATE INDEX `updates_heard` ON `updates` (`audience_id`,`heard_at`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `source` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `contacts` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `successes` ADD `draft` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `successes` ADD `handed_in_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `successes_region_created` ON `successes` (`region_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `deliveries_changed` ON `deliveries` (`changed_at`);