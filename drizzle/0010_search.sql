CREATE TABLE `search_places` (
	`revision_id` integer NOT NULL,
	`part` text NOT NULL,
	`key` text NOT NULL,
	`text_id` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `part`, `key`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_id`) REFERENCES `search_texts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_places_part" CHECK("part" IN ('TITLE', 'HEADING', 'BODY', 'PHRASE', 'NOTE', 'SOURCE'))
);
--> statement-breakpoint
CREATE INDEX `search_places_text` ON `search_places` (`text_id`);--> statement-breakpoint
CREATE TABLE `search_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_hash` text,
	`words` text,
	`published` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`body_hash`) REFERENCES `bodies`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_texts_one" CHECK(("search_texts"."body_hash" IS NULL) <> ("search_texts"."words" IS NULL)),
	CONSTRAINT "search_texts_published" CHECK("search_texts"."published" IN (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_body` ON `search_texts` (`body_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_words` ON `search_texts` (`words`);