CREATE TABLE `installation` (
	`id` text PRIMARY KEY NOT NULL,
	`setup_seed` text NOT NULL,
	`set_up_at` integer,
	`restored_at` integer
);
--> statement-breakpoint
CREATE TABLE `invites` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	`locale` text NOT NULL,
	`invited_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`user_id` text,
	`revoked_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `invites_region` ON `invites` (`region_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `password_resets_user` ON `password_resets` (`user_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `contact_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`moved` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kept_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_merges_region` ON `contact_merges` (`region_id`,`at`);--> statement-breakpoint
CREATE TABLE `contacts_apart` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`first_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_apart_unique` ON `contacts_apart` (`first_id`,`second_id`);--> statement-breakpoint
CREATE TABLE `hold_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`hold_id` text NOT NULL,
	`item_type` text NOT NULL,
	`item_id` text NOT NULL,
	`decision` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hold_decisions_unique` ON `hold_decisions` (`hold_id`,`item_type`,`item_id`);--> statement-breakpoint
CREATE INDEX `hold_decisions_item` ON `hold_decisions` (`item_type`,`item_id`);--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`reason_type` text NOT NULL,
	`reason_id` text NOT NULL,
	`title` text NOT NULL,
	`since` integer NOT NULL,
	`lifted_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `holds_region` ON `holds` (`region_id`,`lifted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `holds_reason` ON `holds` (`reason_type`,`reason_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text,
	`name` text DEFAULT '' NOT NULL,
	`email` text,
	`organisation` text DEFAULT '' NOT NULL,
	`member_id` text,
	`kind` text DEFAULT 'other' NOT NULL,
	`business` integer DEFAULT false NOT NULL,
	`horizon` text,
	`via` text NOT NULL,
	`about_type` text,
	`about_id` text,
	`about_title` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`locale` text NOT NULL,
	`received_at` integer NOT NULL,
	`access_request` integer DEFAULT false NOT NULL,
	`due_on` text,
	`owner_user_id` text,
	`owner_name` text DEFAULT '' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`answered_by_name` text DEFAULT '' NOT NULL,
	`answered_via` text,
	`closed_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `feedback_region` ON `feedback` (`region_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `feedback_open` ON `feedback` (`region_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `feedback_contact` ON `feedback` (`contact_id`);--> statement-breakpoint
CREATE TABLE `goal_expectations` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`expectation_id` text NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`expectation_id`) REFERENCES `expectations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goal_expectations_unique` ON `goal_expectations` (`goal_id`,`expectation_id`);--> statement-breakpoint
CREATE TABLE `guidance_attestations` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`item_id` text NOT NULL,
	`status` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by_name` text NOT NULL,
	`by_user_id` text,
	`attested_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `guidance_attestations_item` ON `guidance_attestations` (`region_id`,`item_id`,`attested_at`);--> statement-breakpoint
CREATE TABLE `guidance_switches` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`item_id` text NOT NULL,
	`reason` text NOT NULL,
	`by_name` text NOT NULL,
	`off_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guidance_switches_unique` ON `guidance_switches` (`region_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `import_files` (
	`import_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`number` integer NOT NULL,
	`cells` text NOT NULL,
	`outcome` text NOT NULL,
	`problems` text,
	`target_id` text,
	`before` text,
	`after` text,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_rows_unique` ON `import_rows` (`import_id`,`number`);--> statement-breakpoint
CREATE INDEX `import_rows_outcome` ON `import_rows` (`import_id`,`outcome`,`number`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`byte_length` integer NOT NULL,
	`format` text NOT NULL,
	`encoding` text DEFAULT '' NOT NULL,
	`delimiter` text DEFAULT '' NOT NULL,
	`sheet` text DEFAULT '' NOT NULL,
	`headings` text NOT NULL,
	`mapping` text NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	`rows` integer DEFAULT 0 NOT NULL,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`by_name` text NOT NULL,
	`by_user_id` text,
	`lease_until` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`applied_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imports_region` ON `imports` (`region_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `case_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`case_id` text NOT NULL,
	`text` text NOT NULL,
	`owner_name` text DEFAULT '' NOT NULL,
	`due_on` text,
	`done_on` text,
	`verified_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_actions_case` ON `case_actions` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_actions_region` ON `case_actions` (`region_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `case_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`contact_id` text,
	`label` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`outcome` text,
	`called_at` integer,
	`called_by_name` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `case_calls_case` ON `case_calls` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `case_log` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`written_at` integer NOT NULL,
	`author_name` text NOT NULL,
	`author_id` text,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_log_case` ON `case_log` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `case_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`released_at` integer,
	`released_by_name` text DEFAULT '' NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_statements_unique` ON `case_statements` (`case_id`,`number`,`locale`);--> statement-breakpoint
CREATE TABLE `case_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`due_at` integer,
	`done_at` integer,
	`done_by_name` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_tasks_case` ON `case_tasks` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`scenario_id` text,
	`title` text NOT NULL,
	`exercise` integer NOT NULL,
	`locale` text NOT NULL,
	`leader_name` text NOT NULL,
	`leader_user_id` text,
	`spokesperson` text DEFAULT '' NOT NULL,
	`aware_at` integer NOT NULL,
	`data_breach` integer DEFAULT false NOT NULL,
	`next_statement_at` integer,
	`opened_by_name` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_by_name` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`reviewed_at` integer,
	`planned` text DEFAULT '' NOT NULL,
	`happened` text DEFAULT '' NOT NULL,
	`difference` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `cases_region` ON `cases` (`region_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `scenario_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`position` integer NOT NULL,
	`contact_id` text,
	`label` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `scenario_calls_scenario` ON `scenario_calls` (`scenario_id`,`position`);--> statement-breakpoint
CREATE TABLE `scenario_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`reviewed_on` text NOT NULL,
	`next_on` text,
	`by_name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `scenario_reviews_scenario` ON `scenario_reviews` (`scenario_id`,`reviewed_on`);--> statement-breakpoint
CREATE TABLE `scenario_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`minute` integer,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `scenario_steps_scenario` ON `scenario_steps` (`scenario_id`,`position`);--> statement-breakpoint
CREATE TABLE `scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`category` text DEFAULT '' NOT NULL,
	`likelihood` integer NOT NULL,
	`consequence` integer NOT NULL,
	`triggers` text NOT NULL,
	`affected` text NOT NULL,
	`lead_organisation` text DEFAULT '' NOT NULL,
	`spokesperson` text DEFAULT '' NOT NULL,
	`spokesperson_contact_id` text,
	`deputy` text DEFAULT '' NOT NULL,
	`deputy_contact_id` text,
	`statement_nb` text DEFAULT '' NOT NULL,
	`statement_nn` text DEFAULT '' NOT NULL,
	`questions` text NOT NULL,
	`do_not_say` text NOT NULL,
	`channels` text NOT NULL,
	`legal_check` text DEFAULT '' NOT NULL,
	`documents` text NOT NULL,
	`last_reviewed_on` text,
	`next_review_on` text,
	`last_exercised_on` text,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`spokesperson_contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`deputy_contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `scenarios_region` ON `scenarios` (`region_id`);--> statement-breakpoint
CREATE TABLE `enquiry_successes` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`success_id` text NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `press_enquiries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`success_id`) REFERENCES `successes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enquiry_successes_unique` ON `enquiry_successes` (`enquiry_id`,`success_id`);--> statement-breakpoint
CREATE TABLE `press_enquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text,
	`outlet_id` text,
	`asker_name` text NOT NULL,
	`outlet_name` text DEFAULT '' NOT NULL,
	`reach` text DEFAULT '' NOT NULL,
	`question` text NOT NULL,
	`received_at` integer NOT NULL,
	`deadline_at` integer,
	`access_request` integer DEFAULT false NOT NULL,
	`access_due_on` text,
	`owner_user_id` text,
	`owner_name` text DEFAULT '' NOT NULL,
	`spokesperson` text DEFAULT '' NOT NULL,
	`outcome` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`answered_by_name` text DEFAULT '' NOT NULL,
	`release_id` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `press_enquiries_region` ON `press_enquiries` (`region_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `press_enquiries_open` ON `press_enquiries` (`region_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `press_enquiries_contact` ON `press_enquiries` (`contact_id`);--> statement-breakpoint
CREATE TABLE `region_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by_name` text DEFAULT '' NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_settings_unique` ON `region_settings` (`region_id`,`key`);--> statement-breakpoint
CREATE TABLE `stakeholder_assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`stakeholder_id` text NOT NULL,
	`assessor` text NOT NULL,
	`member_id` text,
	`assessed_on` text NOT NULL,
	`interest` integer NOT NULL,
	`influence` integer NOT NULL,
	`attitude` text,
	`power` integer,
	`legitimacy` integer,
	`urgency` integer,
	`note` text DEFAULT '' NOT NULL,
	`by_name` text NOT NULL,
	`via` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stakeholder_assessments_unique` ON `stakeholder_assessments` (`stakeholder_id`,`assessor`,`assessed_on`);--> statement-breakpoint
CREATE INDEX `stakeholder_assessments_region` ON `stakeholder_assessments` (`region_id`,`assessed_on`);--> statement-breakpoint
CREATE TABLE `stakeholders` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`nature` text NOT NULL,
	`category` text NOT NULL,
	`group` text NOT NULL,
	`opposition` integer DEFAULT false NOT NULL,
	`member_id` text,
	`relation` text DEFAULT '' NOT NULL,
	`expectation` text DEFAULT '' NOT NULL,
	`success_criteria` text DEFAULT '' NOT NULL,
	`important_phase` text DEFAULT '' NOT NULL,
	`need_from_us` text DEFAULT '' NOT NULL,
	`we_need` text DEFAULT '' NOT NULL,
	`participation` text,
	`promise` text DEFAULT '' NOT NULL,
	`preferred_channel` text DEFAULT '' NOT NULL,
	`owner_contact_id` text,
	`attitude_wanted` text,
	`interest` real,
	`influence` real,
	`assessed_on` text,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stakeholders_contact` ON `stakeholders` (`contact_id`);--> statement-breakpoint
CREATE INDEX `stakeholders_region` ON `stakeholders` (`region_id`);--> statement-breakpoint
CREATE TABLE `responsibilities` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`role` text,
	`member_id` text,
	`what` text NOT NULL,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`every_days` integer,
	`starts_on` text NOT NULL,
	`asked_at` integer,
	`accepted_at` integer,
	`declined_at` integer,
	`answer_note` text DEFAULT '' NOT NULL,
	`via` text,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `responsibilities_region` ON `responsibilities` (`region_id`);--> statement-breakpoint
CREATE INDEX `responsibilities_contact` ON `responsibilities` (`contact_id`);--> statement-breakpoint
CREATE TABLE `responsibility_done` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`responsibility_id` text NOT NULL,
	`done_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by_name` text NOT NULL,
	`via` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`responsibility_id`) REFERENCES `responsibilities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responsibility_done_unique` ON `responsibility_done` (`responsibility_id`,`done_on`);--> statement-breakpoint
CREATE TABLE `strategies` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`review_on` text,
	`approved_version_id` text,
	`approved_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `strategies_region` ON `strategies` (`region_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `facilitator` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `method` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `preparation_sent_on` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `follow_up_sent_on` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `press_notice_on` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `media_contacts` ADD `verified_on` text;--> statement-breakpoint
ALTER TABLE `outlets` ADD `deadline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outlets` ADD `publish_days` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outlets` ADD `url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outlets` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `outlets` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `code` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `population` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `strengths` text;--> statement-breakpoint
ALTER TABLE `members` ADD `available_hours` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `committed_hours` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `capacity_said_on` text;--> statement-breakpoint
ALTER TABLE `members` ADD `left_at` integer;--> statement-breakpoint
ALTER TABLE `regions` ADD `started_on` text;--> statement-breakpoint
ALTER TABLE `successes` ADD `place_member_id` text REFERENCES members(id);--> statement-breakpoint
CREATE INDEX `asks_done` ON `asks` (`region_id`,`done_at`);--> statement-breakpoint
CREATE INDEX `contact_roles_member` ON `contact_roles` (`region_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `releases_planned` ON `releases` (`region_id`,`planned_for`);--> statement-breakpoint
CREATE INDEX `updates_state` ON `updates` (`region_id`,`state`,`planned_for`);