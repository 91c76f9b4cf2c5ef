CREATE TABLE "approval_parties" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"concern" text NOT NULL,
	"contact_id" text,
	"asked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "approval_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"kind" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_by_contact_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approval_subjects" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"title" text NOT NULL,
	"current_version_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"answer_by" timestamp (3) with time zone,
	"planned_for" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"concern" text NOT NULL,
	"sequence" integer NOT NULL,
	"decision" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"hash" text NOT NULL,
	"blocks" text NOT NULL,
	"version_id" text NOT NULL,
	"contact_id" text,
	"by_name" text NOT NULL,
	"via" text NOT NULL,
	"link_id" text,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"document" text NOT NULL,
	"blocks" text NOT NULL,
	"hash" text NOT NULL,
	"based_on_id" text,
	"author_name" text NOT NULL,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"act" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"region_id" text NOT NULL,
	"role" text NOT NULL,
	"member_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"locale" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_roles" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"role" text NOT NULL,
	"member_id" text
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"user_id" text,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"email" text,
	"email_key" text,
	"phone" text DEFAULT '' NOT NULL,
	"locale" text,
	"sort_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" text NOT NULL,
	"purpose" text NOT NULL,
	"recipient_key" text NOT NULL,
	"recipient_email" text NOT NULL,
	"recipient_name" text NOT NULL,
	"contact_id" text,
	"locale" text NOT NULL,
	"content_id" text,
	"merge" jsonb,
	"link_id" text,
	"list" text,
	"auto_submitted" text,
	"state" text NOT NULL,
	"reason" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"overdue_allowed" boolean DEFAULT false NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_token" text,
	"lease_until" timestamp (3) with time zone,
	"last_code" integer,
	"last_answer" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sending_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_contents" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" text NOT NULL,
	"variant" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"from_name" text NOT NULL,
	"reply_to" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"delivery_id" text NOT NULL,
	"to_name" text NOT NULL,
	"to_email" text NOT NULL,
	"from_name" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"headers" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_mails_deliveryId_unique" UNIQUE("delivery_id")
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"recipient_key" text NOT NULL,
	"list" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_renditions" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_length" integer NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"purpose" text NOT NULL,
	"holder_id" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "media_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"outlet_id" text NOT NULL,
	"beat" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_coverage" (
	"id" text PRIMARY KEY NOT NULL,
	"outlet_id" text NOT NULL,
	"member_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlets" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"language_form" text DEFAULT 'nb' NOT NULL,
	"sort_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_successes" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"success_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"embargo_until" timestamp (3) with time zone,
	"ready_at" timestamp (3) with time zone,
	"planned_for" timestamp (3) with time zone,
	"published_version_id" text,
	"publish_at" timestamp (3) with time zone,
	"frozen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sendings" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"release_id" text NOT NULL,
	"version_id" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"scheduled_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"name" text NOT NULL,
	"display_name" text NOT NULL,
	"language_form" text DEFAULT 'nb' NOT NULL,
	"sort_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"legal_form" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'nb' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Oslo' NOT NULL,
	"approval_rule" text DEFAULT 'all' NOT NULL,
	"told_threshold" double precision DEFAULT 0.8 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "regions_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "success_benefits" (
	"id" text PRIMARY KEY NOT NULL,
	"success_id" text NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"sentence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "success_people" (
	"id" text PRIMARY KEY NOT NULL,
	"success_id" text NOT NULL,
	"contact_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "success_restrictions" (
	"id" text PRIMARY KEY NOT NULL,
	"success_id" text NOT NULL,
	"carrier_type" text NOT NULL,
	"carrier_id" text NOT NULL,
	"approved" boolean NOT NULL,
	"ready" boolean NOT NULL,
	"embargo_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "success_topics" (
	"id" text PRIMARY KEY NOT NULL,
	"success_id" text NOT NULL,
	"topic" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "successes" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"story" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"value" double precision,
	"baseline" double precision,
	"measure" text DEFAULT '' NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"period" text DEFAULT '' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"happened_on" text,
	"image_file_id" text,
	"image_alt" text DEFAULT '' NOT NULL,
	"image_caption" text DEFAULT '' NOT NULL,
	"image_credit" text DEFAULT '' NOT NULL,
	"image_consent" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "update_successes" (
	"id" text PRIMARY KEY NOT NULL,
	"update_id" text NOT NULL,
	"success_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" text PRIMARY KEY NOT NULL,
	"region_id" text NOT NULL,
	"audience" text NOT NULL,
	"channel" text NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"planned_for" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"cause_kind" text NOT NULL,
	"cause_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approval_parties" ADD CONSTRAINT "approval_parties_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_parties" ADD CONSTRAINT "approval_parties_subject_id_approval_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."approval_subjects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_subjects" ADD CONSTRAINT "approval_subjects_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_subject_id_approval_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."approval_subjects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_versions" ADD CONSTRAINT "text_versions_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_versions" ADD CONSTRAINT "text_versions_subject_id_approval_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."approval_subjects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_content_id_delivery_contents_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."delivery_contents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_contents" ADD CONSTRAINT "delivery_contents_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_renditions" ADD CONSTRAINT "file_renditions_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_contacts" ADD CONSTRAINT "media_contacts_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_contacts" ADD CONSTRAINT "media_contacts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_contacts" ADD CONSTRAINT "media_contacts_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_coverage" ADD CONSTRAINT "outlet_coverage_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_coverage" ADD CONSTRAINT "outlet_coverage_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlets" ADD CONSTRAINT "outlets_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_successes" ADD CONSTRAINT "release_successes_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_successes" ADD CONSTRAINT "release_successes_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sendings" ADD CONSTRAINT "sendings_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sendings" ADD CONSTRAINT "sendings_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_benefits" ADD CONSTRAINT "success_benefits_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_benefits" ADD CONSTRAINT "success_benefits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_people" ADD CONSTRAINT "success_people_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_people" ADD CONSTRAINT "success_people_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_restrictions" ADD CONSTRAINT "success_restrictions_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_topics" ADD CONSTRAINT "success_topics_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successes" ADD CONSTRAINT "successes_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successes" ADD CONSTRAINT "successes_image_file_id_files_id_fk" FOREIGN KEY ("image_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_successes" ADD CONSTRAINT "update_successes_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_successes" ADD CONSTRAINT "update_successes_success_id_successes_id_fk" FOREIGN KEY ("success_id") REFERENCES "public"."successes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "approval_parties_unique" ON "approval_parties" USING btree ("subject_id","concern");--> statement-breakpoint
CREATE INDEX "approval_parties_contact" ON "approval_parties" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "approval_requests_contact" ON "approval_requests" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_subjects_unique" ON "approval_subjects" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_unique" ON "decisions" USING btree ("subject_id","concern","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "text_versions_unique" ON "text_versions" USING btree ("subject_id","number");--> statement-breakpoint
CREATE INDEX "audit_region_at" ON "audit_entries" USING btree ("region_id","at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_entries" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_user_region" ON "memberships" USING btree ("user_id","region_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_roles_unique" ON "contact_roles" USING btree ("contact_id","role","member_id");--> statement-breakpoint
CREATE INDEX "contact_roles_region" ON "contact_roles" USING btree ("region_id","role");--> statement-breakpoint
CREATE INDEX "contacts_region_sort" ON "contacts" USING btree ("region_id","sort_key");--> statement-breakpoint
CREATE INDEX "contacts_region_email" ON "contacts" USING btree ("region_id","email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_unique" ON "deliveries" USING btree ("cause_kind","cause_id","purpose","recipient_key");--> statement-breakpoint
CREATE INDEX "deliveries_queue" ON "deliveries" USING btree ("state","next_try_at");--> statement-breakpoint
CREATE INDEX "deliveries_region" ON "deliveries" USING btree ("region_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_contents_unique" ON "delivery_contents" USING btree ("cause_kind","cause_id","variant","locale");--> statement-breakpoint
CREATE INDEX "outbox_region_at" ON "outbox_mails" USING btree ("region_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_unique" ON "suppressions" USING btree ("region_id","recipient_key","list");--> statement-breakpoint
CREATE UNIQUE INDEX "file_renditions_unique" ON "file_renditions" USING btree ("file_id","name");--> statement-breakpoint
CREATE INDEX "files_region" ON "files" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "links_unique" ON "links" USING btree ("region_id","purpose","holder_id","subject");--> statement-breakpoint
CREATE INDEX "links_holder" ON "links" USING btree ("holder_id");--> statement-breakpoint
CREATE UNIQUE INDEX "media_contacts_unique" ON "media_contacts" USING btree ("contact_id","outlet_id");--> statement-breakpoint
CREATE INDEX "media_contacts_region" ON "media_contacts" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outlet_coverage_unique" ON "outlet_coverage" USING btree ("outlet_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outlets_region_name" ON "outlets" USING btree ("region_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "release_successes_unique" ON "release_successes" USING btree ("release_id","success_id");--> statement-breakpoint
CREATE INDEX "release_successes_success" ON "release_successes" USING btree ("success_id");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_region_slug" ON "releases" USING btree ("region_id","slug");--> statement-breakpoint
CREATE INDEX "releases_region" ON "releases" USING btree ("region_id","changed_at");--> statement-breakpoint
CREATE INDEX "sendings_release" ON "sendings" USING btree ("release_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_region_name" ON "members" USING btree ("region_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "success_benefits_unique" ON "success_benefits" USING btree ("success_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "success_people_unique" ON "success_people" USING btree ("success_id","contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "success_restrictions_unique" ON "success_restrictions" USING btree ("success_id","carrier_type","carrier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "success_topics_unique" ON "success_topics" USING btree ("success_id","topic");--> statement-breakpoint
CREATE INDEX "successes_region_date" ON "successes" USING btree ("region_id","happened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "update_successes_unique" ON "update_successes" USING btree ("update_id","success_id");--> statement-breakpoint
CREATE INDEX "update_successes_success" ON "update_successes" USING btree ("success_id");--> statement-breakpoint
CREATE UNIQUE INDEX "updates_cause" ON "updates" USING btree ("cause_kind","cause_id");--> statement-breakpoint
CREATE INDEX "updates_region" ON "updates" USING btree ("region_id","planned_for");