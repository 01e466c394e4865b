CREATE TABLE `external_releases` (
	`id` integer PRIMARY KEY NOT NULL,
	`dataset` text NOT NULL,
	`release` text NOT NULL,
	`licence` text NOT NULL,
	`citation` text NOT NULL,
	`content_hash` text NOT NULL,
	`years` text NOT NULL,
	`row_count` integer NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `external_releases_name` ON `external_releases` (`dataset`,`release`);--> statement-breakpoint
CREATE UNIQUE INDEX `external_releases_content` ON `external_releases` (`dataset`,`content_hash`);--> statement-breakpoint
CREATE TABLE `external_values` (
	`release_id` integer NOT NULL,
	`host` text NOT NULL,
	`origin` text NOT NULL,
	`year` integer NOT NULL,
	`refugees` integer,
	`asylum_seekers` integer,
	`returned_refugees` integer,
	`idps` integer,
	`returned_idps` integer,
	`stateless` integer,
	`ooc` integer,
	`oip` integer,
	`hst` integer,
	PRIMARY KEY(`release_id`, `host`, `origin`, `year`),
	FOREIGN KEY (`release_id`) REFERENCES `external_releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host`) REFERENCES `countries`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin`) REFERENCES `countries`(`code`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID; -- by hand: the key is most of a row, and rows are read in its order
--> statement-breakpoint
CREATE INDEX `external_values_origin` ON `external_values` (`release_id`,`origin`,`host`,`year`);