CREATE TABLE `idempotency_keys` (
	`caller` text NOT NULL,
	`key` text NOT NULL,
	`input_hash` text NOT NULL,
	`written` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`caller`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `revision_addresses` (
	`address` text NOT NULL,
	`revision_id` integer NOT NULL,
	PRIMARY KEY(`address`, `revision_id`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revision_addresses_revision` ON `revision_addresses` (`revision_id`);--> statement-breakpoint
CREATE INDEX `entries_updated` ON `entries` (`updated_at`);--> statement-breakpoint
CREATE INDEX `publications_time` ON `publications` (`published_at`,`entry_id`);