CREATE TABLE `intended_findings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fingerprint` text NOT NULL,
	`locus` text NOT NULL,
	`kind` text NOT NULL,
	`entry_id` integer NOT NULL,
	`intended` integer NOT NULL,
	`reason` text,
	`message` text NOT NULL,
	`person_id` text,
	`person_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intended_findings_intended" CHECK("intended_findings"."intended" IN (0, 1)),
	CONSTRAINT "intended_findings_reason" CHECK(("intended_findings"."intended" = 1) = (length(trim(coalesce("intended_findings"."reason", ''))) > 0))
);
--> statement-breakpoint
CREATE INDEX `intended_findings_locus` ON `intended_findings` (`locus`);--> statement-breakpoint
CREATE INDEX `intended_findings_entry` ON `intended_findings` (`entry_id`);