CREATE TABLE "installation" (
	"id" text PRIMARY KEY NOT NULL,
	"setup_seed" text NOT NULL,
	"set_up_at" timestamp (3) with time zone,
	"restored_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"member_id" text,
	"locale" text NOT NULL,
	"invited_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"user_id" text,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contact_merges" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"moved" jsonb NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contacts_apart" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"first_id" text NOT NULL,
	"second_id" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hold_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"hold_id" text NOT NULL,
	"item_type" text NOT NULL,
	"item_id" text NOT NULL,
	"decision" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"reason_type" text NOT NULL,
	"reason_id" text NOT NULL,
	"title" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"organisation" text DEFAULT '' NOT NULL,
	"member_id" text,
	"kind" text DEFAULT 'other' NOT NULL,
	"business" boolean DEFAULT false NOT NULL,
	"horizon" text,
	"via" text NOT NULL,
	"about_type" text,
	"about_id" text,
	"about_title" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"access_request" boolean DEFAULT false NOT NULL,
	"due_on" text,
	"owner_user_id" text,
	"owner_name" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text DEFAULT '' NOT NULL,
	"answered_via" text,
	"closed_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_expectations" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"expectation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guidance_attestations" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"item_id" text NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by_name" text NOT NULL,
	"by_user_id" text,
	"attested_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guidance_switches" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"item_id" text NOT NULL,
	"reason" text NOT NULL,
	"by_name" text NOT NULL,
	"off_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"number" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"problems" jsonb,
	"target_id" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"byte_length" integer NOT NULL,
	"format" text NOT NULL,
	"encoding" text DEFAULT '' NOT NULL,
	"delimiter" text DEFAULT '' NOT NULL,
	"sheet" text DEFAULT '' NOT NULL,
	"headings" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"failure" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"by_name" text NOT NULL,
	"by_user_id" text,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "case_actions" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"case_id" text NOT NULL,
	"text" text NOT NULL,
	"owner_name" text DEFAULT '' NOT NULL,
	"due_on" text,
	"done_on" text,
	"verified_on" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" integer NOT NULL,
	"contact_id" text,
	"label" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"outcome" text,
	"called_at" timestamp (3) with time zone,
	"called_by_name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_log" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"author_name" text NOT NULL,
	"author_id" text
);
--> statement-breakpoint
CREATE TABLE "case_statements" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by_name" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"due_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"done_by_name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"scenario_id" text,
	"title" text NOT NULL,
	"exercise" boolean NOT NULL,
	"locale" text NOT NULL,
	"leader_name" text NOT NULL,
	"leader_user_id" text,
	"spokesperson" text DEFAULT '' NOT NULL,
	"aware_at" timestamp (3) with time zone NOT NULL,
	"data_breach" boolean DEFAULT false NOT NULL,
	"next_statement_at" timestamp (3) with time zone,
	"opened_by_name" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_by_name" text DEFAULT '' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"reviewed_at" timestamp (3) with time zone,
	"planned" text DEFAULT '' NOT NULL,
	"happened" text DEFAULT '' NOT NULL,
	"difference" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"position" integer NOT NULL,
	"contact_id" text,
	"label" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"scenario_id" text NOT NULL,
	"reviewed_on" text NOT NULL,
	"next_on" text,
	"by_name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"minute" integer
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"category" text DEFAULT '' NOT NULL,
	"likelihood" integer NOT NULL,
	"consequence" integer NOT NULL,
	"triggers" jsonb NOT NULL,
	"affected" jsonb NOT NULL,
	"lead_organisation" text DEFAULT '' NOT NULL,
	"spokesperson" text DEFAULT '' NOT NULL,
	"spokesperson_contact_id" text,
	"deputy" text DEFAULT '' NOT NULL,
	"deputy_contact_id" text,
	"statement_nb" text DEFAULT '' NOT NULL,
	"statement_nn" text DEFAULT '' NOT NULL,
	"questions" jsonb NOT NULL,
	"do_not_say" jsonb NOT NULL,
	"channels" jsonb NOT NULL,
	"legal_check" text DEFAULT '' NOT NULL,
	"documents" jsonb NOT NULL,
	"last_reviewed_on" text,
	"next_review_on" text,
	"last_exercised_on" text,
	"archived_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enquiry_successes" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"success_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "press_enquiries" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text,
	"outlet_id" text,
	"asker_name" text NOT NULL,
	"outlet_name" text DEFAULT '' NOT NULL,
	"reach" text DEFAULT '' NOT NULL,
	"question" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"deadline_at" timestamp (3) with time zone,
	"access_request" boolean DEFAULT false NOT NULL,
	"access_due_on" text,
	"owner_user_id" text,
	"owner_name" text DEFAULT '' NOT NULL,
	"spokesperson" text DEFAULT '' NOT NULL,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text DEFAULT '' NOT NULL,
	"release_id" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region_settings" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_name" text DEFAULT '' NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stakeholder_assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"assessor" text NOT NULL,
	"member_id" text,
	"assessed_on" text NOT NULL,
	"interest" integer NOT NULL,
	"influence" integer NOT NULL,
	"attitude" text,
	"power" boolean,
	"legitimacy" boolean,
	"urgency" boolean,
	"note" text DEFAULT '' NOT NULL,
	"by_name" text NOT NULL,
	"via" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stakeholders" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"nature" text NOT NULL,
	"category" text NOT NULL,
	"group" text NOT NULL,
	"opposition" boolean DEFAULT false NOT NULL,
	"member_id" text,
	"relation" text DEFAULT '' NOT NULL,
	"expectation" text DEFAULT '' NOT NULL,
	"success_criteria" text DEFAULT '' NOT NULL,
	"important_phase" text DEFAULT '' NOT NULL,
	"need_from_us" text DEFAULT '' NOT NULL,
	"we_need" text DEFAULT '' NOT NULL,
	"participation" text,
	"promise" text DEFAULT '' NOT NULL,
	"preferred_channel" text DEFAULT '' NOT NULL,
	"owner_contact_id" text,
	"attitude_wanted" text,
	"interest" double precision,
	"influence" double precision,
	"assessed_on" text,
	"archived_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responsibilities" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"role" text,
	"member_id" text,
	"what" text NOT NULL,
	"locale" text NOT NULL,
	"kind" text NOT NULL,
	"every_days" integer,
	"starts_on" text NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	"answer_note" text DEFAULT '' NOT NULL,
	"via" text,
	"archived_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responsibility_done" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"responsibility_id" text NOT NULL,
	"done_on" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by_name" text NOT NULL,
	"via" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategies" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"review_on" text,
	"approved_version_id" text,
	"approved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "facilitator" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "method" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "preparation_sent_on" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "follow_up_sent_on" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "press_notice_on" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "media_contacts" ADD COLUMN "verified_on" text;--> statement-breakpoint
