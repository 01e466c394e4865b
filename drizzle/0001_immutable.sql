-- What must never change, refused by the database itself, whoever asks.
-- A migration that rebuilds one of these tables must create its triggers again: packages/db/src/migrate.test.ts checks.
CREATE TRIGGER `revisions_refuse_update` BEFORE UPDATE ON `revisions`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `revisions_refuse_delete` BEFORE DELETE ON `revisions`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `sections_refuse_update` BEFORE UPDATE ON `sections`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `sections_refuse_delete` BEFORE DELETE ON `sections`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `figures_refuse_update` BEFORE UPDATE ON `figures`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `figures_refuse_delete` BEFORE DELETE ON `figures`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `sources_refuse_update` BEFORE UPDATE ON `sources`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `sources_refuse_delete` BEFORE DELETE ON `sources`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `bodies_refuse_update` BEFORE UPDATE ON `bodies`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `bodies_refuse_delete` BEFORE DELETE ON `bodies`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `publications_refuse_update` BEFORE UPDATE ON `publications`
BEGIN
	SELECT RAISE(ABORT, 'the record of publications is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `publications_refuse_delete` BEFORE DELETE ON `publications`
BEGIN
	SELECT RAISE(ABORT, 'the record of publications is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_refuse_update` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_refuse_delete` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit is append-only');
END;
--> statement-breakpoint
-- Once the entry's draft head has moved to it, a revision is sealed: nothing may be added either.
CREATE TRIGGER `sections_refuse_late_insert` BEFORE INSERT ON `sections`
WHEN EXISTS (
	SELECT 1 FROM `revisions` JOIN `entries` ON `entries`.`id` = `revisions`.`entry_id`
	WHERE `revisions`.`id` = NEW.`revision_id` AND `entries`.`draft_revision_id` >= `revisions`.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
-- Once the entry's draft head has moved to it, a revision is sealed: nothing may be added either.
CREATE TRIGGER `figures_refuse_late_insert` BEFORE INSERT ON `figures`
WHEN EXISTS (
	SELECT 1 FROM `revisions` JOIN `entries` ON `entries`.`id` = `revisions`.`entry_id`
	WHERE `revisions`.`id` = NEW.`revision_id` AND `entries`.`draft_revision_id` >= `revisions`.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
-- Once the entry's draft head has moved to it, a revision is sealed: nothing may be added either.
CREATE TRIGGER `sources_refuse_late_insert` BEFORE INSERT ON `sources`
WHEN EXISTS (
	SELECT 1 FROM `revisions` JOIN `entries` ON `entries`.`id` = `revisions`.`entry_id`
	WHERE `revisions`.`id` = NEW.`revision_id` AND `entries`.`draft_revision_id` >= `revisions`.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
-- The heads of an entry are revisions of that entry.
CREATE TRIGGER `entries_own_heads_insert` BEFORE INSERT ON `entries`
WHEN EXISTS (
	SELECT 1 FROM `revisions`
	WHERE `id` IN (NEW.`draft_revision_id`, NEW.`live_revision_id`) AND `entry_id` <> NEW.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'the heads of an entry must be revisions of that entry');
END;
--> statement-breakpoint
-- The heads of an entry are revisions of that entry.
CREATE TRIGGER `entries_own_heads_update` BEFORE UPDATE ON `entries`
WHEN EXISTS (
	SELECT 1 FROM `revisions`
	WHERE `id` IN (NEW.`draft_revision_id`, NEW.`live_revision_id`) AND `entry_id` <> NEW.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'the heads of an entry must be revisions of that entry');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_refuse_delete` BEFORE DELETE ON `entries`
BEGIN
	SELECT RAISE(ABORT, 'an entry is never deleted');
END;
