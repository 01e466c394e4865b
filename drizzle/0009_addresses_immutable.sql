-- The addresses of the revisions that are there already.
INSERT OR IGNORE INTO `revision_addresses` (`address`, `revision_id`)
SELECT json_each.value, revisions.id FROM revisions, json_each(revisions.addresses);
--> statement-breakpoint
CREATE TRIGGER `revision_addresses_refuse_update` BEFORE UPDATE ON `revision_addresses`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `revision_addresses_refuse_delete` BEFORE DELETE ON `revision_addresses`
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
