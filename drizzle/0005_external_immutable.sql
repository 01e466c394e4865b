-- A release of another publisher's table never changes. Its row in `external_releases` is written last, in the
-- transaction of its values, and seals them: nothing may be added either.
CREATE TRIGGER `external_releases_refuse_update` BEFORE UPDATE ON `external_releases`
BEGIN
	SELECT RAISE(ABORT, 'a release never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `external_releases_refuse_delete` BEFORE DELETE ON `external_releases`
BEGIN
	SELECT RAISE(ABORT, 'a release never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `external_values_refuse_update` BEFORE UPDATE ON `external_values`
BEGIN
	SELECT RAISE(ABORT, 'a release never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `external_values_refuse_delete` BEFORE DELETE ON `external_values`
BEGIN
	SELECT RAISE(ABORT, 'a release never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `external_values_refuse_late_insert` BEFORE INSERT ON `external_values`
WHEN EXISTS (SELECT 1 FROM `external_releases` WHERE `id` = NEW.`release_id`)
BEGIN
	SELECT RAISE(ABORT, 'a release never changes');
END;
