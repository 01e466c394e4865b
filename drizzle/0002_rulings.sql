CREATE TABLE `edition_policies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition_id` integer NOT NULL,
	`policy_id` integer,
	`reason` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_policies_reason" CHECK(trim("edition_policies"."reason") <> '')
);
--> statement-breakpoint
CREATE INDEX `edition_policies_edition` ON `edition_policies` (`edition_id`);--> statement-breakpoint
CREATE INDEX `edition_policies_policy` ON `edition_policies` (`policy_id`);--> statement-breakpoint
CREATE TABLE `policies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`values` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "policies_version_positive" CHECK("policies"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policies_name_version` ON `policies` (`name`,`version`);--> statement-breakpoint
CREATE TABLE `ruling_withdrawals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ruling_id` integer NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`ruling_id`) REFERENCES `rulings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ruling_withdrawals_reason" CHECK(trim("ruling_withdrawals"."reason") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ruling_withdrawals_ruling` ON `ruling_withdrawals` (`ruling_id`);--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`country_code` text,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`measure` text,
	`other_measure` text,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `countries`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rulings_kind" CHECK("kind" IN ('EQUIVALENCE', 'BREAK', 'CONTINUATION')),
	CONSTRAINT "rulings_years" CHECK("rulings"."from_year" < "rulings"."to_year"),
	CONSTRAINT "rulings_reason" CHECK(trim("rulings"."reason") <> ''),
	CONSTRAINT "rulings_measures" CHECK(("rulings"."kind" = 'EQUIVALENCE') = ("rulings"."other_measure" IS NOT NULL) AND ("rulings"."other_measure" IS NULL OR "rulings"."measure" IS NOT NULL)),
	CONSTRAINT "rulings_where" CHECK("rulings"."kind" = 'EQUIVALENCE' OR "rulings"."country_code" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `rulings_country` ON `rulings` (`country_code`);