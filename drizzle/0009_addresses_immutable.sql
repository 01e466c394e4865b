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
--> statement-breakpoint
CREATE TRIGGER `revision_addresses_refuse_late_insert` BEFORE INSERT ON `revision_addresses`
WHEN EXISTS (
	SELECT 1 FROM `revisions` JOIN `entries` ON `entries`.`id` = `revisions`.`entry_id`
	WHERE `revisions`.`id` = NEW.`revision_id` AND `entries`.`draft_revision_id` >= `revisions`.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'a revision never changes');
END;
