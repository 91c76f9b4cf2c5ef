CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"place" text DEFAULT '' NOT NULL,
	"member_id" text,
	"open" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'nb' NOT NULL,
	"logged_by_name" text DEFAULT '' NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"contact_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_members" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"member_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ambassador_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"ambassador_id" text NOT NULL,
	"scope" text NOT NULL,
	"version" text DEFAULT '' NOT NULL,
	"given_on" text NOT NULL,
	"withdrawn_on" text,
	"review_on" text
);
--> statement-breakpoint
CREATE TABLE "ambassador_topics" (
	"id" text PRIMARY KEY NOT NULL,
	"ambassador_id" text NOT NULL,
	"topic" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ambassadors" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"member_id" text,
	"sector" text DEFAULT '' NOT NULL,
	"availability" text DEFAULT '' NOT NULL,
	"media_trained" boolean DEFAULT false NOT NULL,
	"is_minor" boolean DEFAULT false NOT NULL,
	"guardian_name" text DEFAULT '' NOT NULL,
	"guardian_email" text,
	"guardian_consent" boolean DEFAULT false NOT NULL,
	"max_asks_per_quarter" integer DEFAULT 2 NOT NULL,
	"asked_before" text,
	"last_featured_on" text,
	"paused_until" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asks" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"ambassador_id" text NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"samples" jsonb NOT NULL,
	"success_id" text,
	"activity_id" text,
	"asked_by_name" text DEFAULT '' NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer_by" text NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"later_until" text,
	"done_at" timestamp (3) with time zone,
	"link" text DEFAULT '' NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"thanked_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_activities" (
	"id" text PRIMARY KEY NOT NULL,
	"audience_id" text NOT NULL,
	"activity_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"audience_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"how" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_topics" (
	"id" text PRIMARY KEY NOT NULL,
	"audience_id" text NOT NULL,
	"topic" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audiences" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'people' NOT NULL,
	"own" boolean DEFAULT false NOT NULL,
	"locale" text DEFAULT 'nb' NOT NULL,
	"size" integer,
	"concern" text DEFAULT '' NOT NULL,
	"rule" jsonb NOT NULL,
	"ideal_days" integer DEFAULT 30 NOT NULL,
	"longest_days" integer DEFAULT 45 NOT NULL,
	"shortest_days" integer DEFAULT 7 NOT NULL,
	"effort_minutes" integer DEFAULT 30 NOT NULL,
	"max_lix" integer DEFAULT 45 NOT NULL,
	"sort_key" text NOT NULL,
	"promised_from" text NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel_confirmers" (
	"id" text PRIMARY KEY NOT NULL,
	"channel_id" text NOT NULL,
	"contact_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"audience_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"effort_minutes" integer DEFAULT 5 NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_topics" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text NOT NULL,
	"topic" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_audiences" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"audience_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"title" text NOT NULL,
	"level" text NOT NULL,
	"series" text NOT NULL,
	"source" text DEFAULT 'byHand' NOT NULL,
	"baseline" double precision,
	"target" double precision,
	"unit" text DEFAULT '' NOT NULL,
	"starts_on" text NOT NULL,
	"due_on" text,
	"owner_contact_id" text,
	"method" text DEFAULT '' NOT NULL,
	"cadence_days" integer,
	"expected_lag_months" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"measured_on" text NOT NULL,
	"value" double precision NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"by_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_core_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"core_id" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_cores" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_variants" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"audience_id" text NOT NULL,
	"locale" text NOT NULL,
	"concern" text DEFAULT '' NOT NULL,
	"short" text DEFAULT '' NOT NULL,
	"message" text NOT NULL,
	"long" text DEFAULT '' NOT NULL,
	"call_to_action" text DEFAULT '' NOT NULL,
	"core_id" text,
	"core_revision" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proof_points" (
	"id" text PRIMARY KEY NOT NULL,
	"core_id" text NOT NULL,
	"success_id" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "success_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"success_id" text NOT NULL,
	"audience_id" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"call_to_action" text DEFAULT '' NOT NULL,
	"success_revision" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"outlet_id" text,
	"outlet_name" text NOT NULL,
	"published_on" text NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"release_id" text,
	"accuracy" text DEFAULT 'unknown' NOT NULL,
	"error_note" text DEFAULT '' NOT NULL,
	"correction_asked_on" text,
	"corrected_on" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_members" (
	"id" text PRIMARY KEY NOT NULL,
	"coverage_id" text NOT NULL,
	"member_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_successes" (
	"id" text PRIMARY KEY NOT NULL,
	"coverage_id" text NOT NULL,
	"success_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collect_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"member_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"month" text NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collect_settings" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"day_of_month" integer,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "expectations" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"member_id" text,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"indicator" text DEFAULT '' NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"target" double precision,
	"position" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "success_expectations" (
	"id" text PRIMARY KEY NOT NULL,
	"success_id" text NOT NULL,
	"expectation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closed_days" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"from_date" text NOT NULL,
	"to_date" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "update_tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"update_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"published_on" text,
	"url" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"via" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "cause_kind" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "cause_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "successes" ADD COLUMN "draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "successes" ADD COLUMN "handed_in_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "audience_id" text;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "channel_id" text;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "body" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "call_to_action" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "image_file_id" text;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "image_alt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "reachable" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "submitted" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "pending" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "heard_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "tallied_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "created_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
INSERT INTO "audiences" (id, region_id, name, kind, own, locale, rule, ideal_days, longest_days, shortest_days, effort_minutes, max_lix, sort_key, promised_from, created_at, changed_at) SELECT id, id, CASE locale WHEN 'nn' THEN 'Pressa' WHEN 'en' THEN 'The press' ELSE 'Pressen' END, 'press', false, locale, '{"roles":["journalist"],"memberIds":[],"topics":[]}'::jsonb, 35, 60, 5, 50, 45, CASE locale WHEN 'nn' THEN 'pressa' WHEN 'en' THEN 'the press' ELSE 'pressen' END, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), created_at, created_at FROM "regions";--> statement-breakpoint
INSERT INTO "channels" (id, region_id, audience_id, kind, label, created_at) SELECT id, id, id, 'email', CASE locale WHEN 'nn' THEN 'E-post til pressa' WHEN 'en' THEN 'Email to the press' ELSE 'E-post til pressen' END, created_at FROM "regions";--> statement-breakpoint
UPDATE "updates" SET "audience_id" = "region_id", "channel_id" = "region_id", "changed_at" = "created_at", "state" = CASE WHEN "cancelled_at" IS NULL THEN 'scheduled' ELSE 'cancelled' END;--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "audience_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "channel_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "state" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "changed_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_contacts" ADD CONSTRAINT "activity_contacts_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_contacts" ADD CONSTRAINT "activity_contacts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_members" ADD CONSTRAINT "activity_members_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_members" ADD CONSTRAINT "activity_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ambassador_consents" ADD CONSTRAINT "ambassador_consents_ambassador_id_ambassadors_id_fk" FOREIGN KEY ("ambassador_id") REFERENCES "public"."ambassadors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ambassador_topics" ADD CONSTRAINT "ambassador_topics_ambassador_id_ambassadors_id_fk" FOREIGN KEY ("ambassador_id") REFERENCES "public"."ambassadors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ambassadors" ADD CONSTRAINT "ambassadors_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ambassadors" ADD CONSTRAINT "ambassadors_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ambassadors" ADD CONSTRAINT "ambassadors_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_ambassador_id_ambassadors_id_fk" FOREIGN KEY ("ambassador_id") REFERENCES "public"."ambassadors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_activities" ADD CONSTRAINT "audience_activities_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_activities" ADD CONSTRAINT "audience_activities_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_contacts" ADD CONSTRAINT "audience_contacts_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_contacts" ADD CONSTRAINT "audience_contacts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_topics" ADD CONSTRAINT "audience_topics_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_confirmers" ADD CONSTRAINT "channel_confirmers_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_confirmers" ADD CONSTRAINT "channel_confirmers_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_topics" ADD CONSTRAINT "contact_topics_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_audiences" ADD CONSTRAINT "goal_audiences_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_audiences" ADD CONSTRAINT "goal_audiences_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_owner_contact_id_contacts_id_fk" FOREIGN KEY ("owner_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_core_texts" ADD CONSTRAINT "message_core_texts_core_id_message_cores_id_fk" FOREIGN KEY ("core_id") REFERENCES "public"."message_cores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_cores" ADD CONSTRAINT "message_cores_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_variants" ADD CONSTRAINT "message_variants_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_variants" ADD CONSTRAINT "message_variants_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_variants" ADD CONSTRAINT "message_variants_core_id_message_cores_id_fk" FOREIGN KEY ("core_id") REFERENCES "public"."message_cores"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_points" ADD CONSTRAINT "proof_points_core_id_message_cores_id_fk" FOREIGN KEY ("core_id") REFERENCES "public"."message_cores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_points" ADD CONSTRAINT "proof_points_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_messages" ADD CONSTRAINT "success_messages_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_messages" ADD CONSTRAINT "success_messages_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_messages" ADD CONSTRAINT "success_messages_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_members" ADD CONSTRAINT "coverage_members_coverage_id_coverage_id_fk" FOREIGN KEY ("coverage_id") REFERENCES "public"."coverage"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_members" ADD CONSTRAINT "coverage_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_successes" ADD CONSTRAINT "coverage_successes_coverage_id_coverage_id_fk" FOREIGN KEY ("coverage_id") REFERENCES "public"."coverage"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_successes" ADD CONSTRAINT "coverage_successes_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collect_requests" ADD CONSTRAINT "collect_requests_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collect_requests" ADD CONSTRAINT "collect_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collect_requests" ADD CONSTRAINT "collect_requests_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collect_settings" ADD CONSTRAINT "collect_settings_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expectations" ADD CONSTRAINT "expectations_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expectations" ADD CONSTRAINT "expectations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_expectations" ADD CONSTRAINT "success_expectations_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_expectations" ADD CONSTRAINT "success_expectations_expectation_id_expectations_id_fk" FOREIGN KEY ("expectation_id") REFERENCES "public"."expectations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_days" ADD CONSTRAINT "closed_days_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_tasks" ADD CONSTRAINT "update_tasks_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_tasks" ADD CONSTRAINT "update_tasks_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_tasks" ADD CONSTRAINT "update_tasks_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_region" ON "activities" USING btree ("region_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_contacts_unique" ON "activity_contacts" USING btree ("activity_id","contact_id");--> statement-breakpoint
CREATE INDEX "activity_contacts_contact" ON "activity_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_members_unique" ON "activity_members" USING btree ("activity_id","member_id");--> statement-breakpoint
CREATE INDEX "activity_members_member" ON "activity_members" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ambassador_consents_unique" ON "ambassador_consents" USING btree ("ambassador_id","scope");--> statement-breakpoint
CREATE UNIQUE INDEX "ambassador_topics_unique" ON "ambassador_topics" USING btree ("ambassador_id","topic");--> statement-breakpoint
CREATE UNIQUE INDEX "ambassadors_contact" ON "ambassadors" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "ambassadors_region" ON "ambassadors" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "asks_region" ON "asks" USING btree ("region_id","sent_at");--> statement-breakpoint
CREATE INDEX "asks_ambassador" ON "asks" USING btree ("ambassador_id","sent_at");--> statement-breakpoint
CREATE INDEX "asks_success" ON "asks" USING btree ("success_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_activities_unique" ON "audience_activities" USING btree ("audience_id","activity_id");--> statement-breakpoint
CREATE INDEX "audience_activities_activity" ON "audience_activities" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_contacts_unique" ON "audience_contacts" USING btree ("audience_id","contact_id");--> statement-breakpoint
CREATE INDEX "audience_contacts_contact" ON "audience_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_topics_unique" ON "audience_topics" USING btree ("audience_id","topic");--> statement-breakpoint
CREATE INDEX "audiences_region" ON "audiences" USING btree ("region_id","sort_key");--> statement-breakpoint
CREATE UNIQUE INDEX "channel_confirmers_unique" ON "channel_confirmers" USING btree ("channel_id","contact_id");--> statement-breakpoint
CREATE INDEX "channels_audience" ON "channels" USING btree ("audience_id","position");--> statement-breakpoint
CREATE INDEX "channels_region" ON "channels" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_topics_unique" ON "contact_topics" USING btree ("contact_id","topic");--> statement-breakpoint
CREATE INDEX "contact_topics_topic" ON "contact_topics" USING btree ("topic");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_audiences_unique" ON "goal_audiences" USING btree ("goal_id","audience_id");--> statement-breakpoint
CREATE INDEX "goals_region" ON "goals" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_unique" ON "measurements" USING btree ("goal_id","measured_on");--> statement-breakpoint
CREATE UNIQUE INDEX "message_core_texts_unique" ON "message_core_texts" USING btree ("core_id","locale");--> statement-breakpoint
CREATE UNIQUE INDEX "message_cores_place" ON "message_cores" USING btree ("region_id","kind","position");--> statement-breakpoint
CREATE UNIQUE INDEX "message_variants_unique" ON "message_variants" USING btree ("audience_id","locale");--> statement-breakpoint
CREATE INDEX "message_variants_region" ON "message_variants" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proof_points_unique" ON "proof_points" USING btree ("core_id","success_id");--> statement-breakpoint
CREATE UNIQUE INDEX "success_messages_unique" ON "success_messages" USING btree ("success_id","audience_id","locale");--> statement-breakpoint
CREATE INDEX "success_messages_audience" ON "success_messages" USING btree ("audience_id");--> statement-breakpoint
CREATE INDEX "coverage_region" ON "coverage" USING btree ("region_id","published_on");--> statement-breakpoint
CREATE UNIQUE INDEX "coverage_members_unique" ON "coverage_members" USING btree ("coverage_id","member_id");--> statement-breakpoint
CREATE INDEX "coverage_members_member" ON "coverage_members" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "coverage_successes_unique" ON "coverage_successes" USING btree ("coverage_id","success_id");--> statement-breakpoint
CREATE INDEX "coverage_successes_success" ON "coverage_successes" USING btree ("success_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collect_requests_unique" ON "collect_requests" USING btree ("region_id","member_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "collect_settings_region" ON "collect_settings" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "expectations_region" ON "expectations" USING btree ("region_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "success_expectations_unique" ON "success_expectations" USING btree ("success_id","expectation_id");--> statement-breakpoint
CREATE INDEX "success_expectations_expectation" ON "success_expectations" USING btree ("expectation_id");--> statement-breakpoint
CREATE INDEX "closed_days_region" ON "closed_days" USING btree ("region_id","from_date");--> statement-breakpoint
CREATE UNIQUE INDEX "update_tasks_unique" ON "update_tasks" USING btree ("update_id","contact_id");--> statement-breakpoint
CREATE INDEX "update_tasks_region" ON "update_tasks" USING btree ("region_id","confirmed_at");--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_audience_id_audiences_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."audiences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_image_file_id_files_id_fk" FOREIGN KEY ("image_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_changed" ON "deliveries" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "successes_region_created" ON "successes" USING btree ("region_id","created_at");--> statement-breakpoint
CREATE INDEX "updates_audience" ON "updates" USING btree ("audience_id","planned_for");--> statement-breakpoint
CREATE INDEX "updates_heard" ON "updates" USING btree ("audience_id","heard_at");--> statement-breakpoint
ALTER TABLE "updates" DROP COLUMN "audience";--> statement-breakpoint
ALTER TABLE "updates" DROP COLUMN "channel";