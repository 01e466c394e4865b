CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`person_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	CONSTRAINT "api_tokens_role" CHECK("role" IN ('EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`client` text NOT NULL,
	`action` text NOT NULL,
	`entry_id` integer,
	`from_revision_id` integer,
	`to_revision_id` integer,
	`detail` text,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entry` ON `audit` (`entry_id`);--> statement-breakpoint
CREATE INDEX `audit_from_revision` ON `audit` (`from_revision_id`);--> statement-breakpoint
CREATE INDEX `audit_to_revision` ON `audit` (`to_revision_id`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `countries` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`publication_date` text,
	`disclaimer` text,
	CONSTRAINT "editions_year_range" CHECK("editions"."year" BETWEEN 1900 AND 2200)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_year` ON `editions` (`year`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`country_code` text NOT NULL,
	`edition_id` integer NOT NULL,
	`draft_revision_id` integer,
	`live_revision_id` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `countries`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`live_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_edition_country` ON `entries` (`edition_id`,`country_code`);--> statement-breakpoint
CREATE INDEX `entries_country` ON `entries` (`country_code`);--> statement-breakpoint
CREATE INDEX `entries_draft_revision` ON `entries` (`draft_revision_id`);--> statement-breakpoint
CREATE INDEX `entries_live_revision` ON `entries` (`live_revision_id`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`phrase` text NOT NULL,
	`qualifier` text NOT NULL,
	`value` real,
	`low` real,
	`high` real,
	`concept` text NOT NULL,
	`population` text,
	`origin` text,
	`places` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`period` text,
	`definition` text,
	`attribution` text,
	`source_key` text,
	`anchor_section` text,
	`anchor_start` integer,
	`anchor_end` integer,
	`confirmed` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figures_confirmed" CHECK("figures"."confirmed" IN (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `figures_revision_position` ON `figures` (`revision_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `figures_revision_key` ON `figures` (`revision_id`,`key`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "people_role" CHECK("role" IN ('EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`kind` text NOT NULL,
	`public_note` text NOT NULL,
	`published_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_kind" CHECK("kind" IN ('FIRST', 'MINOR', 'SUBSTANTIVE', 'CORRECTION'))
);
--> statement-breakpoint
CREATE INDEX `publications_entry_time` ON `publications` (`entry_id`,"published_at" desc);--> statement-breakpoint
CREATE INDEX `publications_revision` ON `publications` (`revision_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`number` integer NOT NULL,
	`base_revision_id` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`publication_date` text,
	`disclaimer` text,
	`cite_as` text,
	`last_updated` text,
	`accessed` text,
	`addresses` text NOT NULL,
	`note` text,
	`author_id` text,
	`author_name` text NOT NULL,
	`created_at` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`base_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_number_positive" CHECK("revisions"."number" >= 1),
	CONSTRAINT "revisions_kind" CHECK("kind" IN ('CREATED', 'REVISED', 'RESTORED', 'IMPORTED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_entry_number` ON `revisions` (`entry_id`,"number" desc);--> statement-breakpoint
CREATE INDEX `revisions_base` ON `revisions` (`base_revision_id`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`heading` text,
	`body_hash` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_hash`) REFERENCES `bodies`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_revision_position` ON `sections` (`revision_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `sections_revision_key` ON `sections` (`revision_id`,`key`);--> statement-breakpoint
CREATE INDEX `sections_body` ON `sections` (`body_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`date` text,
	`url` text,
	`accessed` text,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_revision_position` ON `sources` (`revision_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `sources_revision_key` ON `sources` (`revision_id`,`key`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);