ALTER TABLE "outlets" ADD COLUMN "deadline" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "outlets" ADD COLUMN "publish_days" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "outlets" ADD COLUMN "url" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "outlets" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outlets" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "code" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "population" integer;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "strengths" jsonb;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "available_hours" integer;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "committed_hours" integer;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "capacity_said_on" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "regions" ADD COLUMN "started_on" text;--> statement-breakpoint
ALTER TABLE "successes" ADD COLUMN "place_member_id" text;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merges" ADD CONSTRAINT "contact_merges_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merges" ADD CONSTRAINT "contact_merges_kept_id_contacts_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merges" ADD CONSTRAINT "contact_merges_merged_id_contacts_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts_apart" ADD CONSTRAINT "contacts_apart_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts_apart" ADD CONSTRAINT "contacts_apart_first_id_contacts_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts_apart" ADD CONSTRAINT "contacts_apart_second_id_contacts_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_decisions" ADD CONSTRAINT "hold_decisions_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_decisions" ADD CONSTRAINT "hold_decisions_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_expectations" ADD CONSTRAINT "goal_expectations_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_expectations" ADD CONSTRAINT "goal_expectations_expectation_id_expectations_id_fk" FOREIGN KEY ("expectation_id") REFERENCES "public"."expectations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_attestations" ADD CONSTRAINT "guidance_attestations_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_switches" ADD CONSTRAINT "guidance_switches_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_calls" ADD CONSTRAINT "case_calls_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_calls" ADD CONSTRAINT "case_calls_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_calls" ADD CONSTRAINT "case_calls_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_log" ADD CONSTRAINT "case_log_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_log" ADD CONSTRAINT "case_log_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_statements" ADD CONSTRAINT "case_statements_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_statements" ADD CONSTRAINT "case_statements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_tasks" ADD CONSTRAINT "case_tasks_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_tasks" ADD CONSTRAINT "case_tasks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_calls" ADD CONSTRAINT "scenario_calls_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_calls" ADD CONSTRAINT "scenario_calls_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_reviews" ADD CONSTRAINT "scenario_reviews_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_reviews" ADD CONSTRAINT "scenario_reviews_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_steps" ADD CONSTRAINT "scenario_steps_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_spokesperson_contact_id_contacts_id_fk" FOREIGN KEY ("spokesperson_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_deputy_contact_id_contacts_id_fk" FOREIGN KEY ("deputy_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_successes" ADD CONSTRAINT "enquiry_successes_enquiry_id_press_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."press_enquiries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_successes" ADD CONSTRAINT "enquiry_successes_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_enquiries" ADD CONSTRAINT "press_enquiries_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_enquiries" ADD CONSTRAINT "press_enquiries_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_enquiries" ADD CONSTRAINT "press_enquiries_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_enquiries" ADD CONSTRAINT "press_enquiries_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_settings" ADD CONSTRAINT "region_settings_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholder_assessments" ADD CONSTRAINT "stakeholder_assessments_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholder_assessments" ADD CONSTRAINT "stakeholder_assessments_stakeholder_id_stakeholders_id_fk" FOREIGN KEY ("stakeholder_id") REFERENCES "public"."stakeholders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholder_assessments" ADD CONSTRAINT "stakeholder_assessments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_owner_contact_id_contacts_id_fk" FOREIGN KEY ("owner_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility_done" ADD CONSTRAINT "responsibility_done_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility_done" ADD CONSTRAINT "responsibility_done_responsibility_id_responsibilities_id_fk" FOREIGN KEY ("responsibility_id") REFERENCES "public"."responsibilities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invites_region" ON "invites" USING btree ("region_id","created_at");--> statement-breakpoint
CREATE INDEX "password_resets_user" ON "password_resets" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "contact_merges_region" ON "contact_merges" USING btree ("region_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_apart_unique" ON "contacts_apart" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hold_decisions_unique" ON "hold_decisions" USING btree ("hold_id","item_type","item_id");--> statement-breakpoint
CREATE INDEX "hold_decisions_item" ON "hold_decisions" USING btree ("item_type","item_id");--> statement-breakpoint
CREATE INDEX "holds_region" ON "holds" USING btree ("region_id","lifted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "holds_reason" ON "holds" USING btree ("reason_type","reason_id");--> statement-breakpoint
CREATE INDEX "feedback_region" ON "feedback" USING btree ("region_id","received_at");--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback" USING btree ("region_id","answered_at");--> statement-breakpoint
CREATE INDEX "feedback_contact" ON "feedback" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_expectations_unique" ON "goal_expectations" USING btree ("goal_id","expectation_id");--> statement-breakpoint
CREATE INDEX "guidance_attestations_item" ON "guidance_attestations" USING btree ("region_id","item_id","attested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "guidance_switches_unique" ON "guidance_switches" USING btree ("region_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "import_rows_unique" ON "import_rows" USING btree ("import_id","number");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","number");--> statement-breakpoint
CREATE INDEX "imports_region" ON "imports" USING btree ("region_id","created_at");--> statement-breakpoint
CREATE INDEX "case_actions_case" ON "case_actions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_actions_region" ON "case_actions" USING btree ("region_id","due_on");--> statement-breakpoint
CREATE INDEX "case_calls_case" ON "case_calls" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_log_case" ON "case_log" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_statements_unique" ON "case_statements" USING btree ("case_id","number","locale");--> statement-breakpoint
CREATE INDEX "case_tasks_case" ON "case_tasks" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "cases_region" ON "cases" USING btree ("region_id","opened_at");--> statement-breakpoint
CREATE INDEX "scenario_calls_scenario" ON "scenario_calls" USING btree ("scenario_id","position");--> statement-breakpoint
CREATE INDEX "scenario_reviews_scenario" ON "scenario_reviews" USING btree ("scenario_id","reviewed_on");--> statement-breakpoint
CREATE INDEX "scenario_steps_scenario" ON "scenario_steps" USING btree ("scenario_id","position");--> statement-breakpoint
CREATE INDEX "scenarios_region" ON "scenarios" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enquiry_successes_unique" ON "enquiry_successes" USING btree ("enquiry_id","success_id");--> statement-breakpoint
CREATE INDEX "press_enquiries_region" ON "press_enquiries" USING btree ("region_id","received_at");--> statement-breakpoint
CREATE INDEX "press_enquiries_open" ON "press_enquiries" USING btree ("region_id","answered_at");--> statement-breakpoint
CREATE INDEX "press_enquiries_contact" ON "press_enquiries" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "region_settings_unique" ON "region_settings" USING btree ("region_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "stakeholder_assessments_unique" ON "stakeholder_assessments" USING btree ("stakeholder_id","assessor","assessed_on");--> statement-breakpoint
CREATE INDEX "stakeholder_assessments_region" ON "stakeholder_assessments" USING btree ("region_id","assessed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "stakeholders_contact" ON "stakeholders" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "stakeholders_region" ON "stakeholders" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "responsibilities_region" ON "responsibilities" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "responsibilities_contact" ON "responsibilities" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "responsibility_done_unique" ON "responsibility_done" USING btree ("responsibility_id","done_on");--> statement-breakpoint
CREATE UNIQUE INDEX "strategies_region" ON "strategies" USING btree ("region_id");--> statement-breakpoint
ALTER TABLE "successes" ADD CONSTRAINT "successes_place_member_id_members_id_fk" FOREIGN KEY ("place_member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asks_done" ON "asks" USING btree ("region_id","done_at");--> statement-breakpoint
CREATE INDEX "contact_roles_member" ON "contact_roles" USING btree ("region_id","member_id");--> statement-breakpoint
CREATE INDEX "releases_planned" ON "releases" USING btree ("region_id","planned_for");--> statement-breakpoint
CREATE INDEX "updates_state" ON "updates" USING btree ("region_id","state","planned_for");